import { createPreview } from '../../../src/chat/preview/platform.ts'
import { renderText } from '../../../src/chat/preview/text.ts'
import type { ChannelRef } from '../../../src/model.ts'
import { type Harness, platformContract } from '../../contracts/platform.ts'

const channel: ChannelRef = { platform: 'preview', workspace: 'preview', channel: 'newsroom' }
const somebody = {
  channel,
  channelName: 'newsroom',
  isDirect: false,
  asker: { id: 'ada', name: 'Ada', mayManage: true, mayAdminister: true },
  locale: 'de' as const,
}

platformContract('the preview', async (given): Promise<Harness> => {
  const platform = createPreview()
  await platform.start(given)
  const handlers = () => platform.handlers() ?? given
  const text = (message: Parameters<typeof renderText>[0]) =>
    renderText(message, { colour: false }).replaceAll(/\s*\n\s*(?:│\s*)?/g, ' ')
  return {
    platform,
    channel,
    standing: () =>
      platform.posts(channel.channel).map(({ id, message }) => ({ part: id, text: text(message) })),
    faults: null,
    type: async (command, options) => text((await handlers().run({ ...somebody, command, options })).message),
    complete: async (command, option, typed) =>
      (await handlers().complete({ ...somebody, command, option, typed, options: {} })).map(
        ({ name }) => name,
      ),
    press: async (part, label) => {
      const posted = platform.posts(channel.channel).find(({ id }) => id === part)
      const button = posted?.message.actions.find((each) => each.label === label)
      const { action, value } = button ?? { action: '', value: '' }
      return text((await handlers().press({ ...somebody, action, value, messageId: part })).message)
    },
    close: () => platform.stop(),
  }
})
