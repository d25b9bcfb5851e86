import type { Gender } from './data.ts'
import { type Familiar, isNameWord, isSurname } from './familiar.ts'
import { isAcronym, isCapital, type Lexicon, type Words, withoutCase } from './lexicon.ts'

/** A name in a sentence: its words, `before`: what stands in front of it as a description, and where it ends. */
export type Name = {
  text: string
  words: number
  before: string[]
  gender: Gender
  last: number
  sure: boolean
  /** By a first name, a title, or a surname that the text knows. */
  certain: boolean
}

const MOST_WORDS = 7

/** Reads a name from a word on, or null; a known first name parts it from a description in front of it. */
export function readName(words: Words, from: number, lexicon: Lexicon, familiar: Familiar): Name | null {
  const { at, gender: titled } = skipTitles(words, from, lexicon)
  const run = readRun(words, at, lexicon)
  if (run.parts.length === 0 || run.parts.every((part) => /^\p{Lu}\.?$/u.test(part))) return null
  const isTitled = at > from
  const firstName = run.parts.findIndex((part) => lexicon.look(part).firstName !== null)
  // "Skirennläuferin Magdalena Obersteiner": what stands in front of a first name describes.
  const cut =
    run.described > 0
      ? run.described
      : firstName > 0 && firstName <= 2 && firstName < run.parts.length - 1
        ? firstName
        : isDescribed(run.parts, firstName, lexicon)
          ? 1
          : 0
  const { parts, last } = endAtObject(endAtSurname(run.parts.slice(cut), run.last, familiar), lexicon)
  const single = parts.length === 1
  const name = parts.join(' ').replace(/[’']s?$/, '')
  const surname = parts.at(-1)!
  const isKnown = familiar.names.has(surname) || familiar.names.has(withoutCase(surname))
  const hasFirstName = parts.length > 1 && lexicon.look(parts[0]!).firstName !== null
  if (!isTitled && !isKnown && !hasFirstName && isNoun(parts, lexicon, familiar)) return null
  const text = single && isKnown && !familiar.names.has(surname) ? withoutCase(name) : name
  const gender = titled !== 'x' ? titled : (lexicon.look(parts[0]!).firstName ?? 'x')
  return {
    text,
    words: parts.length,
    before: run.parts.slice(0, cut),
    gender: single && titled === 'x' ? 'x' : gender,
    last,
    certain: isTitled || isKnown || hasFirstName,
    sure: isTitled || isKnown || hasFirstName || (parts.length > 1 && looksLikeName(parts, lexicon)),
  }
}

/** "Nobelpreisträgerin Chiyo Arakawa", "Runner Wanjira Cheptoh": without a first name that is known, a word for a person in front of two capitals. */
const isDescribed = (parts: readonly string[], firstName: number, lexicon: Lexicon): boolean =>
  parts.length === 3 &&
  firstName === -1 &&
  parts[0]!.length >= SHORTEST_DESCRIPTION &&
  !parts[0]!.includes('.') &&
  !lexicon.thingEndings.test(parts[0]!) &&
  (lexicon.nounsCapitalised ? lexicon.personEndings : lexicon.agentEndings).test(parts[0]!)

const SHORTEST_DESCRIPTION = 6

/** "will Hegner US-Stützpunkte schließen": behind a surname that the text knows a name ends. */
function endAtSurname(parts: string[], last: number, { names }: Familiar): { parts: string[]; last: number } {
  const end = parts.findIndex((part) => names.has(part))
  if (end === -1 || end === parts.length - 1 || parts.some((part) => /\.$/.test(part))) return { parts, last }
  return { parts: parts.slice(0, end + 1), last: last - (parts.length - 1 - end) }
}

/** "räumte Egbert Rhode Fehler ein": behind a first name and a surname a noun is an object. */
function endAtObject(
  run: { parts: string[]; last: number },
  lexicon: Lexicon,
): { parts: string[]; last: number } {
  const [first, surname, third] = run.parts
  if (run.parts.length !== 3 || first === undefined || surname === undefined || third === undefined)
    return run
  const isFullName =
    lexicon.look(first).firstName !== null &&
    lexicon.look(surname).firstName === null &&
    isCapital(surname) &&
    !surname.endsWith('.')
  return isFullName && lexicon.objectEndings.test(third)
    ? { parts: [first, surname], last: run.last - 1 }
    : run
}

/** Of two unknown capitals the first may be an adjective of a noun: "Einzelne Namen". */
const looksLikeName = (parts: readonly string[], lexicon: Lexicon): boolean =>
  !isAcronym(parts[0]!) &&
  (!lexicon.modifierEndings.test(parts[0]!) || lexicon.nameEndings.test(parts.at(-1)!))

/** Words that the text or their ends show to be nouns. */
function isNoun(parts: readonly string[], lexicon: Lexicon, { nouns }: Familiar): boolean {
  if (!lexicon.nounsCapitalised) return false
  const last = parts.at(-1)!
  if (parts.length === 1 && isAcronym(last)) return false
  return (
    nouns.has(last) ||
    (last.length > 5 && lexicon.thingEndings.test(last)) ||
    parts.every((part) => nouns.has(part))
  )
}

function skipTitles(words: Words, from: number, lexicon: Lexicon): { at: number; gender: Gender } {
  let at = from
  let gender: Gender = 'x'
  while (at < words.length && words[at] != null && lexicon.titles.has(words[at]!.lex.lower)) {
    const own = lexicon.titles.get(words[at]!.lex.lower)!
    if (own !== 'x') gender = own
    at++
    if (words[at]?.text === '.') at++
  }
  return { at, gender }
}

function readRun(
  words: Words,
  from: number,
  lexicon: Lexicon,
): { parts: string[]; described: number; last: number } {
  const parts: string[] = []
  let described = 0
  let last = from
  for (let at = from; at < words.length && parts.length < MOST_WORDS; at++) {
    const word = words[at]
    if (word == null) break
    // "Baurätin Dr. Ines Holm": what stands in front of a title describes.
    if (
      described === 0 &&
      parts.length > 0 &&
      lexicon.titles.has(word.lex.lower) &&
      words[at + 1]?.text === '.'
    ) {
      described = parts.length
      at++
      continue
    }
    // An initial keeps its stop: "George W. Bush".
    if (word.text === '.' && parts.length > 0 && /^(?:\p{Lu}|[IVX]+)$/u.test(parts.at(-1)!)) {
      parts.push(`${parts.pop()!}.`)
      continue
    }
    // "Watt & Meer"
    if (word.text === '&' && parts.length > 0 && (words[at + 1]?.lex.capital ?? false)) {
      parts.push(word.text)
      continue
    }
    if (isNameWord(words, at) || isSurname(words, at, lexicon)) {
      parts.push(word.text)
      last = at + 1
      if (/[’']s$/.test(word.text)) break
    } else if (isParticle(words, at, parts, lexicon)) parts.push(word.lex.lower)
    else break
  }
  while (parts.length > 0 && lexicon.particles.has(parts.at(-1)!)) parts.pop()
  return { parts, described: described < parts.length ? described : 0, last }
}

function isParticle(words: Words, at: number, parts: readonly string[], lexicon: Lexicon): boolean {
  const word = words[at]!.lex.lower
  const next = words[at + 1]?.text ?? ''
  if (!lexicon.particles.has(word) || !(isCapital(next) || lexicon.particles.has(next))) return false
  // "Von der Berg sagte" begins a sentence.
  if (parts.length === 0) return lexicon.particles.has(next) && (words[at + 2]?.lex.capital ?? false)
  // "von der Leyen", but "Müller der Zeitung"; "Ursula von", but "Müller von Borussia".
  if (lexicon.articles.has(word)) return lexicon.particles.has(parts.at(-1)!)
  return !lexicon.prepositions.has(word) || parts.every((part) => lexicon.look(part).firstName !== null)
}
