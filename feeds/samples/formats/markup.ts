import type { SampleVersion } from '../wire.ts'

/** Text for XML and HTML, quotation marks as they are. */
export const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const paragraphsOf = (body: string): string[] => body.split('\n\n')

/** A body as HTML; short paragraphs that are headings as such. */
export const htmlOf = ({ body, headings }: SampleVersion, join: string): string =>
  paragraphsOf(body)
    .map((text) =>
      headings.includes(text) ? `<h2>${escapeMarkup(text)}</h2>` : `<p>${escapeMarkup(text)}</p>`,
    )
    .join(join)

/** "Mon, 02 Mar 2026 18:00:00 +0100", the zone as the instant was written. */
export function rfc822(instant: string): string {
  const offset = /([+-]\d\d):(\d\d)$/.exec(instant)
  if (offset === null) return gmt(instant)
  const [, hours, minutes] = offset
  const local = new Date(`${instant.slice(0, 19)}Z`)
  return local.toUTCString().replace('GMT', `${hours}${minutes}`)
}

/** "Mon, 02 Mar 2026 17:00:00 GMT" */
export const gmt = (instant: string): string => new Date(instant).toUTCString()

/** "2026-03-02T17:00:00Z" */
export const zulu = (instant: string): string => new Date(instant).toISOString().replace('.000Z', 'Z')

/** A byline without its "By" or "Von" and agency. */
export const authorOf = (byline: string): string => byline.replace(/^(?:By|Von) /, '').replace(/, \w+$/, '')
