import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { describe, expect, it } from 'vitest'
import { ConfigError, isLive, readConfig } from '../src/config.ts'

const NO_FILE = 'no-such-file.env'
const faultsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment, NO_FILE)
  } catch (error) {
    if (error instanceof ConfigError) return error.faults
    throw error
  }
  return []
}

describe('the settings', () => {
  it('need nothing: an empty environment is preview mode', () => {
    const config = readConfig({}, NO_FILE)
    expect(config).toMatchObject({
      DATA_DIR: 'data',
      PORT: 8080,
      HOST: '127.0.0.1',
      LANGUAGE: 'de',
      TIME_ZONE: 'Europe/Vienna',
    })
    expect(isLive(config)).toBe(false)
  })

  it('are live with one token', () => {
    expect(isLive(readConfig({ DISCORD_TOKEN: 'a'.repeat(60) }, NO_FILE))).toBe(true)
  })

  it('report all faults at once, each with name, what was found and what is wanted', () => {
    const faults = faultsOf({ PORT: '99999', LANGUAGE: 'fr', TIME_ZONE: 'Mars/Base' })
    expect(faults).toHaveLength(3)
    expect(faults[0]).toContain('PORT: found "99999", wanted a port')
    expect(faults[1]).toContain('LANGUAGE: found "fr"')
    expect(faults[2]).toContain('TIME_ZONE: found "Mars/Base"')
  })

  it('never show a secret', () => {
    const faults = faultsOf({
      SLACK_BOT_TOKEN: 'hunter2',
      SLACK_APP_TOKEN: 'xapp-1',
      DATABASE_URL: 'mysql://root:hunter2@db',
    })
    expect(faults).toHaveLength(2)
    expect(faults.join()).not.toContain('hunter2')
  })

  const lonely: [string, Record<string, string>][] = [
    ['a bot token without app token or signing secret', { SLACK_BOT_TOKEN: 'xoxb-1' }],
    ['an app token without bot token', { SLACK_APP_TOKEN: 'xapp-1' }],
    ['a signing secret without bot token', { SLACK_SIGNING_SECRET: 'abcdef0123456789' }],
  ]
  const many = {
    SLACK_CLIENT_ID: '1111.2222',
    SLACK_CLIENT_SECRET: 'c'.repeat(32),
    SLACK_STATE_SECRET: 's'.repeat(32),
    SLACK_TOKEN_KEY: 'a'.repeat(64),
    SLACK_SIGNING_SECRET: 'abcdef0123456789',
    PUBLIC_URL: 'https://wirebrief.example',
  }
  it('are live where any workspace can install the app', () => {
    expect(isLive(readConfig(many, NO_FILE))).toBe(true)
    expect(faultsOf({ ...many, SLACK_TOKEN_KEY: `${'a'.repeat(64)},${'b'.repeat(64)}` })).toEqual([])
  })
  it.each(Object.keys(many))('name %s where only it lacks of what installing takes', (name) => {
    const faults = faultsOf({ ...many, [name]: '' })
    expect(faults).toEqual([expect.stringContaining(name)])
  })
  it('take an app for one workspace or for many, and for many over HTTP only', () => {
    expect(faultsOf({ ...many, SLACK_BOT_TOKEN: 'xoxb-1' }).join()).toContain('leave one of the two empty')
    expect(faultsOf({ ...many, SLACK_APP_TOKEN: 'xapp-1' }).join()).toContain('HTTP only')
  })

  it.each(lonely)('refuse %s', (_, environment) => {
    expect(faultsOf(environment)).toHaveLength(1)
  })

  it('stand in .env.example with their defaults, and with no secret', () => {
    const example = parseEnv(readFileSync('.env.example', 'utf8'))
    const config = readConfig({}, NO_FILE)
    expect(readConfig(example as Record<string, string>, NO_FILE)).toEqual(config)
    for (const name of [
      'DISCORD_TOKEN',
      'SLACK_BOT_TOKEN',
      'SLACK_APP_TOKEN',
      'SLACK_SIGNING_SECRET',
      'SLACK_CLIENT_SECRET',
      'SLACK_STATE_SECRET',
      'SLACK_TOKEN_KEY',
    ])
      expect(example[name]).toBe('')
    expect(Object.keys(config).filter((name) => !(name in example))).toEqual([])
  })
})
