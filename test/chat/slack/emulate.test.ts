import { createEmulator, type Emulator } from 'emulate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientOptions, createClient } from '../../../src/chat/slack/client.ts'
import { edit } from '../../../src/chat/slack/edit.ts'
import { find } from '../../../src/chat/slack/find.ts'
import { OPTIONAL_SCOPES, SCOPES } from '../../../src/chat/slack/manifest.ts'
import type { PostDeps } from '../../../src/chat/slack/parts.ts'
import { post } from '../../../src/chat/slack/post.ts'
import { createRights } from '../../../src/chat/slack/rights.ts'
import { long, short } from './messages.ts'

// A stand-in by others, so that our own is not the only witness. It has no Socket Mode and no commands.
let emulator: Emulator
let deps: PostDeps
let channel: string

beforeAll(async () => {
  emulator = await createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      tokens: { 'xoxb-desk': { login: 'wirebrief', scopes: [...SCOPES, ...OPTIONAL_SCOPES] } },
      slack: {
        strict_scopes: true,
        team: { name: 'Newsroom', domain: 'newsroom' },
        users: [{ name: 'ada', real_name: 'Ada', email: 'ada@newsroom.example', is_admin: true }],
        channels: [{ name: 'news', topic: 'News' }],
        bots: [{ name: 'wirebrief' }],
      },
    },
  })
  const log = () => undefined
  deps = {
    client: createClient('xoxb-desk', clientOptions(`${emulator.url}/api/`, log)),
    log,
    key: 'key',
    paceMs: 0,
  }
  const { channels = [] } = await deps.client.conversations.list()
  channel = channels.find(({ name }) => name === 'news')?.id ?? ''
  await deps.client.conversations.join({ channel })
})
afterAll(() => emulator.close())

describe('another stand-in for Slack', () => {
  it('takes a message with its thread, gives it back by its delivery, and lets it be edited', async () => {
    const posted = await post(channel, long(20), { deliveryId: 'delivery-1', replyTo: null }, deps)
    expect(posted.outcome).toBe('posted')
    const found = await find(deps.client, channel, 'delivery-1', new Date().toISOString())
    expect(found).toMatchObject({ outcome: 'found' })
    const parts = posted.outcome === 'posted' ? posted.parts : []
    expect(await edit(channel, parts, short, deps)).toEqual({ outcome: 'posted', parts: parts.slice(0, 1) })
    const { messages = [] } = await deps.client.conversations.history({ channel })
    expect(messages.map(({ text }) => text)).toContain('Eine Meldung zu NATO.')
    expect(messages.map(({ text }) => text)).not.toContain('20 Berichte zu NATO.')
  })

  it('knows no delivery that was never posted', async () => {
    expect(await find(deps.client, channel, 'delivery-2', new Date().toISOString())).toEqual({
      outcome: 'absent',
    })
  })

  it('refuses a channel that does not exist', async () => {
    expect(await post('C0NOWHERE', short, { deliveryId: 'delivery-3', replyTo: null }, deps)).toMatchObject({
      outcome: 'refused',
      fault: { code: 'channel_not_found', policy: 'pause-channel' },
    })
  })

  it('tells the rights of an admin', async () => {
    const { members = [] } = await deps.client.users.list({})
    const { id: ada = '', team_id: workspace = '' } = members.find(({ name }) => name === 'ada') ?? {}
    const rights = createRights(() => new Date().toISOString())
    const person = await rights({
      client: deps.client,
      workspace,
      user: ada,
      userName: '',
      channel,
      isDirect: false,
    })
    expect(person.asker).toMatchObject({ id: ada, mayAdminister: true, mayManage: true })
  })
})
