import { analyze } from '../../../src/language/analyze.ts'
import type { Quote } from '../../../src/model.ts'

/** The quotes of a text with whom each is said by: "Name (role): words", "?" where the text does not say. */
export function told(text: string, language: string, title = ''): string[] {
  return quotesOf(text, language, title).map((quote) => `${speakerOf(quote)}: ${quote.text.slice(1, -1)}`)
}

/** Who says each quote of a text, by name, else by role. */
export function speakers(text: string, language: string, title = ''): string[] {
  return quotesOf(text, language, title).map(({ speaker }) => speaker?.name ?? speaker?.role ?? '?')
}

export const quotesOf = (text: string, language: string, title = ''): Quote[] =>
  analyze({ title, text, language }).quotes

function speakerOf({ speaker }: Quote): string {
  if (speaker === null) return '?'
  const { name, role } = speaker
  return name === null ? `(${role})` : role === null ? name : `${name} (${role})`
}
