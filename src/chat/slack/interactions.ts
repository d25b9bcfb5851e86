import type { App } from '@slack/bolt'
import { actionOf, open } from './buttons.ts'
import { listenForForms } from './forms.ts'
import { invocationOf, type ListenerDeps, reply, sceneOf, sentence } from './scene.ts'
import { runTyped } from './typing.ts'

/** Commands, buttons and forms. Slack waits three seconds for an acknowledgement, so it always comes before the work. */
export function listenForInteractions(app: App, deps: ListenerDeps): void {
  listenForCommands(app, deps)
  listenForButtons(app, deps)
  listenForForms(app, deps)
}

function listenForCommands(app: App, deps: ListenerDeps): void {
  app.command(/.*/, async ({ ack, command, context }) => {
    await ack()
    if (!deps.isNew(command.trigger_id)) return
    const scene = sceneOf(deps, context, {
      user: command.user_id,
      userName: command.user_name,
      channel: command.channel_id,
      responseUrl: command.response_url,
    })
    deps.track(reply(deps, scene, (person) => runTyped(command, person, scene, deps)))
  })
}

function listenForButtons(app: App, deps: ListenerDeps): void {
  app.action({ type: 'block_actions' }, async ({ ack, body, context }) => {
    await ack()
    const [pressed] = body.actions
    const channel = body.channel?.id ?? body.container['channel_id']
    if (pressed?.type !== 'button' || typeof channel !== 'string' || !deps.isNew(body.trigger_id)) return
    const scene = sceneOf(deps, context, {
      user: body.user.id,
      userName: body.user.name ?? body.user.username,
      channel,
      responseUrl: body.response_url,
    })
    const action = actionOf(pressed.action_id)
    const value = open(action, pressed.value ?? '', deps.key)
    const messageId = body.message?.ts ?? String(body.container['message_ts'] ?? '')
    deps.track(
      reply(deps, scene, async (person) =>
        value === null
          ? sentence('forgedButton', person.locale)
          : deps.handlers.press({ ...invocationOf(scene, person), action, value, messageId }),
      ),
    )
  })
}
