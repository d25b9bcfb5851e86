import type { ReaderLanguage } from '../../model.ts'
import type { Button, Piece } from '../message.ts'
import { clean, readLink, shorten } from '../text.ts'
import { paragraphsOf } from './pieces.ts'

/** Discord's limits (docs.discord.com/developers/components/reference). The text limit counts over the whole message. */
export const TEXT_MAX = 4000
/** One text leaves room in its post for the sentence that it goes on. */
export const PARAGRAPH_MAX = TEXT_MAX - 80
export const COMPONENTS_MAX = 40
const BUTTONS_A_ROW = 5
const LABEL_MAX = 80
/** Of 100 characters of a custom id, the seal takes the rest. */
const ACTION_MAX = 86
const ALT_MAX = 1024
const MEDIA_URL_MAX = 2048

export const Kind = {
  row: 1,
  button: 2,
  text: 10,
  gallery: 12,
  separator: 14,
  container: 17,
} as const

export type TextDisplay = { type: typeof Kind.text; content: string }
type ButtonComponent = {
  type: typeof Kind.button
  style: 1 | 2 | 4
  label: string
  custom_id: string
  disabled?: true
}
export type Row = { type: typeof Kind.row; components: ButtonComponent[] }
type Gallery = {
  type: typeof Kind.gallery
  items: { media: { url: string }; description?: string }[]
}
type Separator = { type: typeof Kind.separator; divider: boolean; spacing: 1 | 2 }
export type Inner = TextDisplay | Row | Gallery | Separator
type Container = { type: typeof Kind.container; components: Inner[] }
/** `id`: any positive 32-bit integer; Discord keeps it (marks.ts). */
export type Component = (Inner | Container) & { id?: number }

/** A piece as components; texts are joined by render.ts. */
export function componentsOf(piece: Piece, language: ReaderLanguage): Inner[] {
  if (piece.kind === 'divider') return [{ type: Kind.separator, divider: true, spacing: 1 }]
  if (piece.kind === 'image') return imageOf(piece, language)
  return paragraphsOf(piece, language, PARAGRAPH_MAX).map(textOf)
}

export const textOf = (content: string): TextDisplay => ({ type: Kind.text, content })

function imageOf({ url, alt, title }: Extract<Piece, { kind: 'image' }>, language: ReaderLanguage): Inner[] {
  const link = readLink(url, MEDIA_URL_MAX)
  const heading = title === null ? '' : clean(title).trim()
  const description = shorten(clean(alt).trim() || heading, ALT_MAX)
  const above = heading === '' ? [] : componentsOf({ kind: 'heading', text: heading }, language)
  if (link === null)
    return [...above, ...componentsOf({ kind: 'text', runs: [{ text: alt, style: 'italic' }] }, language)]
  const item = { media: { url: link }, ...(description === '' ? {} : { description }) }
  return [...above, { type: Kind.gallery, items: [item] }]
}

const STYLES = { primary: 1, danger: 4 } as const

/**
 * Buttons in rows of five. Their ids are not sealed yet (buttons.ts); one whose value is longer than an id holds
 * is shown switched off.
 */
export function rowsOf(buttons: readonly Button[]): Row[] {
  const shown = buttons.filter(({ label }) => clean(label).trim() !== '').map(buttonOf)
  return Array.from({ length: Math.ceil(shown.length / BUTTONS_A_ROW) }, (_, i) => ({
    type: Kind.row,
    components: shown.slice(i * BUTTONS_A_ROW, (i + 1) * BUTTONS_A_ROW),
  }))
}

function buttonOf({ action, value, label, style, confirm }: Button): ButtonComponent {
  const id = `${confirm === undefined ? '' : '!'}${action}:${value}`
  const fits = id.length <= ACTION_MAX
  return {
    type: Kind.button,
    style: style === undefined ? 2 : STYLES[style],
    label: shorten(clean(label).trim(), LABEL_MAX),
    custom_id: fits ? id : `${action.slice(0, ACTION_MAX - 1)}:`,
    ...(fits ? {} : { disabled: true as const }),
  }
}
