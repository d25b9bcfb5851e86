import { readFileSync } from 'node:fs'
import { analyze } from '../../../src/language/analyze.ts'
import type { Quote, SpeakerKind } from '../../../src/model.ts'

/** How the text names who speaks: by name, a pronoun, a function or other description, or as somebody or something else. */
export const MENTIONS = {
  n: 'named',
  p: 'pronoun',
  r: 'role',
  a: 'anonymous',
  o: 'organisation',
  d: 'document',
}
/** Short items that try one construction each, reports of several paragraphs and speakers, and further ones of both kinds. */
export const SETS = ['constructions', 'reports', 'further'] as const

type Mention = keyof typeof MENTIONS

/** A quote that an item owes: how it begins, and who says it; `mention` is null where the text does not say. */
type Owed = {
  begins: string
  said: string | null
  name: string | null
  role: string | null
  mention: Mention | null
}
export type GoldItem = { about: string; text: string; owed: Owed[] }

/** Of the quotes owed: found, with the right speaker, with the right function; `extra`: quotes that nobody owes. */
export type Score = {
  owed: number
  found: number
  extra: number
  right: number
  roles: { right: number; all: number }
  mentions: Record<Mention, { right: number; all: number }>
  errors: string[]
}

const orNull = (field: string | undefined): string | null =>
  field === undefined || field === '-' ? null : field

/** Reads items as "# what it tries", the text, and a line "> begins | said | name | role | mention" for each quote. */
export function readGold(set: (typeof SETS)[number], language: string): GoldItem[] {
  const file = readFileSync(new URL(`../../fixtures/quotes/${set}/${language}.txt`, import.meta.url), 'utf8')
  return file.split(/^# /m).flatMap((part) => {
    const [about, ...lines] = part.trim().split('\n')
    if (about === undefined || lines.length === 0) return []
    const owed = lines.filter((line) => line.startsWith('> ')).map((line) => readOwed(line.slice(2)))
    return [{ about, text: lines.filter((line) => !line.startsWith('> ')).join('\n'), owed }]
  })
}

function readOwed(line: string): Owed {
  const [begins = '', said, name, role, mention] = line.split(' | ').map((field) => field.trim())
  return {
    begins,
    said: orNull(said),
    name: orNull(name),
    role: orNull(role),
    mention: orNull(mention) as Mention | null,
  }
}

const LEAST_WORDS = 3
const isLong = ({ text }: Quote): boolean => (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= LEAST_WORDS
const bare = (words: string | null): string =>
  (words ?? '').toLowerCase().replace(/^(?:the|die|der|das) /, '')

const KINDS: Record<Mention, readonly SpeakerKind[]> = {
  n: ['person'],
  p: ['person', 'anonymous'],
  r: ['person'],
  a: ['anonymous'],
  o: ['organisation'],
  d: ['document', 'organisation'],
}

/** The same full name; without one, a description that shares its last word, and no name. */
function isRight({ name, role, mention }: Owed, { speaker }: Quote): boolean {
  if (mention === null) return speaker === null
  if (speaker === null) return false
  if (name !== null)
    return (
      (mention === 'o' ? bare(speaker.name).endsWith(bare(name)) : bare(speaker.name) === bare(name)) &&
      KINDS[mention].includes(speaker.kind)
    )
  if (speaker.kind === 'person') return false
  const head = (role ?? '').split(' ')[0] ?? ''
  return bare(`${speaker.name ?? ''} ${speaker.role ?? ''}`).includes(bare(head))
}

/** Scores what the analysis reads from items; quotes of fewer than three words count neither way. */
export function scoreGold(items: readonly GoldItem[], language: string): Score {
  const none = () => ({ right: 0, all: 0 })
  const mentions = { n: none(), p: none(), r: none(), a: none(), o: none(), d: none() }
  const score: Score = { owed: 0, found: 0, extra: 0, right: 0, roles: none(), mentions, errors: [] }
  for (const { about, text, owed } of items) {
    const quotes = analyze({ text, language }).quotes.filter(isLong)
    const left = new Set(quotes)
    for (const one of owed) {
      score.owed++
      if (one.mention !== null) mentions[one.mention].all++
      const quote = quotes.find(({ start }) => text.startsWith(one.begins, start + 1))
      if (quote === undefined) {
        score.errors.push(`${about}: not found: ${one.begins}`)
        continue
      }
      left.delete(quote)
      score.found++
      const said = `${quote.speaker?.name ?? null} (${quote.speaker?.role ?? null}), ${quote.speaker?.kind}`
      if (!isRight(one, quote)) {
        score.errors.push(`${about}: ${one.begins} … is said by ${said}`)
        continue
      }
      score.right++
      if (one.mention !== null) mentions[one.mention].right++
      if (one.name === null || one.role === null) continue
      score.roles.all++
      if (bare(quote.speaker?.role ?? null) === bare(one.role)) score.roles.right++
      else score.errors.push(`${about}: role ${quote.speaker?.role}, not ${one.role}`)
    }
    score.extra += left.size
    for (const { text: words } of left) score.errors.push(`${about}: nobody owes ${words}`)
  }
  return score
}
