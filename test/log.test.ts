import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readConfig, secretsOf } from '../src/config.ts'
import { createLog, errorFields } from '../src/log.ts'

const written = (level: 'error' | 'info', write: (log: ReturnType<typeof createLog>) => void): string[] => {
  const lines: string[] = []
  write(
    createLog(
      level,
      (line) => lines.push(line),
      () => '2026-03-04T12:00:00Z',
    ),
  )
  return lines
}

describe('the log', () => {
  it('writes one JSON line an event and leaves out what is below its level', () => {
    const lines = written('info', (log) => {
      log('info', 'feed.polled', { feed: 'nwd', new: 3 })
      log('debug', 'feed.detail')
    })
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { at: '2026-03-04T12:00:00Z', level: 'info', event: 'feed.polled', feed: 'nwd', new: 3 },
    ])
  })

  // Shaped like secrets, made of filler, so that no scanner takes them for one.
  const secrets = [
    `xoxb-${'1'.repeat(12)}-abc`,
    `xapp-1-${'A'.repeat(10)}`,
    `${'M'.repeat(24)}.${'G'.repeat(6)}.${'x'.repeat(30)}`,
  ]
  it.each(secrets)('never holds a secret, even inside an error (%#)', (secret) => {
    const [line] = written('error', (log) =>
      log('error', 'chat.failed', errorFields(new Error(`refused ${secret} here`))),
    )
    expect(line).toContain('[secret]')
    expect(line).not.toContain(secret)
  })

  it('never holds the password of a database address', () => {
    const [line] = written('error', (log) =>
      log('error', 'store.failed', { message: 'postgres://desk:hunter2@db:5432/wire' }),
    )
    expect(line).toContain('desk:[secret]@db')
  })

  it('never breaks a line of JSON over two fields that look like one address', () => {
    const [line] = written('info', (log) => log('info', 'two', { one: 'http://wire:80', other: 'c@d' }))
    expect(JSON.parse(line!)).toMatchObject({ one: 'http://wire:80', other: 'c@d' })
  })
})

// ---------- whatever the secret is, and wherever it stands ----------

const letters = (alphabet: string, minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength, maxLength }).map((all) => all.join(''))
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
const body = letters(`${LETTERS}-_`, 16, 40)
/** What may stand in the user part of an address without being encoded. */
const password = letters(`${LETTERS}-_.~!$&()*+,;=:@`, 1, 30)

/** A secret, and a text that holds it. */
const SHAPES: Record<string, fc.Arbitrary<{ secret: string; text: string }>> = {
  'a Slack token': fc
    .tuple(fc.constantFrom('xoxb-', 'xoxp-', 'xoxa-2-', 'xoxe.xoxp-1-', 'xapp-1-'), body)
    .map(([kind, rest]) => ({ secret: rest, text: kind + rest })),
  'a Discord token': fc
    .tuple(letters(LETTERS, 24, 26), letters(LETTERS, 6, 6), letters(`${LETTERS}-_`, 27, 38))
    .map((parts) => ({ secret: parts[2], text: parts.join('.') })),
  'an address of a Discord webhook or interaction': fc
    .tuple(fc.constantFrom('webhooks', 'interactions'), fc.nat(), body)
    .map(([kind, id, secret]) => ({ secret, text: `https://discord.test/api/v10/${kind}/${id}/${secret}` })),
  'a parameter of an address': fc
    .tuple(
      fc.constantFrom('?token=', '&token=', '?a=1&access_token=', '?ticket=', '?code=', '?api_key='),
      body,
    )
    .map(([name, secret]) => ({ secret, text: `https://wire.test/feed${name}${secret}` })),
  'the secret of a webhook': body.map((secret) => ({ secret, text: `whsec_${secret}` })),
  'a header': fc
    .tuple(
      fc.constantFrom(
        'Authorization: Bearer ',
        'authorization: Bot ',
        'Proxy-Authorization: Basic ',
        '"authorization":"',
      ),
      body,
    )
    .map(([name, secret]) => ({ secret, text: `${name}${secret}` })),
  'the password of a database': password.map((secret) => ({
    secret: `:${secret}@`,
    text: `postgres://desk:${secret}@db.test:5432/wire`,
  })),
  'the password of a proxy': password.map((secret) => ({
    secret: `:${secret}@`,
    text: `http://desk:${secret}@proxy.test:3128`,
  })),
}

describe('a log line', () => {
  // What comes before and after in a real text: ends of sentences, brackets, line breaks.
  const around = fc.constantFrom(
    '',
    ' ',
    '\n',
    '\t',
    '"',
    "'",
    '(',
    ')',
    ', ',
    '. ',
    ' sagt „',
    '“ ',
    '\\',
    '= ',
  )

  it.each(Object.entries(SHAPES))('never holds %s', (_, shape) => {
    fc.assert(
      fc.property(shape, around, around, ({ secret, text }, before, after) => {
        const message = `refused: ${before}${text}${after}end`
        const [line] = written('error', (log) =>
          log('error', 'failed', errorFields(new Error(message, { cause: new Error(message) }))),
        )
        const { message: told, cause } = JSON.parse(line!)
        expect(`${told}${cause}`).not.toContain(secret)
        expect(told.startsWith('refused: ')).toBe(true)
      }),
    )
  })

  it('never holds a secret of the settings, whatever its shape, as it is or as in an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 6 }), around, (secret, before) => {
        const lines: string[] = []
        const log = createLog(
          'info',
          (line) => lines.push(line),
          () => '',
          [secret],
        )
        log('info', 'failed', { detail: `${before}${secret}`, address: `/x?y=${encodeURIComponent(secret)}` })
        const { detail, address } = JSON.parse(lines[0]!)
        expect([detail.includes(secret), address.includes(encodeURIComponent(secret))]).toEqual([
          false,
          false,
        ])
      }),
    )
  })

  it('never holds the value of a field that is named like a secret', () => {
    const [line] = written('info', (log) => log('info', 'x', { accessToken: 'plain words', attempts: 3 }))
    expect(JSON.parse(line!)).toMatchObject({ accessToken: '[secret]', attempts: 3 })
  })

  it('knows every secret of the settings, with each key of a list and the password of the database', () => {
    const config = readConfig(
      {
        DATABASE_URL: 'postgres://desk:p%40ss-word@db:5432/wire',
        DISCORD_TOKEN: 'd'.repeat(24),
        WEBHOOK_KEY: `${'a'.repeat(64)},${'b'.repeat(64)}`,
      },
      'none',
    )
    expect(secretsOf(config).sort()).toEqual(
      ['a'.repeat(64), 'b'.repeat(64), 'd'.repeat(24), 'p%40ss-word', 'p@ss-word'].sort(),
    )
  })
})
