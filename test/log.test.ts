import { describe, expect, it } from 'vitest'
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
})
