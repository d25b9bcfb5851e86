import type { Run } from '../message.ts'
import { clean, honestLabel, readLink } from '../text.ts'

/** Discord opens no longer addresses from a masked link. */
const LINK_MAX = 2048

/** Characters that style or link wherever they stand. */
const ANYWHERE = /[\\*_~|`<[\]]/g
/** "https://…", which would become a link; ":name:", which would become an emoji; "@everyone" and other mentions. */
const COLON = /:(?=\/\/|[\w+-]+:)/g
const MENTION = /@(?=everyone|here|[&!]?\d)/gi
/** What makes a heading, small print, a quotation or a list at the start of a line. */
const LINE_START = /^(\s*)([#>+-]|\d+(?=[.)]))/

/** Text as Discord shows it letter by letter, wherever in a line it stands. */
export const escaped = (text: string): string =>
  isolated(
    clean(text)
      .replace(ANYWHERE, '\\$&')
      .replace(COLON, '\\:')
      .replace(MENTION, '\\@')
      .replace(LINE_START, (_, space: string, mark: string) =>
        /^\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
      ),
  )

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Right-to-left words keep their direction to themselves: first strong isolate, pop. */
const isolated = (text: string): string => (RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text)

const SHOWN_TIME = 'f'

/** Runs as one line of Discord's markdown. */
export function markdownOf(runs: readonly Run[]): string {
  let line = ''
  let endsStyled = false
  for (const run of joined(runs)) {
    const marked = markdownOfRun(run)
    const isStyled = run.style !== undefined
    // Two marks in a row ("**a***b*") would be read as one.
    line += endsStyled && isStyled ? `\u2060${marked}` : marked
    endsStyled = isStyled && marked.trimEnd() === marked
  }
  return line.trim()
}

/** Neighbours of one style and link are one run. */
function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = []
  for (const run of runs) {
    const last = whole.at(-1)
    const isSame =
      last !== undefined &&
      last.time === undefined &&
      run.time === undefined &&
      last.style === run.style &&
      last.link === run.link
    if (isSame) whole[whole.length - 1] = { ...last, text: last.text + run.text }
    else whole.push(run)
  }
  return whole
}

function markdownOfRun({ text, style, link, time }: Run): string {
  const at = time === undefined ? Number.NaN : Date.parse(time)
  if (!Number.isNaN(at)) return `<t:${Math.floor(at / 1000)}:${SHOWN_TIME}>`
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(clean(text)) ?? []
  if (words === '') return before === '' ? '' : ' '
  const address = readLink(link, LINK_MAX)
  const shown = address === null ? styled(words, style) : linked(words, address, style)
  return `${before === '' ? '' : ' '}${shown}${after === '' ? '' : ' '}`
}

function styled(words: string, style: Run['style']): string {
  switch (style) {
    case 'bold':
      return `**${escaped(words)}**`
    case 'italic':
      return `*${escaped(words)}*`
    case 'strike':
      return `~~${escaped(words)}~~`
    case 'code':
      return words.includes('`') ? escaped(words) : `\`${words}\``
    case undefined:
      return escaped(words)
  }
}

/** Discord shows a masked link as raw text where its label has brackets without a partner, or looks like an address. */
const UNLINKABLE = /[[\]]|:\/\/|www\./i

/** encodeURIComponent leaves parentheses alone. */
const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`

function linked(words: string, address: string, style: Run['style']): string {
  const label = honestLabel(words, address)
  const target = `(<${address.replace(/[<>()\\]/g, percent)}>)`
  if (UNLINKABLE.test(label)) return `${styled(label, style)} [↗]${target}`
  const plain = `[${escaped(label)}]${target}`
  return style === 'bold' ? `**${plain}**` : style === 'italic' ? `*${plain}*` : plain
}
