import type { Modifier } from '../../model.ts'
import type { Candidate } from './candidate.ts'
import type { ModifierData } from './data.ts'
import type { Lexeme } from './lexemes.ts'

const LONGEST = 4
const GOVERNOR_REACH = 6

/** Reads the modifier around a candidate ("nicht mehr als", "€1.3bn or more") into it; `floor` is where the candidate before ends. */
export function readModifier(candidate: Candidate, floor: number, data: ModifierData): void {
  const before = readBefore(candidate, floor, data)
  if (before !== null) {
    candidate.modifier = before.modifier
    candidate.from = before.from
    return
  }
  const after = readAfter(candidate, data)
  if (after === null) return
  candidate.modifier = after.modifier
  candidate.last = after.last
}

function readBefore(
  candidate: Candidate,
  floor: number,
  data: ModifierData,
): { modifier: Modifier; from: number } | null {
  const { lexemes, first } = candidate
  let words = ''
  let found: { modifier: Modifier; from: number } | null = null
  for (let at = first - 1; at >= Math.max(floor, first - LONGEST); at--) {
    const lexeme = lexemes[at]!
    if (lexeme.kind !== 'word' && lexeme.text !== '.' && lexeme.text !== '~') break
    words =
      words === ''
        ? lexeme.lower
        : lexeme.text === '.' || lexemes[at + 1]!.touches
          ? `${lexeme.lower}${words}`
          : `${lexeme.lower} ${words}`
    const modifier = data.before.get(words)
    if (modifier !== undefined && !isPreposition(candidate, words, at, data)) found = { modifier, from: at }
  }
  return found
}

/** "sprach über acht Entwürfe": the word belongs to what stands before it. */
function isPreposition(
  { lexemes, unit, counted }: Candidate,
  words: string,
  at: number,
  data: ModifierData,
): boolean {
  if (!data.prepositions.has(words)) return false
  if (data.notBeforeCounts.has(words) && counted !== null) return true
  if (data.notBeforeDurations.has(words) && unit?.kind === 'duration') return true
  for (let i = at - 1; i >= Math.max(0, at - GOVERNOR_REACH); i--) {
    const lexeme: Lexeme = lexemes[i]!
    if (lexeme.kind === 'mark' && '.;:!?'.includes(lexeme.text)) return false
    if (lexeme.kind === 'word' && data.governors.some((part) => lexeme.lower.includes(part))) return true
  }
  return false
}

function readAfter({ lexemes, last }: Candidate, { after }: ModifierData) {
  const [one, two] = [lexemes[last], lexemes[last + 1]]
  if (one?.text === '+' && one.touches) return { modifier: 'more-than' as const, last: last + 1 }
  const modifier = after.get(`${one?.lower ?? ''} ${two?.lower ?? ''}`)
  return modifier === undefined ? null : { modifier, last: last + 2 }
}
