import type { Masthead } from '../publishers.ts'
import type { SampleVersion } from '../wire.ts'
import { escapeMarkup, htmlOf } from './markup.ts'

/** RSS 1.0 in ISO-8859-1; what that character set lacks is written as a number. */
export function renderRdf(
  masthead: Masthead,
  shown: readonly SampleVersion[],
  changedAt: string,
): Uint8Array {
  const { name, site, about, language, url } = masthead
  const document = `<?xml version="1.0" encoding="ISO-8859-1"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel rdf:about="${url}">
 <title>${name}</title>
 <link>${site}/</link>
 <description>${about}</description>
 <dc:language>${language}</dc:language>
 <dc:date>${changedAt}</dc:date>
 <items><rdf:Seq>
${shown.map((version) => `  <rdf:li rdf:resource="${version.url}"/>\n`).join('')} </rdf:Seq></items>
</channel>
${shown.map(itemOf).join('')}</rdf:RDF>
`
  return Buffer.from(
    document.replace(/[^\0-\xff]/gu, (character) => `&#${character.codePointAt(0)};`),
    'latin1',
  )
}

const itemOf = (version: SampleVersion): string => `<item rdf:about="${version.url}">
 <title>${escapeMarkup(version.title)}</title>
 <link>${version.url}</link>
 <description>${escapeMarkup(version.summary ?? '')}</description>
 <dc:date>${version.updatedAt}</dc:date>
${version.byline === null ? '' : ` <dc:creator>${escapeMarkup(version.byline)}</dc:creator>\n`}${version.categories
  .map((category) => ` <dc:subject>${escapeMarkup(category)}</dc:subject>\n`)
  .join('')} <content:encoded>${escapeMarkup(htmlOf(version, '\n'))}</content:encoded>
</item>
`
