/**
 * Agencies that dateline, byline and end credit name, lower case and each once, in that order: "Brüssel (APA/dpa) - ",
 * "Von: APA/dpa/Reuters", "(dpa, afp)". A name anywhere else in the text is no credit.
 */
export function readCredits({ text, byline, creditline }: CreditSources): string[] {
  const paragraphs = text.split(/\n+/)
  const named = [
    ...dateline(paragraphs),
    ...bylineAgencies(byline ?? ''),
    ...leadByline(paragraphs),
    ...endCredit(paragraphs.at(-1) ?? ''),
    ...agenciesIn(creditline ?? ''),
  ]
  return [...new Set(named)]
}

export type CreditSources = { text: string; byline?: string | null; creditline?: string | null }

/** "Odessa", "Brüssel/Washington", "ODESA, Ukraine", "KIEW, 5. März", then the agencies in brackets and a dash. */
const DATELINE =
  /^(?:\p{Lu}[\p{L}\p{M}.'’ -]{1,40}(?:\/\p{Lu}[\p{L}\p{M}.'’ -]{1,40}){0,4})(?:, [\p{L}\p{M}\d. ]{2,30}){0,2} \(([\p{L}\d./,& -]{2,60})\)\s?[-–—:]/u
/** A correction's note may stand above the dateline. */
const LEAD_PARAGRAPHS = 3

function dateline(paragraphs: readonly string[]): string[] {
  for (const paragraph of paragraphs.slice(0, LEAD_PARAGRAPHS)) {
    const found = DATELINE.exec(paragraph)?.[1]
    if (found !== undefined) return agenciesIn(found)
  }
  return []
}

const LONGEST_BYLINE = 300
const BYLINE_LABEL = /^(?:von|by|par|quelle|source)\s*:?\s+/i

/** "Von Henrike Sasse, dpa", "Von: APA/dpa/Reuters", "dpa/AFP". */
function bylineAgencies(byline: string): string[] {
  const names = byline.slice(0, LONGEST_BYLINE).trim().replace(BYLINE_LABEL, '')
  if (/^\S+$/.test(names) && names.includes('/')) return agenciesIn(names)
  const parts = names.split(/[,;(]\s*/).map((part) => part.replace(/\)\s*$/, ''))
  const tail =
    parts.length > 1 ? parts.slice(1) : parts.filter((part) => part.includes('/') || isAgency(part))
  return tail.filter((part) => part.includes('/') || isAgency(part)).flatMap(agenciesIn)
}

function leadByline(paragraphs: readonly string[]): string[] {
  const lead = paragraphs.slice(0, LEAD_PARAGRAPHS).find((line) => /^(?:Von|By|Quelle|Source):\s/.test(line))
  return lead === undefined || lead.length > 80 ? [] : bylineAgencies(lead)
}

const END = /\(([^()]{2,60})\)\s*$/
const MATERIAL =
  /^(?:mit )?material (?:von|der|des) (.+)$|^mit (.+)-material$|^with (?:material|files) from (.+)$/i

/** "(APA/dpa)", "(dpa, afp)", "(red/nwd)", "(mit Material von dpa)" at the very end. */
function endCredit(paragraph: string): string[] {
  const inside = END.exec(paragraph)?.[1]
  if (inside === undefined) return []
  const material = MATERIAL.exec(inside)
    ?.slice(1)
    .find((part) => part !== undefined)
  if (material !== undefined) return agenciesIn(material)
  const names = splitNames(inside)
  const certain = names.some(
    (name) => isAgency(name) && (name === name.toLowerCase() || KNOWN.has(name.toLowerCase())),
  )
  return certain && names.every((name) => /^[\p{L}\d.-]{2,15}$/u.test(name)) ? agenciesIn(inside) : []
}

const splitNames = (list: string) =>
  list
    .split(/\s*[/,&+]\s*|\s+(?:und|and)\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

const agenciesIn = (list: string): string[] =>
  splitNames(list)
    .filter(isAgency)
    .map((name) => name.toLowerCase())
    .filter((name) => !OWN_DESK.has(name))

/** Agencies whose sign is not a short word in one case. */
const KNOWN = new Set(
  `reuters bloomberg tass interfax ukrinform xinhua kyodo belga anadolu keystone-sda europapress
  afp ansa apa ap dpa epd kna sid sda ots tt rtr dts efe pap ctk cna ritzau stt ntb ntt press-association`.split(
    /\s+/,
  ),
)
/** The paper's own desk, and words that end a text in brackets. */
const OWN_DESK = new Set([
  'red',
  'red.',
  'pm',
  'eig',
  'eb',
  'mehr',
  'more',
  'sic',
  'staff',
  'ende',
  'end',
  'schluss',
])

/** A sign is a short word in one case ("dpa", "AFP", "lni") or one of the names known. */
const isAgency = (name: string): boolean =>
  KNOWN.has(name.toLowerCase()) ||
  (/^[\p{L}\d.-]{2,10}$/u.test(name) &&
    /^\p{L}/u.test(name) &&
    (name === name.toLowerCase() || name === name.toUpperCase()))
