import { afterEach, describe, expect, it } from 'vitest'
import type { PostOptions } from '../../../src/chat/platform.ts'
import type { ChannelRef } from '../../../src/model.ts'
import { long, short } from './messages.ts'
import { connect, type Desk } from './setup.ts'

let desk: Desk
afterEach(() => desk.close())

const options: PostOptions = { deliveryId: 'delivery-1', replyTo: null }
const news = (): ChannelRef => ({
  platform: 'slack',
  workspace: 'T0TEAM',
  channel: desk.slack.people.news.id,
})
const post = (message = short, given = options) => desk.platform.post(news(), message, given)
const standing = () => desk.slack.people.messages()

describe('posting to Slack', () => {
  it('posts text and blocks with the delivery in the metadata, and neither mentions nor previews', async () => {
    desk = await connect('Socket Mode')
    const outcome = await post()
    expect(outcome).toEqual({ outcome: 'posted', parts: [standing()[0]?.ts] })
    expect(desk.slack.calls('chat.postMessage')[0]?.args).toMatchObject({
      text: 'Eine Meldung zu NATO.',
      unfurl_links: 'false',
      unfurl_media: 'false',
      metadata: { event_type: 'wirebrief_delivery', event_payload: { delivery_id: 'delivery-1', part: 0 } },
    })
    expect(Object.keys(desk.slack.calls('chat.postMessage')[0]?.args ?? {})).not.toContain('link_names')
  })

  it('posts what does not fit as replies to the main message', async () => {
    desk = await connect('Socket Mode')
    const outcome = await post(long(20))
    const [main, ...replies] = standing()
    expect(replies.length).toBeGreaterThan(1)
    expect(new Set(replies.map(({ threadTs }) => threadTs))).toEqual(new Set([main?.ts]))
    expect(outcome).toMatchObject({
      outcome: 'posted',
      parts: [main?.ts, ...replies.map(({ ts }) => `${ts}/${main?.ts}`)],
    })
  })

  it('posts a reply into the thread of the message it belongs to, also by the id of another reply', async () => {
    desk = await connect('Socket Mode')
    const first = await post()
    const root = first.outcome === 'posted' ? first.parts[0]! : ''
    const second = await post(short, { deliveryId: 'note-1', replyTo: root })
    const reply = second.outcome === 'posted' ? second.parts[0]! : ''
    await post(short, { deliveryId: 'note-2', replyTo: reply })
    expect(standing().map(({ threadTs }) => threadTs)).toEqual([null, root, root])
  })

  it('does not know the outcome after a lost answer, and posts no second time', async () => {
    desk = await connect('Socket Mode')
    desk.slack.fault({ method: 'chat.postMessage', loseAnswer: true })
    expect(await post()).toMatchObject({ outcome: 'unknown', fault: { policy: 'retry' } })
    expect(standing()).toHaveLength(1)
    expect(desk.slack.calls('chat.postMessage')).toHaveLength(1)
  })

  it.each([
    ['a cut connection', { cut: true }],
    ['a server error', { status: 503 }],
    ['a page in place of an answer', { status: 200, body: '<html>maintenance</html>' }],
    ['internal_error', { error: 'internal_error' }],
    ['fatal_error', { error: 'fatal_error' }],
  ] as const)('does not know the outcome after %s', async (_, fault) => {
    desk = await connect('Socket Mode')
    desk.slack.fault({ method: 'chat.postMessage', ...fault })
    expect(await post()).toMatchObject({ outcome: 'unknown', fault: { policy: 'retry' } })
  })

  it('hands back how long to wait when Slack is asked too often', async () => {
    desk = await connect('Socket Mode')
    desk.slack.fault({ method: 'chat.postMessage', retryAfter: 30 })
    expect(await post()).toEqual({
      outcome: 'refused',
      fault: { code: 'ratelimited', policy: 'wait', retryAfterMs: 30_000, detail: '' },
    })
  })

  it('does not hold back other channels after being asked to wait', async () => {
    desk = await connect('Socket Mode')
    const { people, world } = desk.slack
    const other = world.addChannel('other', people.ada, { members: new Set([world.botUserId]) })
    desk.slack.fault({ method: 'chat.postMessage', channel: people.news.id, retryAfter: 3600 })
    const [here, there] = await Promise.all([
      post(),
      desk.platform.post({ ...news(), channel: other.id }, short, options),
    ])
    expect([here.outcome, there.outcome]).toEqual(['refused', 'posted'])
  })

  it('keeps the pace of one post a second within a thread by waiting as it is told', async () => {
    desk = await connect('Socket Mode')
    desk.slack.fault({ method: 'chat.postMessage', after: 1, times: 1, retryAfter: 0.05 })
    expect(await post(long(20))).toMatchObject({ outcome: 'posted' })
    expect(desk.slack.calls('chat.postMessage').filter(({ status }) => status === 429)).toHaveLength(1)
  })

  it('does not know the outcome when a part of the thread is lost', async () => {
    desk = await connect('Socket Mode')
    desk.slack.fault({ method: 'chat.postMessage', after: 1, loseAnswer: true })
    expect(await post(long(20))).toMatchObject({ outcome: 'unknown' })
  })

  it('joins a public channel that it is not in, once', async () => {
    desk = await connect('Socket Mode')
    desk.slack.people.news.members.delete(desk.slack.world.botUserId)
    expect(await post()).toMatchObject({ outcome: 'posted' })
    expect(desk.slack.calls('conversations.join')).toHaveLength(1)
  })

  it('pauses a channel that it can neither post to nor join', async () => {
    desk = await connect('Socket Mode')
    desk.slack.people.news.members.delete(desk.slack.world.botUserId)
    desk.slack.fault({ method: 'conversations.join', error: 'restricted_action' })
    expect(await post()).toMatchObject({
      outcome: 'refused',
      fault: { code: 'not_in_channel', policy: 'pause-channel' },
    })
  })

  it('posts outside the thread where the thread is closed', async () => {
    desk = await connect('Socket Mode')
    desk.slack.fault({ method: 'chat.postMessage', times: 1, error: 'thread_locked' })
    const first = standing()[0]?.ts ?? '1.1'
    expect(await post(short, { deliveryId: 'note-1', replyTo: first })).toMatchObject({ outcome: 'posted' })
    expect(standing().map(({ threadTs }) => threadTs)).toEqual([null])
  })

  it('posts smaller parts where Slack finds a message too long', async () => {
    desk = await connect('Socket Mode')
    desk.slack.fault({ method: 'chat.postMessage', times: 2, error: 'msg_blocks_too_long' })
    expect(await post(long(4))).toMatchObject({ outcome: 'posted' })
    expect(standing().length).toBeGreaterThan(1)
  })

  it('posts plain text where Slack refuses the blocks in every size, and logs why', async () => {
    desk = await connect('Socket Mode')
    desk.slack.fault({ method: 'chat.postMessage', times: 1, error: 'invalid_blocks' })
    expect(await post(long(1))).toMatchObject({ outcome: 'posted' })
    expect(standing()[0]?.blocks).toEqual([])
    expect(standing()[0]?.text).toContain(
      '„Wir haben Punkt 0 lange geprüft und stimmen zu.“ (https://nwd.example/0#zitat) – Ida Falk',
    )
    expect(desk.logged.map(({ event }) => event)).toContain('slack.blocks-refused')
  })

  it('gives up after each remedy was tried once', async () => {
    desk = await connect('Socket Mode')
    desk.slack.fault({ method: 'chat.postMessage', error: 'msg_blocks_too_long' })
    expect(await post(long(4))).toMatchObject({ outcome: 'refused', fault: { policy: 'alert-operator' } })
    expect(desk.slack.calls('chat.postMessage')).toHaveLength(5)
  })

  it.each([
    ['is_archived', 'pause-channel'],
    ['channel_not_found', 'pause-channel'],
    ['restricted_action', 'pause-channel'],
    ['account_inactive', 'stop-workspace'],
    ['token_revoked', 'stop-workspace'],
    ['message_limit_exceeded', 'stop-workspace'],
    ['no_text', 'alert-operator'],
    ['an_error_of_next_year', 'alert-operator'],
  ])('refuses once on %s, and says: %s', async (error, policy) => {
    desk = await connect('Socket Mode')
    desk.slack.fault({ method: 'chat.postMessage', error })
    expect(await post()).toMatchObject({ outcome: 'refused', fault: { code: error, policy } })
    expect(desk.slack.calls('chat.postMessage')).toHaveLength(1)
  })

  it('names the scope that lacks', async () => {
    desk = await connect('Socket Mode', { peer: { scopes: ['commands'] } })
    expect(await post()).toMatchObject({ fault: { code: 'missing_scope', detail: 'needed: chat:write' } })
  })
})

describe('editing in Slack', () => {
  const posted = async (message = short) => {
    const outcome = await post(message)
    return outcome.outcome === 'posted' ? outcome.parts : []
  }

  it('replaces the content and keeps what marks the delivery', async () => {
    desk = await connect('Socket Mode')
    const parts = await posted()
    const outcome = await desk.platform.edit(news(), parts, { ...short, fallback: 'Korrigiert.' })
    expect(outcome).toEqual({ outcome: 'posted', parts })
    expect(standing()[0]).toMatchObject({
      text: 'Korrigiert.',
      edited: 1,
      metadata: { event_payload: { delivery_id: 'delivery-1' } },
    })
  })

  it('adds parts that are new and deletes parts that are too many', async () => {
    desk = await connect('Socket Mode')
    const one = await posted()
    const grown = await desk.platform.edit(news(), one, long(20))
    const count = standing().length
    expect(grown).toMatchObject({ outcome: 'posted' })
    expect(grown.outcome === 'posted' ? grown.parts : []).toHaveLength(count)
    const shrunk = await desk.platform.edit(news(), grown.outcome === 'posted' ? grown.parts : [], short)
    expect(shrunk).toEqual({ outcome: 'posted', parts: one })
    expect(standing()).toHaveLength(1)
  })

  it.each([
    ['message_not_found', 'drop'],
    ['cant_update_message', 'drop'],
    ['edit_window_closed', 'drop'],
    ['is_archived', 'pause-channel'],
  ])('says on %s: %s', async (error, policy) => {
    desk = await connect('Socket Mode')
    desk.slack.fault({ method: 'chat.update', error })
    expect(await desk.platform.edit(news(), await posted(), short)).toMatchObject({
      outcome: 'refused',
      fault: { code: error, policy },
    })
  })

  it.each([
    ['updated', { method: 'chat.update', after: 1 }, long(19)],
    ['deleted', { method: 'chat.delete' }, short],
  ])('is not done while a part of the thread still shows what was to be %s', async (_, fault, after) => {
    desk = await connect('Socket Mode')
    const parts = await posted(long(20))
    desk.slack.fault({ ...fault, error: 'restricted_action' })
    expect(await desk.platform.edit(news(), parts, after)).toMatchObject({
      outcome: 'refused',
      fault: { code: 'restricted_action' },
    })
  })

  it('waits as it is told within a thread, and does not mind a part that people have deleted', async () => {
    desk = await connect('Socket Mode')
    const parts = await posted(long(20))
    const { messages } = desk.slack.world
    messages.splice(
      messages.findIndex(({ ts }) => parts[1]?.startsWith(ts)),
      1,
    )
    desk.slack.fault({ method: 'chat.update', after: 2, times: 1, retryAfter: 0.05 })
    expect(await desk.platform.edit(news(), parts, long(20))).toMatchObject({ outcome: 'posted' })
  })

  it('adds no part twice when an edit is repeated after a lost answer', async () => {
    desk = await connect('Socket Mode')
    const parts = await posted()
    desk.slack.fault({ method: 'chat.postMessage', times: 1, loseAnswer: true })
    expect(await desk.platform.edit(news(), parts, long(20))).toMatchObject({ outcome: 'unknown' })
    const again = await desk.platform.edit(news(), parts, long(20))
    expect(again.outcome === 'posted' ? again.parts : []).toHaveLength(standing().length)
    expect(standing().filter(({ text }) => text.startsWith('Fortsetzung 2/'))).toHaveLength(1)
  })

  it('edits to plain text where Slack refuses the blocks', async () => {
    desk = await connect('Socket Mode')
    const parts = await posted()
    desk.slack.fault({ method: 'chat.update', times: 2, error: 'invalid_blocks' })
    expect(await desk.platform.edit(news(), parts, long(1))).toMatchObject({ outcome: 'posted' })
    expect(standing()[0]).toMatchObject({ blocks: [], text: expect.stringContaining('Bericht 0') })
  })

  it('does not know the outcome after a lost answer', async () => {
    desk = await connect('Socket Mode')
    const parts = await posted()
    desk.slack.fault({ method: 'chat.update', loseAnswer: true })
    expect(await desk.platform.edit(news(), parts, short)).toMatchObject({ outcome: 'unknown' })
  })
})

describe('finding a delivery in Slack', () => {
  const find = (deliveryId = 'delivery-1') => desk.platform.find(news(), deliveryId)

  it('finds all parts of what was posted, in their order', async () => {
    desk = await connect('Socket Mode')
    const outcome = await post(long(20))
    expect(await find()).toEqual({
      outcome: 'found',
      parts: outcome.outcome === 'posted' ? outcome.parts : [],
    })
  })

  it('finds a post whose answer was lost, so that it is not posted twice', async () => {
    desk = await connect('Socket Mode')
    desk.slack.fault({ method: 'chat.postMessage', times: 1, loseAnswer: true })
    await post()
    expect(await find()).toEqual({ outcome: 'found', parts: [standing()[0]?.ts] })
  })

  it('finds a reply in the thread of an earlier delivery', async () => {
    desk = await connect('Socket Mode')
    const first = await post()
    const root = first.outcome === 'posted' ? first.parts[0]! : ''
    const note = await post(short, { deliveryId: 'note-1', replyTo: root })
    expect(await find('note-1')).toEqual({
      outcome: 'found',
      parts: note.outcome === 'posted' ? note.parts : [],
    })
  })

  it('says that a delivery is absent which never came through', async () => {
    desk = await connect('Socket Mode')
    await post()
    desk.slack.fault({ method: 'chat.postMessage', cut: true })
    await post(short, { deliveryId: 'delivery-2', replyTo: null })
    expect(await find('delivery-2')).toEqual({ outcome: 'absent' })
  })

  it('looks through as many pages as the last day fills', async () => {
    desk = await connect('Socket Mode')
    await post()
    const { people, world } = desk.slack
    for (let n = 0; n < 450; n++)
      world.addMessage({ channel: people.news.id, text: 'chatter', blocks: [], userId: people.ada.id })
    expect(await find()).toMatchObject({ outcome: 'found' })
    expect(desk.slack.calls('conversations.history')).toHaveLength(3)
  })

  it('does not call absent what may stand further back than it may look', async () => {
    desk = await connect('Socket Mode')
    const { people, world } = desk.slack
    for (let n = 0; n < 1100; n++)
      world.addMessage({ channel: people.news.id, text: 'chatter', blocks: [], userId: people.ada.id })
    expect(await find()).toMatchObject({
      outcome: 'unable',
      fault: { code: 'history_too_long', policy: 'alert-operator' },
    })
  })

  it.each([
    ['without the scope to read history', { error: 'missing_scope' }, 'missing_scope'],
    ['when asked too often', { retryAfter: 60 }, 'ratelimited'],
    ['when Slack does not answer', { status: 502 }, 'no_answer'],
  ] as const)('cannot look %s, and says so', async (_, fault, code) => {
    desk = await connect('Socket Mode')
    desk.slack.fault({ method: 'conversations.history', ...fault })
    expect(await find()).toMatchObject({ outcome: 'unable', fault: { code } })
  })

  it('minds the rate of an app that is distributed: 15 messages a minute', async () => {
    desk = await connect('Socket Mode', { peer: { rateLimits: 'distributed' } })
    await post()
    expect(await find()).toMatchObject({ outcome: 'found' })
    expect(await find()).toMatchObject({ outcome: 'unable', fault: { policy: 'wait' } })
  })
})
