import { describe, expect, it } from 'vitest'
import { escaped, markdownOf } from '../../../src/chat/discord/markdown.ts'

describe('text of a feed on Discord', () => {
  it.each([
    ['bold', '**laut**', '\\*\\*laut\\*\\*'],
    ['italic', '_leise_', '\\_leise\\_'],
    ['a spoiler', '||geheim||', '\\|\\|geheim\\|\\|'],
    ['code', '`rm`', '\\`rm\\`'],
    ['a masked link', '[hier](https://boese.example)', '\\[hier\\](https\\://boese.example)'],
    ['a bare address', 'https://boese.example', 'https\\://boese.example'],
    ['everyone', '@everyone', '\\@everyone'],
    ['here', '@here', '\\@here'],
    ['a person', '<@123456789>', '\\<\\@123456789>'],
    ['a role', '<@&123456789>', '\\<\\@&123456789>'],
    ['a channel', '<#123456789>', '\\<#123456789>'],
    ['a time', '<t:1:R>', '\\<t\\:1:R>'],
    ['an emoji', ':smile:', '\\:smile:'],
    ['a heading', '# Groß', '\\# Groß'],
    ['small print', '-# klein', '\\-# klein'],
    ['a quotation', '> fremd', '\\> fremd'],
    ['a list', '1. erstens', '1\\. erstens'],
    ['a backslash', 'C:\\*', 'C:\\\\\\*'],
    ['line breaks', 'a\n# b', 'a # b'],
    ['a turned text', 'abc\u202Ecba\u202C', 'abccba'],
    ['a zero-width space', '@\u200Beveryone', '\\@everyone'],
    ['a score', 'Es stand 3:2, sagte er um 14:30.', 'Es stand 3:2, sagte er um 14:30.'],
  ])('shows %s as letters', (_, text, shown) => {
    expect(escaped(text)).toBe(shown)
  })

  it('keeps right-to-left words from turning what stands around them', () => {
    expect(escaped('שלום')).toBe('\u2068שלום\u2069')
  })
})

describe('runs on Discord', () => {
  it.each([
    [
      'styles',
      [
        { text: 'a ', style: 'bold' as const },
        { text: 'b', style: 'italic' as const },
      ],
      '**a** *b*',
    ],
    [
      'neighbours of one style',
      [
        { text: 'a', style: 'bold' as const },
        { text: 'b', style: 'bold' as const },
      ],
      '**ab**',
    ],
    ['code with a backtick', [{ text: 'a`b', style: 'code' as const }], 'a\\`b'],
    ['a link', [{ text: 'nwd', link: 'https://nwd.example/1' }], '[nwd](<https://nwd.example/1>)'],
    [
      'a link with brackets in its label',
      [{ text: 'a [b', link: 'https://nwd.example/' }],
      'a \\[b [↗](<https://nwd.example/>)',
    ],
    [
      'a link that claims to lead elsewhere',
      [{ text: 'bank.example', link: 'https://boese.example/' }],
      '[bank.example (boese.example)](<https://boese.example/>)',
    ],
    [
      'a link with an angle bracket',
      [{ text: 'x', link: 'https://nwd.example/a>b)' }],
      '[x](<https://nwd.example/a%3Eb%29>)',
    ],
    ['no script as a link', [{ text: 'x', link: 'javascript:alert(1)' }], 'x'],
    ['no password in a link', [{ text: 'x', link: 'https://a:b@nwd.example/' }], 'x'],
    [
      'a time in the zone of the reader',
      [{ text: '14.32', time: '2026-03-04T13:32:00Z' }],
      '<t:1772631120:f>',
    ],
    ['the words where a time cannot be read', [{ text: 'gestern', time: 'gestern' }], 'gestern'],
  ])('show %s', (_, runs, shown) => {
    expect(markdownOf(runs)).toBe(shown)
  })
})
