import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { commands } from '../../../commands/index.ts'
import { OPTIONAL_SCOPES, SCOPES, slackManifest } from '../../../src/chat/slack/manifest.ts'
import { POLICIES } from '../../../src/chat/slack/policy.ts'

const guide = readFileSync(new URL('../../../docs/slack.md', import.meta.url), 'utf8')

describe('the guide to Slack', () => {
  it('shows the manifest as it is generated from the commands', () => {
    const shown = guide.match(/```json\n([\s\S]*?)```/)?.[1] ?? '{}'
    expect(JSON.parse(shown)).toEqual(slackManifest(commands.map(({ shape }) => shape)))
  })

  it('explains every scope', () => {
    const rows = guide.split('## What it may do')[1]?.split('##')[0]
    for (const scope of [...SCOPES, ...OPTIONAL_SCOPES]) expect(rows).toContain(`\`${scope}\``)
  })

  it('says for every known failure what happens', () => {
    const ours = ['no_answer', 'unreadable_answer', 'history_too_long']
    const unnamed = [...POLICIES].filter(
      ([code, policy]) =>
        policy !== 'alert-operator' &&
        !ours.includes(code) &&
        !/^slack_connect|_url$|^trigger_expired/.test(code),
    )
    for (const [code] of unnamed) expect(guide).toContain(`\`${code}\``)
  })
})
