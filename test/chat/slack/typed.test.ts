import { describe, expect, it } from 'vitest'
import { say } from '../../../src/chat/message.ts'
import { asTyped } from '../../../src/chat/slack/typed.ts'

const names = new Set(['brief', 'help', 'schedule', 'zeitplan', 'topics', 'subscribe'])

describe('a command that an answer names', () => {
  it.each([
    ['/help shows what can be done.', '/brief help shows what can be done.'],
    ['No time is set yet: /schedule.', 'No time is set yet: /brief schedule.'],
    ['Alle zeigt /topics.', 'Alle zeigt /topics.'],
    ['Perhaps you meant: /subscribe.', 'Perhaps you meant: /subscribe.'],
    ['See https://news.example/help and and/or.', 'See https://news.example/help and and/or.'],
    ['/unknown stays.', '/unknown stays.'],
  ])('is named as it is typed on Slack: %s', (said, typed) => {
    const { fallback, blocks } = asTyped(say('en', said), names)
    expect(fallback).toBe(typed)
    expect(blocks).toEqual([{ kind: 'text', runs: [{ text: typed }] }])
  })

  it('is left alone in the words of a wire', () => {
    const quote = { kind: 'quote' as const, runs: [{ text: 'Type /help' }], attribution: [{ text: '— Ada' }] }
    expect(asTyped({ ...say('en', 'x'), blocks: [quote] }, names).blocks).toEqual([quote])
  })
})
