/** Finds which patterns a word meets, however it is inflected, compounded or accented. */
export type WordIndex = {
  lookup(word: string): WordHits | null
  /** The same for a word where it stands, by a hash of its characters: no string is made of a word seen before. */
  lookupAt(text: string, from: number, to: number, hash: number): WordHits | null
}

/** Patterns that the word meets alone, and parts of phrases that it can be. */
export type WordHits = { parts: ReadonlySet<number>; list: readonly number[] }

const endings: Readonly<Record<string, readonly string[]>> = {
  de: ['', 'e', 'en', 'er', 'es', 'em', 'n', 's', 'ern', 'in', 'innen', 't', 'te', 'ten'],
  en: ['', 's', 'es', 'ed', 'd', 'ing'],
}
const SHORTEST_INFLECTED = 3
const SHORTEST_STEM = 3
/** Nothing longer is a word. */
const LONGEST = 64
/** Distinct words kept with their answer; a wire's daily vocabulary fits. */
const REMEMBERED = 60_000

/** Lower case without accents: "Anschläge" and "anschlag" share their stem. */
export const fold = (word: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the test is for plain ASCII
  /^[\x00-\x7f]*$/.test(word)
    ? word.toLowerCase()
    : word.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '')

/** The word as a string of its own: a slice would keep the whole text that it was cut from in memory. */
export const detached = (word: string): string => [...word].join('')

/** Collects word patterns ("Bundeswehr", "waffen*", "*gipfel", "*haushalt*", "IS"), then answers for words in one look. */
export function createWordIndex(language: string): { add(pattern: string): number; index: WordIndex } {
  const ids = new Map<string, number>()
  const exact = new Map<string, number>()
  const capitals = new Map<string, number>()
  const prefixes = new Map<string, number>()
  const suffixes = new Map<string, number>()
  const infixes: { text: string; id: number }[] = []
  const known = new Map<string, WordHits | null>()
  const byHash = new Map<number, { word: string; hits: WordHits | null }>()
  const inflections = endings[language] ?? ['']

  function add(pattern: string): number {
    const before = ids.get(pattern)
    if (before !== undefined) return before
    const id = ids.size
    ids.set(pattern, id)
    const text = fold(pattern.replaceAll('*', ''))
    const open = { start: pattern.startsWith('*'), end: pattern.endsWith('*') }
    if (open.start && open.end) infixes.push({ text, id })
    else if (open.start) share(suffixes, text, id)
    else if (open.end) share(prefixes, text, id)
    else if (/^\p{Lu}{1,3}$/u.test(pattern)) capitals.set(pattern, id)
    else share(exact, text, id)
    return id
  }

  /** "Waffe" and "waffe" are one pattern with two spellings. */
  function share(map: Map<string, number>, text: string, id: number) {
    const other = map.get(text)
    if (other === undefined) map.set(text, id)
    else aliases.set(other, [...(aliases.get(other) ?? []), id])
  }
  const aliases = new Map<number, number[]>()

  function find(word: string): WordHits | null {
    const found = new Set<number>()
    const take = (id: number | undefined) => {
      if (id === undefined) return
      found.add(id)
      for (const alias of aliases.get(id) ?? []) found.add(alias)
    }
    take(capitals.get(word))
    const text = fold(word)
    for (let end = SHORTEST_STEM; end <= text.length; end++) take(prefixes.get(text.slice(0, end)))
    for (const ending of inflections) {
      const stem = text.slice(0, text.length - ending.length)
      if (!text.endsWith(ending) || (ending !== '' && stem.length < SHORTEST_INFLECTED)) continue
      take(exact.get(stem))
      for (let start = 0; start <= stem.length - SHORTEST_STEM; start++) take(suffixes.get(stem.slice(start)))
    }
    for (const infix of infixes) if (text.includes(infix.text)) take(infix.id)
    return found.size === 0 ? null : { parts: found, list: [...found] }
  }

  function lookup(word: string): WordHits | null {
    if (word.length > LONGEST) return null
    const answer = known.get(word)
    if (answer !== undefined) return answer
    const hits = find(word)
    if (known.size >= REMEMBERED) known.clear()
    known.set(detached(word), hits)
    return hits
  }

  function lookupAt(text: string, from: number, to: number, hash: number): WordHits | null {
    if (to - from > LONGEST) return null
    const seen = byHash.get(hash)
    if (seen !== undefined && seen.word.length === to - from && text.startsWith(seen.word, from))
      return seen.hits
    const word = text.slice(from, to)
    const hits = lookup(word)
    if (byHash.size >= REMEMBERED) byHash.clear()
    byHash.set(hash, { word: detached(word), hits })
    return hits
  }

  return { add, index: { lookup, lookupAt } }
}
