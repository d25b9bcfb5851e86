import { describe, expect, it } from 'vitest'
import { escaped, isPlainInMrkdwn } from '../../../src/chat/slack/mrkdwn.ts'

describe('mrkdwn', () => {
  it('escapes the three characters of Slack and no other', () => {
    expect(escaped('a & b <!channel> "c" *d*')).toBe('a &amp; b &lt;!channel&gt; "c" *d*')
  })

  it.each(['*a*', '_a_', '~a~', '`a`', ':wave:', 'https://a.example', 'www.a.example', 'a@b', 'a|b'])(
    'is not plain in mrkdwn: %s',
    (text) => {
      expect(isPlainInMrkdwn(text)).toBe(false)
    },
  )

  it.each(['nwd, 14:32 Uhr', '3 Agenturen · 2 unabhängig', 'a – b'])('is plain in mrkdwn: %s', (text) => {
    expect(isPlainInMrkdwn(text)).toBe(true)
  })
})
