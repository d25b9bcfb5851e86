import type { Acknowledgement } from './delivery.ts'
import type { FakeSlack } from './index.ts'
import type { Channel, Json, Message, User, View } from './world.ts'

export type Where = { user?: User; channel?: Channel }

/** One act of a person: how it was acknowledged, and what the app has answered so far. */
export type Act = Acknowledgement & { triggerId: string; responseUrl: string }

/** Plays the people of the workspace: they type, press, submit, invite, archive and uninstall. */
export class People {
  readonly #slack: FakeSlack
  readonly ada: User
  readonly boss: User
  /** A public channel that ada made and the app is in. */
  readonly news: Channel

  constructor(slack: FakeSlack) {
    this.#slack = slack
    const { world } = slack
    this.ada = world.addUser('ada')
    this.boss = world.addUser('boss', { isOwner: true })
    this.news = world.addChannel('news', this.ada, {
      members: new Set([this.ada.id, this.boss.id, world.botUserId]),
    })
  }

  /** What stands in a channel for everybody, oldest first. */
  messages(channel: Channel = this.news): Message[] {
    return this.#slack.world.messages.filter(
      (message) => message.channel === channel.id && message.onlyFor === null,
    )
  }

  /** What only one person sees there. */
  privately(user: User = this.ada, channel: Channel = this.news): Message[] {
    return this.#slack.world.messages.filter(
      (message) => message.channel === channel.id && message.onlyFor === user.id,
    )
  }

  /** The view that a person has opened last. */
  view(kind: View['kind'] = 'modal', user: User = this.ada): View | undefined {
    return this.#slack.world.views.findLast((view) => view.kind === kind && view.user === user.id)
  }

  async types(command: string, text = '', where: Where = {}): Promise<Act> {
    const { user = this.ada, channel = this.news } = where
    const triggerId = this.#slack.trigger(user.id)
    const responseUrl = this.#slack.responseUrls.make(channel.id, user.id, null)
    const acknowledgement = await this.#slack.delivery.deliver('slash_commands', {
      token: 'legacy',
      team_id: this.#slack.world.teamId,
      team_domain: 'newsroom',
      channel_id: channel.id,
      channel_name: { public: channel.name, private: 'privategroup', im: 'directmessage' }[channel.kind],
      user_id: user.id,
      user_name: user.name,
      command,
      text,
      api_app_id: this.#slack.world.appId,
      is_enterprise_install: 'false',
      response_url: responseUrl,
      trigger_id: triggerId,
    })
    return { ...acknowledgement, triggerId, responseUrl }
  }

  /** Presses a button of a message, by its label; `value` to send what the app never wrote. */
  presses(message: Message, label: string, where: Where & { value?: string } = {}): Promise<Act> {
    const button = buttonsOf(message).find((candidate) => (candidate['text'] as Json)['text'] === label)
    if (button === undefined) throw new Error(`no button ${label}`)
    return this.#acts(
      message,
      { ...button, ...(where.value === undefined ? {} : { value: where.value }) },
      where,
    )
  }

  async #acts(message: Message, button: Json, { user = this.ada }: Where): Promise<Act> {
    const { world } = this.#slack
    const channel = world.channels.get(message.channel)
    const triggerId = this.#slack.trigger(user.id)
    const responseUrl = this.#slack.responseUrls.make(message.channel, user.id, message)
    const acknowledgement = await this.#slack.delivery.deliver('interactive', {
      type: 'block_actions',
      ...this.#actor(user),
      container: {
        type: 'message',
        message_ts: message.ts,
        channel_id: message.channel,
        is_ephemeral: message.onlyFor !== null,
      },
      channel: { id: message.channel, name: channel?.name },
      ...(message.onlyFor === null ? { message: world.messageJson(message, true) } : {}),
      response_url: responseUrl,
      trigger_id: triggerId,
      actions: [{ type: 'button', block_id: 'b', action_ts: '1.1', ...button }],
    })
    return { ...acknowledgement, triggerId, responseUrl }
  }

  /** Sends a modal off, with values by the action id of their inputs; null for what was left empty. */
  async submits(view: View, values: Record<string, string | null>, user: User = this.ada): Promise<Act> {
    const blocks = (view.view['blocks'] as Json[]).filter(({ type }) => type === 'input')
    const state = Object.fromEntries(
      blocks.map((block) => {
        const element = block['element'] as Json
        const id = String(element['action_id'])
        return [String(block['block_id']), { [id]: stateOf(element, values[id] ?? null) }]
      }),
    )
    const triggerId = this.#slack.trigger(user.id)
    const acknowledgement = await this.#slack.delivery.deliver('interactive', {
      type: 'view_submission',
      ...this.#actor(user),
      trigger_id: triggerId,
      view: {
        ...view.view,
        id: view.id,
        hash: view.hash,
        team_id: this.#slack.world.teamId,
        state: { values: state },
      },
      response_urls: [],
    })
    return { ...acknowledgement, triggerId, responseUrl: '' }
  }

  /** Types into a select of a modal that asks the app for its entries: the texts that are offered. */
  async suggests(view: View, actionId: string, typed: string, user: User = this.ada): Promise<string[]> {
    const acknowledgement = await this.#slack.delivery.deliver('interactive', {
      type: 'block_suggestion',
      ...this.#actor(user),
      action_id: actionId,
      block_id: actionId,
      value: typed,
      container: { type: 'view', view_id: view.id },
      view: { ...view.view, id: view.id },
    })
    if (!('acked' in acknowledgement)) return []
    return ((acknowledgement.acked['options'] as Json[] | undefined) ?? []).map((option) =>
      String((option['text'] as Json)['text']),
    )
  }

  #actor(user: User): Json {
    const { world } = this.#slack
    return {
      team: { id: world.teamId, domain: 'newsroom' },
      user: { id: user.id, username: user.name, name: user.name, team_id: world.teamId },
      api_app_id: world.appId,
      token: 'legacy',
      is_enterprise_install: false,
    }
  }

  /** Anything that the Events API tells. */
  happens(event: Json, team = this.#slack.world.teamId): Promise<Acknowledgement> {
    const { world } = this.#slack
    return this.#slack.delivery.deliver('events_api', {
      token: 'legacy',
      team_id: team,
      api_app_id: world.appId,
      event: { event_ts: world.ts(), ...event },
      type: 'event_callback',
      event_id: world.id('Ev'),
      event_time: Math.floor(this.#slack.options.now() / 1000),
      authorizations: [
        {
          team_id: team,
          user_id: world.botUserId,
          is_bot: true,
          is_enterprise_install: false,
          enterprise_id: null,
        },
      ],
    })
  }

  invites(channel: Channel, user: User = this.ada): Promise<Acknowledgement> {
    channel.members.add(this.#slack.world.botUserId)
    return this.happens({
      type: 'member_joined_channel',
      user: this.#slack.world.botUserId,
      channel: channel.id,
      channel_type: channel.kind === 'public' ? 'C' : 'G',
      team: this.#slack.world.teamId,
      inviter: user.id,
    })
  }

  archives(channel: Channel, user: User = this.ada): Promise<Acknowledgement> {
    channel.isArchived = true
    return this.happens({
      type: channel.kind === 'public' ? 'channel_archive' : 'group_archive',
      channel: channel.id,
      user: user.id,
    })
  }

  unarchives(channel: Channel, user: User = this.ada): Promise<Acknowledgement> {
    channel.isArchived = false
    return this.happens({
      type: channel.kind === 'public' ? 'channel_unarchive' : 'group_unarchive',
      channel: channel.id,
      user: user.id,
    })
  }

  deletes(channel: Channel): Promise<Acknowledgement> {
    channel.isDeleted = true
    return this.happens({
      type: channel.kind === 'public' ? 'channel_deleted' : 'group_deleted',
      channel: channel.id,
    })
  }

  removesApp(channel: Channel): Promise<Acknowledgement> {
    channel.members.delete(this.#slack.world.botUserId)
    return this.happens({
      type: channel.kind === 'public' ? 'channel_left' : 'group_left',
      channel: channel.id,
    })
  }

  /** Takes the app out of the workspace: its token is gone, and both events come, in either order. */
  async uninstalls(team = this.#slack.world.teamId): Promise<void> {
    for (const token of this.#slack.world.tokens.values())
      if (token.kind === 'bot' && (token.team ?? team) === team) token.revoked = 'account_inactive'
    const revoked = { type: 'tokens_revoked', tokens: { oauth: [], bot: [this.#slack.world.botUserId] } }
    await this.happens(revoked, team)
    await this.happens({ type: 'app_uninstalled' }, team)
  }
}

const buttonsOf = ({ blocks }: Message): Json[] =>
  blocks
    .filter(({ type }) => type === 'actions')
    .flatMap((block) => block['elements'] as Json[])
    .filter(({ type }) => type === 'button')

function stateOf(element: Json, value: string | null): Json {
  if (element['type'] === 'plain_text_input') return { type: 'plain_text_input', value }
  return {
    type: element['type'],
    selected_option: value === null ? null : { text: { type: 'plain_text', text: value }, value },
  }
}
