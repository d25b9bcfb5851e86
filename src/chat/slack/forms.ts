import type { App } from '@slack/bolt'
import { errorFields } from '../../log.ts'
import { FORM, readContext, readForm, suggestionsOf } from './modals.ts'
import { invocationOf, type ListenerDeps, reply, sceneOf, sentence } from './scene.ts'

/** Forms that are sent off, and lists in them that ask for their entries. */
export function listenForForms(app: App, deps: ListenerDeps): void {
  listenForSubmissions(app, deps)
  listenForSuggestions(app, deps)
}

function listenForSubmissions(app: App, deps: ListenerDeps): void {
  app.view({ type: 'view_submission', callback_id: FORM }, async ({ ack, body, context }) => {
    await ack()
    if (body.type !== 'view_submission' || !deps.isNew(body.trigger_id)) return
    const form = readContext(body.view.private_metadata, deps.key)
    const { id: user, name: userName } = body.user
    const scene = sceneOf(deps, context, {
      user,
      userName,
      channel: form?.channel ?? user,
      responseUrl: form?.responseUrl ?? null,
    })
    const options = readForm(body.view.state.values)
    deps.track(
      reply(deps, scene, async (person) =>
        form === null
          ? sentence('expiredForm', person.locale)
          : deps.handlers.run({ ...invocationOf(scene, person), command: form.command, options }),
      ),
    )
  })
}

/** The entries are the acknowledgement here, so they have to come within three seconds. */
function listenForSuggestions(app: App, deps: ListenerDeps): void {
  app.options<'block_suggestion'>(
    { type: 'block_suggestion', action_id: /.*/ },
    async ({ ack, body, context }) => {
      const form = readContext(body.view?.private_metadata ?? '', deps.key)
      if (form === null) return ack({ options: [] })
      const { id: user, name: userName } = body.user
      const { command, channel } = form
      const scene = sceneOf(deps, context, { user, userName, channel, responseUrl: null })
      try {
        const base = invocationOf(scene, await deps.rights(scene.act))
        const [option, typed] = [body.action_id, body.value]
        const choices = await deps.handlers.complete({ ...base, command, option, typed, options: {} })
        await ack({ options: suggestionsOf(choices, typed) })
      } catch (error) {
        deps.log('error', 'slack.completion-failed', errorFields(error))
        await ack({ options: [] })
      }
    },
  )
}
