import type { Masthead } from '../publishers.ts'
import type { SampleVersion } from '../wire.ts'
import { authorOf, escapeMarkup, htmlOf, zulu } from './markup.ts'

/** Atom with relative links under `xml:base`. */
export function renderAtom(masthead: Masthead, shown: readonly SampleVersion[], changedAt: string): string {
  const { name, site, language, url } = masthead
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}" xml:base="${site}/">
 <title type="text">${name}</title>
 <id>tag:taw.example,2026:feed</id>
 <updated>${zulu(changedAt)}</updated>
 <link rel="self" href="${url.slice(site.length)}"/>
 <link rel="alternate" type="text/html" href="/"/>
 <author><name>${name}</name></author>
${shown.map((version) => entryOf(site, version)).join('')}</feed>
`
}

const entryOf = (site: string, version: SampleVersion): string => ` <entry>
  <title type="text">${escapeMarkup(version.title)}</title>
  <id>${version.id}</id>
  <link rel="alternate" href="${version.url.slice(site.length)}"/>
  <published>${zulu(version.publishedAt)}</published>
  <updated>${zulu(version.updatedAt)}</updated>
${version.byline === null ? '' : `  <author><name>${authorOf(version.byline)}</name></author>\n`}${version.categories
  .map((category) => `  <category term="${escapeMarkup(category)}"/>\n`)
  .join('')}  <summary type="text">${escapeMarkup(version.summary ?? '')}</summary>
  <content type="html">${escapeMarkup(htmlOf(version, '\n'))}</content>
 </entry>
`
