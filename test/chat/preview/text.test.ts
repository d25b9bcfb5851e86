import { describe, expect, it } from 'vitest'
import { bold, linked, type Message, plain } from '../../../src/chat/message.ts'
import { renderText } from '../../../src/chat/preview/text.ts'

const message = (...blocks: Message['blocks']): Message => ({
  language: 'en',
  fallback: '',
  blocks,
  actions: [],
})

describe('a message in a terminal', () => {
  it('reads as plain text in a pipe', () => {
    const text = renderText(
      message(
        { kind: 'heading', text: 'Briefing NATO' },
        {
          kind: 'group',
          id: 's',
          actions: [],
          blocks: [
            { kind: 'text', runs: [bold('A headline')] },
            {
              kind: 'quote',
              runs: [plain('“We will.”')],
              attribution: [plain('— Ada Quill '), linked('(nwd)', 'https://nwd.example/1')],
            },
            { kind: 'list', items: [[plain('18 Mrd. €')], [plain('3 %')]] },
          ],
        },
      ),
      { colour: false },
    )
    expect(text).toBe(
      'Briefing NATO\n═════════════\n\nA headline\n  │ “We will.”\n  │ — Ada Quill (nwd)\n  • 18 Mrd. €\n  • 3 %\n',
    )
  })

  it('never exceeds the width, whatever the words', () => {
    const text = renderText(message({ kind: 'text', runs: [plain('word '.repeat(100).trim())] }), {
      colour: false,
    })
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(96)
    expect(text.split(/\s+/).filter((word) => word === 'word')).toHaveLength(100)
  })

  it('does not let feed text steer the terminal or turn its direction', () => {
    const text = renderText(message({ kind: 'text', runs: [plain('a\u001b[2Jb\u202ec\u0007d')] }), {
      colour: true,
    })
    expect(text).toBe('a [2Jb c d\n')
  })
})
