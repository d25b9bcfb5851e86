import type { Run } from '../message.ts'
import { clean, honestLabel, readLink } from '../text.ts'
import type { SlackBlock } from './blocks.ts'
import { chunks, DATE_FORMAT, elementsOf, secondsOf, sectionOf } from './elements.ts'
import { escaped, isPlainInMrkdwn, LONGEST_LINK } from './mrkdwn.ts'

/** A context element takes 2,000 characters. */
const CONTEXT_MAX = 2000
const MARKS = { bold: '*', italic: '_', strike: '~', code: '`' } as const

/** Small print as a context block; as rich text where mrkdwn would make something of the words. */
export function noteOf(runs: readonly Run[]): SlackBlock[] {
  const shown = runs.map((run) => ({ ...run, text: clean(run.text) })).filter(({ text }) => text !== '')
  if (shown.every(({ text }) => text.trim() === '')) return []
  const text = shown.map(mrkdwnOf).join('')
  if (text.length > CONTEXT_MAX || !shown.every(({ text: words }) => isPlainInMrkdwn(words)))
    return chunks(elementsOf(shown)).map(sectionOf)
  return [{ type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] }]
}

function mrkdwnOf(run: Run): string {
  const link = readLink(run.link, LONGEST_LINK)
  const address = link === null ? null : escaped(link).replaceAll('|', '%7C')
  const seconds = secondsOf(run)
  if (seconds !== null) {
    const url = address === null ? '' : `^${address.replaceAll('^', '%5E')}`
    return `<!date^${seconds}^${DATE_FORMAT}${url}|${escaped(run.text)}>`
  }
  if (address !== null && link !== null) return `<${address}|${escaped(honestLabel(run.text, link))}>`
  return styled(run)
}

/** Marks count only at the edge of a word, so spaces stay outside. */
function styled({ text, style }: Run): string {
  const [, before = '', words = '', after = ''] = text.match(/^(\s*)(.*?)(\s*)$/su) ?? []
  if (style === undefined || words === '') return escaped(text)
  return `${before}${MARKS[style]}${escaped(words)}${MARKS[style]}${after}`
}
