import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { POLICIES } from '../../../src/chat/discord/policy.ts'
import { LEAST } from './setup.ts'

const guide = readFileSync(new URL('../../../docs/discord.md', import.meta.url), 'utf8')

describe('the guide to Discord', () => {
  it('invites the bot with exactly the permissions that it explains', () => {
    const invited = BigInt(guide.match(/permissions=(\d+)/)?.[1] ?? 0)
    const explained = [...guide.matchAll(/^\| [A-Z][\w ]+ \| (\d+) \|/gm)].map(
      ([, bit]) => 1n << BigInt(bit!),
    )
    expect(invited).toBe(LEAST)
    expect(explained.reduce((all, bit) => all | bit, 0n)).toBe(LEAST)
  })

  it('asks for the two scopes', () => {
    expect(guide).toContain('scope=bot+applications.commands')
  })

  it('says for every known failure what happens', () => {
    const ours = ['no_answer', 'TokenInvalid']
    for (const code of POLICIES.keys()) if (!ours.includes(code)) expect(guide).toContain(`\`${code}\``)
  })
})
