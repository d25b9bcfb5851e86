import { WebClient } from '@slack/web-api'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { libraryLogger } from '../../src/chat/slack/client.ts'
import { FakeSlack, type FakeSlackOptions, type Json } from './slack/index.ts'

// What the platform is measured with must itself refuse what Slack refuses.
let slack: FakeSlack
let client: WebClient

const start = async (options: Partial<FakeSlackOptions> = {}) => {
  slack = await new FakeSlack(options).start()
  client = clientWith(slack.botToken)
}
const clientWith = (token: string) =>
  new WebClient(token, {
    slackApiUrl: slack.api,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: libraryLogger(() => undefined),
  })

beforeEach(() => start())
afterEach(() => slack.stop())

const said = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call
    return 'ok'
  } catch (error) {
    const { data, retryAfter } = error as { data?: { error?: string }; retryAfter?: number }
    return data?.error ?? (retryAfter === undefined ? (error as Error).message : `wait ${retryAfter}`)
  }
}
const post = (given: Json = {}) =>
  said(client.apiCall('chat.postMessage', { channel: slack.people.news.id, text: 'x', ...given }))

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } })
const button = (id: string) => ({ type: 'button', action_id: id, text: { type: 'plain_text', text: 'x' } })
const many = <Value>(count: number, make: (n: number) => Value): Value[] =>
  Array.from({ length: count }, (_, n) => make(n))

describe('the stand-in for Slack', () => {
  it('takes good blocks', async () => {
    const blocks = [
      { type: 'header', text: { type: 'plain_text', text: 'B' } },
      section('*a*'),
      { type: 'divider' },
      { type: 'actions', elements: [button('m')] },
      { type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: 'q' }] }] },
    ]
    expect(await post({ blocks })).toBe('ok')
  })

  const bad: [what: string, blocks: object[]][] = [
    ['a section of 3,001 characters', [section('x'.repeat(3001))]],
    ['an empty section', [section('')]],
    ['51 blocks', many(51, () => ({ type: 'divider' }))],
    ['a header of 151 characters', [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }]],
    ['a header in mrkdwn', [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }]],
    ['26 buttons in a row', [{ type: 'actions', elements: many(26, (n) => button(`a${n}`)) }]],
    ['a row without buttons', [{ type: 'actions', elements: [] }]],
    ['two buttons of one id in a row', [{ type: 'actions', elements: [button('a'), button('a')] }]],
    [
      'a button label of 76 characters',
      [
        {
          type: 'actions',
          elements: [{ ...button('a'), text: { type: 'plain_text', text: 'x'.repeat(76) } }],
        },
      ],
    ],
    [
      'a button value of 2,001 characters',
      [{ type: 'actions', elements: [{ ...button('a'), value: 'x'.repeat(2001) }] }],
    ],
    ['11 context elements', [{ type: 'context', elements: many(11, () => ({ type: 'mrkdwn', text: 'x' })) }]],
    [
      'one block_id twice',
      [
        { ...section('x'), block_id: 'a' },
        { type: 'divider', block_id: 'a' },
      ],
    ],
    ['a type that does not exist', [{ type: 'nope' }]],
    ['an image without a description', [{ type: 'image', image_url: 'https://a.example/a.png' }]],
    [
      'an empty rich text element',
      [
        {
          type: 'rich_text',
          elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: '' }] }],
        },
      ],
    ],
    ['two tables', many(2, () => ({ type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] }))],
    ['a table of 101 rows', [{ type: 'table', rows: many(101, () => [{ type: 'raw_text', text: 'x' }]) }]],
    ['a table of 21 columns', [{ type: 'table', rows: [many(21, () => ({ type: 'raw_text', text: 'x' }))] }]],
  ]
  it.each(bad)('refuses %s', async (_, blocks) => {
    expect(await post({ blocks })).toBe('invalid_blocks')
  })

  it('refuses blocks that are too long together, when posted', async () => {
    expect(await post({ blocks: many(6, () => section('x'.repeat(2500))) })).toBe('msg_blocks_too_long')
  })

  it.each([
    ['a post without text', () => post({ text: '' }), 'no_text'],
    ['a reply to nothing', () => post({ thread_ts: '1.1' }), 'thread_not_found'],
    ['an unknown channel', () => post({ channel: 'C0' }), 'channel_not_found'],
    ['an unknown method', () => said(client.apiCall('chat.shout')), 'unknown_method'],
    ['an unknown token', () => said(clientWith('xoxb-x').auth.test()), 'invalid_auth'],
    [
      'an app token for the Web API',
      () => said(clientWith(slack.appToken).auth.test()),
      'not_allowed_token_type',
    ],
    ['a bot token for a socket', () => said(client.apps.connections.open({})), 'not_allowed_token_type'],
    [
      'a view without a trigger',
      () =>
        said(
          client.views.open({
            trigger_id: 'x',
            view: { type: 'modal', title: { type: 'plain_text', text: 'x' }, blocks: [] },
          }),
        ),
      'invalid_trigger_id',
    ],
  ])('refuses %s', async (_, act, error) => {
    expect(await act()).toBe(error)
  })

  it('counts the text of an update in bytes after escaping', async () => {
    const { ts = '' } = await client.chat.postMessage({ channel: slack.people.news.id, text: 'x' })
    const update = (text: string) => said(client.chat.update({ channel: slack.people.news.id, ts, text }))
    expect(await update('&'.repeat(800))).toBe('ok')
    expect(await update('&'.repeat(801))).toBe('msg_too_long')
    expect(await update('ä'.repeat(2001))).toBe('msg_too_long')
  })

  it('wants the scope of each method, by the kind of channel', async () => {
    await slack.stop()
    await start({ scopes: ['channels:history'] })
    const { people, world } = slack
    const secret = world.addChannel('secret', people.ada, {
      kind: 'private',
      members: new Set([world.botUserId]),
    })
    expect(await said(client.conversations.history({ channel: people.news.id }))).toBe('ok')
    expect(await said(client.conversations.history({ channel: secret.id }))).toBe('missing_scope')
    expect(await post()).toBe('missing_scope')
  })

  it('takes one post a second and channel, and 50 reads of history a minute', async () => {
    await slack.stop()
    let now = 1_000_000
    await start({ rateLimits: 'published', now: () => now })
    expect([await post(), await post()]).toEqual(['ok', 'wait 1'])
    now += 1000
    expect(await post()).toBe('ok')
    const read = () => said(client.conversations.history({ channel: slack.people.news.id }))
    for (let n = 0; n < 50; n++) expect(await read()).toBe('ok')
    expect(await read()).toBe('wait 60')
  })

  it('opens one view by a trigger, within three seconds', async () => {
    await slack.stop()
    let now = 1_000_000
    await start({ now: () => now })
    const open = (trigger: string) =>
      said(
        client.views.open({
          trigger_id: trigger,
          view: { type: 'modal', title: { type: 'plain_text', text: 'x' }, blocks: [] },
        }),
      )
    const first = slack.trigger(slack.people.ada.id)
    expect([await open(first), await open(first)]).toEqual(['ok', 'exchanged_trigger_id'])
    const late = slack.trigger(slack.people.ada.id)
    now += 3001
    expect(await open(late)).toBe('expired_trigger_id')
  })

  it('takes five answers at a response address, for thirty minutes', async () => {
    await slack.stop()
    let now = 1_000_000
    await start({ now: () => now })
    const make = () => slack.responseUrls.make(slack.people.news.id, slack.people.ada.id, null)
    const use = async (address: string) =>
      (
        await fetch(address, {
          method: 'POST',
          body: '{"text":"x"}',
          headers: { 'content-type': 'application/json' },
        })
      ).status
    const address = make()
    expect(await Promise.all(many(6, () => use(address)))).toEqual([200, 200, 200, 200, 200, 404])
    const late = make()
    now += 30 * 60_000 + 1
    expect(await use(late)).toBe(404)
  })

  it('can lose an answer after the effect', async () => {
    slack.fault({ method: 'chat.postMessage', times: 1, loseAnswer: true })
    expect(await post()).not.toBe('ok')
    expect(slack.people.messages()).toHaveLength(1)
  })

  it('lets the app post only where it is a member', async () => {
    slack.people.news.members.delete(slack.world.botUserId)
    expect(await post()).toBe('not_in_channel')
    slack.people.news.kind = 'private'
    expect(await post()).toBe('channel_not_found')
  })
})
