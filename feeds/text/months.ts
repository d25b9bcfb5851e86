/** Languages of feeds that write out months; the names come from Node's own data. */
const LANGUAGES = 'en de fr es it nl pt pl cs sk hu ro bg el ru uk da sv nb fi et lv lt hr sl sr tr'.split(
  ' ',
)
/** What nearly all feeds write; asked first, since Node's data take a tenth of a second to collect. */
const COMMON = new Map(
  'jan feb mar apr may jun jul aug sep oct nov dec'
    .split(' ')
    .map((name, index) => [name, index + 1] as const),
)
/** Written in German and Austrian feeds, and not in Node's data. */
const OTHERS: ReadonlyArray<[string, number]> = [
  ['jänner', 1], ['jän', 1], ['jaenner', 1], ['feber', 2], ['maerz', 3], ['mrz', 3], ['mär', 3], ['sept', 9],
] // biome-ignore format: a table

let names: ReadonlyMap<string, number> | null = null

/** The month that a word names, 1 to 12, in any European language, long or short; null where it names none. */
export function monthOf(word: string): number | null {
  const common = COMMON.get(word.toLowerCase())
  if (common !== undefined) return common
  if (!/\p{L}/u.test(word)) return null
  names ??= collectNames()
  return names.get(plain(word)) ?? null
}

function collectNames(): Map<string, number> {
  const found = new Map<string, number>()
  const add = (name: string, month: number) => {
    const key = plain(name)
    // The languages listed first keep a name that two of them use.
    if (key.length > 2 && !/\d/.test(key) && !found.has(key)) found.set(key, month)
  }
  for (const language of LANGUAGES)
    for (const style of ['long', 'short'] as const)
      for (const other of [{}, { day: 'numeric' } as const]) {
        const format = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC', ...other })
        for (let month = 1; month <= 12; month++)
          for (const part of format.formatToParts(Date.UTC(2001, month - 1, 15)))
            if (part.type === 'month') add(part.value, month)
      }
  for (const [name, month] of OTHERS) add(name, month)
  return found
}

const plain = (word: string) =>
  word
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase()
