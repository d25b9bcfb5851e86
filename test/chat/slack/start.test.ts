import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ChatError, type ChatHandlers } from '../../../src/chat/platform.ts'
import { createSlack } from '../../../src/chat/slack/platform.ts'
import { FakeSlack } from '../../peers/slack/index.ts'

let slack: FakeSlack
beforeEach(async () => {
  slack = await new FakeSlack().start()
})
afterEach(() => slack.stop())

const handlers: ChatHandlers = {
  commands: [],
  run: () => Promise.reject(new Error('nobody types')),
  press: () => Promise.reject(new Error('nobody presses')),
  complete: async () => [],
  arrived: async () => undefined,
}

const start = async (tokens: { botToken?: string; appToken?: string; signingSecret?: string }) => {
  const platform = createSlack({
    botToken: slack.botToken,
    ...tokens,
    apiUrl: slack.api,
    now: () => '2026-03-04T12:00:00Z',
    log: () => undefined,
  })
  try {
    await platform.start(handlers)
    return null
  } catch (error) {
    return error
  } finally {
    await platform.stop()
  }
}

describe('starting Slack', () => {
  it('names the bot token that Slack refuses, and where to get one', async () => {
    const error = await start({ botToken: 'xoxb-wrong', appToken: slack.appToken })
    expect(error).toBeInstanceOf(ChatError)
    expect(error).toMatchObject({ fault: { code: 'invalid_auth', policy: 'stop-workspace' } })
    expect((error as ChatError).fault.detail).toMatch(
      /SLACK_BOT_TOKEN was refused.*api\.slack\.com\/apps.*Bot User OAuth Token/,
    )
  })

  it('names the app token that Slack refuses, and where to get one', async () => {
    const error = await start({ appToken: 'xapp-wrong' })
    expect(error).toMatchObject({ fault: { code: 'invalid_auth', policy: 'stop-workspace' } })
    expect((error as ChatError).fault.detail).toMatch(/SLACK_APP_TOKEN was refused.*connections:write/)
  })

  it('names the app token where the bot token was put in its place', async () => {
    const error = await start({ appToken: slack.botToken })
    expect(error).toMatchObject({ fault: { code: 'not_allowed_token_type' } })
    expect((error as ChatError).fault.detail).toContain('SLACK_APP_TOKEN')
  })

  it('never shows a token in what it says', async () => {
    const error = await start({ botToken: 'xoxb-secret-value', appToken: slack.appToken })
    expect(String(error)).not.toContain('xoxb-secret-value')
  })

  it.each(['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'])('wants %s or its alternative', async (setting) => {
    const make = () => createSlack({ botToken: slack.botToken, now: () => '', log: () => undefined })
    expect(make).toThrow(setting)
  })

  it('starts over HTTP with the bot token alone', async () => {
    expect(await start({ signingSecret: slack.signingSecret })).toBeNull()
  })
})
