import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { runSingly } from '../../src/jobs/singly.ts'
import { readRoles } from '../../src/roles.ts'

describe('roles', () => {
  it.each([
    ['poll', ['poll']],
    ['discord, slack', ['slack', 'discord']],
    ['poll,work,slack,discord,web', ['poll', 'work', 'slack', 'discord', 'web']],
    ['', null],
    ['poll,wrok', null],
  ])('are read from "%s"', (text, roles) => {
    const read = readRoles(text)
    expect(read === null ? null : [...read]).toEqual(roles)
  })

  const serve = (role: string, settings: Record<string, string>) =>
    spawnSync(process.execPath, ['src/main.ts', 'serve', '--role', role], {
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: '',
        DISCORD_TOKEN: '',
        SLACK_BOT_TOKEN: '',
        ...settings,
      },
    })
  it.each([
    ['a role that is none', 'pol', {}, /found "pol", wanted one or more of poll, work, slack, discord, web/],
    ['a role without a server', 'poll', {}, /set DATABASE_URL/],
    [
      'a platform without a token',
      'slack,discord',
      { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
      /SLACK_BOT_TOKEN, DISCORD_TOKEN/,
    ],
  ])('refuse %s with a sentence', (_, role, settings, sentence) => {
    const { status, stderr } = serve(role, settings)
    expect(stderr).toMatch(sentence)
    expect(status).toBe(2)
  })
})

describe('what only one process does', () => {
  const single = () => {
    const did: string[] = []
    let isFree = true
    return {
      did,
      free: (free: boolean) => {
        isFree = free
      },
      part: {
        name: 'part',
        take: async () => isFree,
        drop: async () => void did.push('drop'),
        start: async () => void did.push('start'),
        stop: async () => void did.push('stop'),
      },
    }
  }

  it('is begun where its lease is free, and ended and given back with the process', async () => {
    const { did, part } = single()
    const running = await runSingly(part, () => undefined)
    await running.stop()
    expect(did).toEqual(['start', 'stop', 'drop'])
  })

  it('is not begun while another process holds the lease', async () => {
    const { did, part, free } = single()
    free(false)
    const running = await runSingly(part, () => undefined)
    await running.stop()
    expect(did).toEqual(['drop'])
  })

  it('gives the lease back where it cannot be begun', async () => {
    const { did, part } = single()
    const failing = { ...part, start: () => Promise.reject(new Error('refused')) }
    await expect(runSingly(failing, () => undefined)).rejects.toThrow('refused')
    expect(did).toEqual(['drop'])
  })
})
