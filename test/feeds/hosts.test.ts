import { describe, expect, it } from 'vitest'
import { createHostGate } from '../../feeds/hosts.ts'

/** A clock that stands still until it is told to go on. */
function slowClock() {
  const sleepers: { ms: number; wake: () => void }[] = []
  const wait = (ms: number) => new Promise<void>((wake) => void sleepers.push({ ms, wake }))
  return { sleepers, wait }
}
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('the turns of a host', () => {
  it('gives one request at a time to a host, and other hosts theirs beside it', async () => {
    const gate = createHostGate(
      () => 0,
      async () => undefined,
    )
    const log: string[] = []
    const finish = new Map<string, () => void>()
    const task = (name: string) => () => {
      log.push(name)
      return new Promise<void>((resolve) => void finish.set(name, resolve))
    }
    const turns = [gate('a', task('a1')), gate('a', task('a2')), gate('b', task('b1'))]
    await settle()
    expect(log).toEqual(['a1', 'b1'])
    finish.get('a1')!()
    await settle()
    expect(log).toEqual(['a1', 'b1', 'a2'])
    for (const done of finish.values()) done()
    await Promise.all(turns)
  })

  it('pauses between two requests to a host', async () => {
    const { sleepers, wait } = slowClock()
    const gate = createHostGate(() => 1_000, wait)
    const log: string[] = []
    await gate('a', async () => void log.push('first'))
    const second = gate('a', async () => void log.push('second'))
    await settle()
    expect(log).toEqual(['first'])
    expect(sleepers.map(({ ms }) => ms)).toEqual([1_000])
    sleepers[0]!.wake()
    await second
    expect(log).toEqual(['first', 'second'])
  })

  it('goes on after a request that failed', async () => {
    const gate = createHostGate(
      () => 0,
      async () => undefined,
    )
    await expect(gate('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await gate('a', async () => 'next')).toBe('next')
  })
})
