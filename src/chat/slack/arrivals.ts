import type { App } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import { errorFields } from '../../log.ts'
import type { ReaderLanguage } from '../../model.ts'
import type { Arrival } from '../platform.ts'
import { sealButtons } from './buttons.ts'
import { renderSlack } from './render.ts'
import { localeOf } from './rights.ts'
import type { Authorized, ListenerDeps } from './scene.ts'

const HELP = 'help'
/** A view takes 100 blocks; what has no channel has no use for buttons. */
const HOME_BLOCKS = 100

/** Events about the app itself: into and out of channels and workspaces, and its Home tab. */
export function listenForArrivals(app: App, deps: ListenerDeps): void {
  const tell = (arrival: Arrival): void => deps.track(guardedTell(arrival, deps))
  const channelOf = (context: Authorized, channel: string) =>
    ({ platform: 'slack', workspace: context.teamId ?? '', channel }) as const

  app.event('member_joined_channel', async ({ event, context, body }) => {
    if (event.user !== context.botUserId || !deps.isNew(body.event_id)) return
    const client = deps.clientFor(context.botToken ?? '')
    const [channelName, locale] = await Promise.all([
      nameOf(client, event.channel),
      localeOfUser(client, event.inviter),
    ])
    tell({ event: 'joined-channel', channel: channelOf(context, event.channel), channelName, locale })
  })

  for (const name of [
    'channel_archive',
    'channel_deleted',
    'channel_left',
    'group_archive',
    'group_deleted',
    'group_left',
  ] as const)
    app.event(name, async ({ event, context, body }) => {
      if (deps.isNew(body.event_id))
        tell({ event: 'channel-gone', channel: channelOf(context, event.channel) })
    })

  for (const name of ['channel_unarchive', 'group_unarchive'] as const)
    app.event(name, async ({ event, context, body }) => {
      if (deps.isNew(body.event_id))
        tell({ event: 'channel-restored', channel: channelOf(context, event.channel) })
    })

  const leave = (workspace: string): void => {
    deps.track(deps.forget(workspace))
    tell({ event: 'left-workspace', platform: 'slack', workspace })
  }
  // Both may come, in either order, and tokens of people alone may be revoked.
  app.event('app_uninstalled', async ({ body }) => {
    if (deps.isNew(body.event_id)) leave(body.team_id)
  })
  app.event('tokens_revoked', async ({ event, body }) => {
    const ours = (event.tokens.bot ?? []).length > 0
    if (ours && deps.isNew(body.event_id)) leave(body.team_id)
  })

  app.event('app_home_opened', async ({ event, context, body }) => {
    if (event.tab !== 'home' || !deps.isNew(body.event_id)) return
    deps.track(publishHome(event.user, event.channel, context, deps))
  })
}

async function guardedTell(arrival: Arrival, { handlers, log }: ListenerDeps): Promise<void> {
  try {
    await handlers.arrived(arrival)
  } catch (error) {
    log('error', 'slack.arrival-failed', { event: arrival.event, ...errorFields(error) })
  }
}

/** The Home tab shows what /help says. */
async function publishHome(
  user: string,
  channel: string,
  context: Authorized,
  deps: ListenerDeps,
): Promise<void> {
  const client = deps.clientFor(context.botToken ?? '')
  const workspace = context.teamId ?? ''
  try {
    const person = await deps.rights({ client, workspace, user, userName: '', channel, isDirect: true })
    const { message } = await deps.handlers.run({
      channel: { platform: 'slack', workspace, channel },
      channelName: '',
      isDirect: true,
      asker: person.asker,
      locale: person.locale,
      command: HELP,
      options: {},
    })
    const blocks = renderSlack(message).flatMap((payload) =>
      payload.blocks.filter(({ type }) => type !== 'actions'),
    )
    await client.views.publish({
      user_id: user,
      view: { type: 'home', blocks: sealButtons(blocks.slice(0, HOME_BLOCKS), deps.key) },
    })
  } catch (error) {
    deps.log('error', 'slack.home-failed', errorFields(error))
  }
}

const nameOf = (client: WebClient, channel: string): Promise<string> =>
  client.conversations.info({ channel }).then(
    ({ channel: found }) => found?.name ?? '',
    () => '',
  )

const localeOfUser = (client: WebClient, user: string | undefined): Promise<ReaderLanguage> =>
  user === undefined
    ? Promise.resolve('en')
    : client.users.info({ user, include_locale: true }).then(
        ({ user: found }) => localeOf(found?.locale),
        () => 'en',
      )
