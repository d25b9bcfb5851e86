/** Markup that is safe to send: made only by `html`, which escapes whatever is put into it. */
export type Html = { readonly markup: string }

type Part = Html | string | number | null | undefined | false | readonly Part[]

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text without meaning to a browser; direction overrides, which could turn the page around a word, are left out. */
const escapeHtml = (text: string): string =>
  text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').replace(/[&<>"']/g, (mark) => ESCAPES[mark]!)

const partOf = (part: Part): string => {
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'object') return 'markup' in part ? part.markup : part.map(partOf).join('')
  return escapeHtml(String(part))
}

/** A tagged template: what is interpolated is text unless it is `Html` itself. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html => ({
  markup: strings.reduce((made, string, i) => made + partOf(parts[i - 1]) + string),
})

/** An address for href or src: http, https, and paths of this page; anything else becomes "#". */
export const safeHref = (url: string): string => (/^(https?:\/\/|\/(?!\/)|#|\?)/.test(url) ? url : '#')
