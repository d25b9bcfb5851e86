import { describe, expect, it } from 'vitest'
import { OPTIONAL_SCOPES, SCOPES, slackManifest } from '../../../src/chat/slack/manifest.ts'
import { COMMANDS, option, shape } from './setup.ts'

describe('the manifest', () => {
  it('sets up Socket Mode without any address', () => {
    const manifest = slackManifest(COMMANDS)
    expect(JSON.stringify(manifest)).not.toMatch(/https?:/)
    expect(manifest).toMatchObject({
      settings: { socket_mode_enabled: true, interactivity: { is_enabled: true } },
    })
  })

  it('names one address for commands, events, buttons and lists over HTTP', () => {
    const text = JSON.stringify(slackManifest(COMMANDS, 'https://wirebrief.example/base'))
    expect([...new Set(text.match(/https:[^"]+/g))].toSorted()).toEqual([
      'https://wirebrief.example/slack/events',
      'https://wirebrief.example/slack/oauth_redirect',
    ])
    expect(text).toContain('"socket_mode_enabled":false')
  })

  it('asks for the scopes that are explained, and marks as optional those that only find lost posts', () => {
    expect(slackManifest(COMMANDS)).toMatchObject({
      oauth_config: { scopes: { bot: [...SCOPES, ...OPTIONAL_SCOPES], bot_optional: [...OPTIONAL_SCOPES] } },
    })
  })

  it('describes each direct command and keeps to the lengths of Slack', () => {
    const options = Array.from({ length: 25 }, (_, n) =>
      option(`option-${n}-${'x'.repeat(50)}`, { required: n === 0 }),
    )
    const { slash_commands: commands } = (
      slackManifest([shape('brief', options)]) as {
        features: { slash_commands: { command: string; usage_hint: string }[] }
      }
    ).features
    expect(commands).toHaveLength(1)
    expect(commands[0]).toMatchObject({
      command: '/brief',
      description: 'brief in English · brief auf Deutsch',
      should_escape: false,
    })
    expect(commands[0]?.usage_hint).toMatch(/^option-0-x+ \[option-1/)
    expect(commands[0]?.usage_hint.length).toBe(1000)
  })
})
