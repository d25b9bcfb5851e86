import type { ReaderLanguage } from '../model.ts'

/**
 * A message free of any platform. Renderers (slack/, discord/, preview/) turn it into payloads and know the limits.
 * Text is plain: no renderer may let feed text become markup, a mention or a link that is not declared here.
 */
export type Message = {
  language: ReaderLanguage
  /** One sentence that stands for the whole: notification text and screen readers. */
  fallback: string
  blocks: Block[]
  /** Buttons under the message. */
  actions: Button[]
}

export type Block = Piece | Group

/** Pieces that stay together: a story. A renderer that is out of room moves the whole group into the thread. */
export type Group = { kind: 'group'; id: string; blocks: Piece[]; actions: Button[] }

export type Piece =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; runs: Run[] }
  /** Small print: time, agencies, notes. */
  | { kind: 'note'; runs: Run[] }
  /** Words that somebody said, with the attribution line under them. Never split. */
  | { kind: 'quote'; runs: Run[]; attribution: Run[] }
  | { kind: 'list'; items: Run[][] }
  | { kind: 'table'; head: string[]; rows: string[][] }
  | { kind: 'image'; url: string; alt: string; title: string | null }
  | { kind: 'divider' }

/** A stretch of text. Runs never carry line breaks with meaning; use blocks. */
export type Run = {
  text: string
  style?: 'bold' | 'italic' | 'strike' | 'code'
  /** http(s) only. */
  link?: string
  /** ISO 8601 instant: shown in the reader's own zone where the platform can; `text` is the fallback. */
  time?: string
}

/** `action` names what happens ("more", "sources", …), `value` is its argument: what the platform hands back on a press. */
export type Button = {
  action: string
  value: string
  label: string
  style?: 'primary' | 'danger'
  confirm?: string
}

export const plain = (text: string): Run => ({ text })
export const bold = (text: string): Run => ({ text, style: 'bold' })
export const linked = (text: string, link: string): Run => ({ text, link })

export const note = (...runs: Run[]): Piece => ({ kind: 'note', runs })
export const list = (items: Run[][]): Piece => ({ kind: 'list', items })

/** A message of sentences only: an answer, a refusal, a help text. */
export function say(language: ReaderLanguage, ...sentences: string[]): Message {
  return {
    language,
    fallback: sentences.join(' '),
    blocks: sentences.map((text) => ({ kind: 'text', runs: [plain(text)] })),
    actions: [],
  }
}
