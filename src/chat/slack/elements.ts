import type { types } from '@slack/bolt'
import type { Run } from '../message.ts'
import { clean, cutText, honestLabel, readLink, shorten } from '../text.ts'
import { LONGEST_LINK } from './mrkdwn.ts'

export type Element = types.RichTextText | types.RichTextLink | types.RichTextDate

/** A section may hold 3,000 characters; rich text has no published limit, so it keeps to the same. */
export const TEXT_MAX = 2900
/** Of the JSON of one block's elements: many short runs weigh more than their text. */
const JSON_MAX = 6000

/** Day and time in the reader's own zone and language (docs.slack.dev/messaging/formatting#date-formatting). */
export const DATE_FORMAT = '{date_short_pretty} {time}'

/** Runs as rich text elements, whose text Slack never parses; empty ones are left out, none is longer than `TEXT_MAX`. */
export const elementsOf = (runs: readonly Run[]): Element[] =>
  cleaned(runs).flatMap((run) => elementOf(run, TEXT_MAX))

/** The same without cutting, for quotes: they are shown whole or not at all. */
export const wholeElementsOf = (runs: readonly Run[]): Element[] =>
  cleaned(runs).flatMap((run) => elementOf(run, Number.POSITIVE_INFINITY))

/** Runs with something to show; none where all of it is blank. */
function cleaned(runs: readonly Run[]): Run[] {
  const shown = runs.map((run) => ({ ...run, text: clean(run.text) })).filter(({ text }) => text !== '')
  return shown.some(({ text }) => text.trim() !== '') ? shown : []
}

function elementOf(run: Run, longest: number): Element[] {
  const style = run.style === undefined ? {} : { style: { [run.style]: true } }
  const link = readLink(run.link, LONGEST_LINK)
  const seconds = secondsOf(run)
  if (seconds !== null) {
    const fallback = shorten(run.text, TEXT_MAX)
    const url = link === null ? {} : { url: link }
    return [{ type: 'date', timestamp: seconds, format: DATE_FORMAT, fallback, ...url, ...style }]
  }
  if (link !== null)
    return [{ type: 'link', url: link, text: shorten(honestLabel(run.text, link), longest), ...style }]
  const pieces = cutText(run.text, longest)
  return pieces.map((text, i) => ({
    type: 'text',
    text: i < pieces.length - 1 ? `${text} ` : text,
    ...style,
  }))
}

/** Unix time of a run that is a time, else null. */
export function secondsOf({ time }: Run): number | null {
  const milliseconds = time === undefined ? Number.NaN : Date.parse(time)
  return Number.isNaN(milliseconds) ? null : Math.floor(milliseconds / 1000)
}

/** Elements in groups that each fit one block. */
export function chunks(elements: readonly Element[]): Element[][] {
  const filled: Element[][] = []
  let room = { text: 0, json: 0 }
  for (const element of elements) {
    const cost = { text: textOf(element).length, json: JSON.stringify(element).length }
    if (room.text < cost.text || room.json < cost.json) {
      filled.push([])
      room = { text: TEXT_MAX, json: JSON_MAX }
    }
    filled.at(-1)?.push(element)
    room = { text: room.text - cost.text, json: room.json - cost.json }
  }
  return filled
}

/** Elements as a block of running text. */
export const sectionOf = (elements: Element[]): types.RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
})

/** What a screen reader says for an element. */
export function textOf(element: Element): string {
  if (element.type === 'date') return element.fallback ?? ''
  return element.text ?? ''
}
