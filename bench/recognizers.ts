/**
 * How many of Microsoft's recognizer cases are read, of all and of those that are figures by our guidelines:
 *   node bench/recognizers.ts CASES.jsonl      (lines of {language, model, text, expected: [{text, value, unit}]})
 * A case counts as read where every expected value is found. What is no figure here is told by the rules below, each with a reason
 * and its count; whatever no rule names counts as a figure.
 */
import { readFileSync } from 'node:fs'
import { readDocument } from '../src/language/document.ts'
import { extractFigures } from '../src/language/figures/extract.ts'
import { packOf } from '../src/language/packs.ts'

type Expected = { text: string; value: number; unit: string | null }
type Case = { language: string; model: string; text: string; expected: Expected[] }

const DENOMINATOR = /(?:thirds?|quarters?|(?:fif|eigh|nin|trillion|hundred)ths?|firsts?|fourth)$/i
const wordsOf = (text: string): string[] => text.split(/[\s-]+/)

/** Why an expected value is none that a briefing would tell. */
const NO_FIGURE: readonly [why: string, is: (one: Expected, of: Case) => boolean][] = [
  ['a power or an exponent', ({ text }) => /\^|\de[+-]?\d/i.test(text)],
  ['arithmetic in words ("one over 20")', ({ text }) => /\bover\b/i.test(text)],
  [
    'a sum with a fraction, or a fraction of more than two words',
    ({ text }) => DENOMINATOR.test(text) && wordsOf(text).length > 2,
  ],
  [
    'a fraction that no news tells ("three twenty-firsts")',
    ({ text }) => /(?:twent\S*[\s-]?(?:first|fif)|trillionth)\S*$/i.test(text),
  ],
  [
    'an address, a date or a telephone number',
    (_, { text }) => /\d+\.\d+\.\d+\.\d|\d+\/\d+\/\d{4}|\+\d-\d/.test(text),
  ],
  [
    'an article or a lone one',
    ({ text, unit }) => unit === null && /^(?:minus |negative )?(?:one|an?|ein\w*)$/i.test(text),
  ],
  [
    'a time from now ("in 3 years"), which is no duration',
    ({ text }, { text: whole }) =>
      new RegExp(`\\bin ${text} (?:days|weeks|months|years)\\b`, 'i').test(whole),
  ],
  [
    'the digits of another number, taken apart',
    ({ text }, { text: whole }) => /\d{3} 0000|1, 234, 567/.test(whole) && /^[\d, ]+$/.test(text),
  ],
  [
    'great and small coins as one sum',
    ({ text, unit }, { model }) =>
      model === 'currency' &&
      unit !== null &&
      /(?:dollars?|\$|kuai|¥|euros?)[\s\d]*\s\S*/i.test(text) &&
      partsOf(text) > 1,
  ],
]

/** Amounts in a text: "3 dollars 50 cents" has two. */
const partsOf = (text: string): number =>
  (text.match(/\d+(?:[.,]\d+)*|\b(?:one|two|five|fifty|forty|thirteen)\b/gi) ?? []).length

/** We give small coins in the main unit: 50 cents are 0.5 USD. */
const COIN = /^(?:cents?|penny|pence|centimes?|rappen|kopek\w*)$/i
const isClose = (found: number | null, wanted: number): boolean =>
  found !== null && Math.abs(found - wanted) <= 1e-3 * Math.max(1, Math.abs(wanted))

function isRead({ language, text }: Case, expected: readonly Expected[]): boolean {
  const pack = packOf(language)
  if (pack === undefined) return false
  const figures = extractFigures(readDocument('', text, pack.sentences), pack.figures)
  return expected.every(({ value, unit }) => {
    const wanted = unit !== null && COIN.test(unit) ? [value, value / 100] : [value]
    return wanted.some((one) =>
      figures.some((figure) => isClose(figure.value, one) || isClose(figure.upper, one)),
    )
  })
}

const cases = readFileSync(process.argv[2] ?? '', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Case)
const percent = (part: number, whole: number) =>
  `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`
const reasons = new Map<string, number>()

for (const language of ['de', 'en']) {
  const some = cases.filter((one) => one.language === language)
  const figures = some.flatMap((one) => {
    const why = one.expected.flatMap((each) => NO_FIGURE.find(([, is]) => is(each, one))?.[0] ?? [])
    for (const reason of why) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
    return why.length === 0 ? [one] : []
  })
  const read = (from: readonly Case[]) => from.filter((one) => isRead(one, one.expected)).length
  console.log(
    `${language}  all ${percent(read(some), some.length)}   figures by our guidelines ${percent(read(figures), figures.length)}`,
  )
}
console.log('left out:')
for (const [why, count] of reasons) console.log(`  ${String(count).padStart(4)} ${why}`)
