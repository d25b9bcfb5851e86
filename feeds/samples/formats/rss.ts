import type { Masthead } from '../publishers.ts'
import type { SampleVersion } from '../wire.ts'
import { escapeMarkup, gmt, htmlOf, rfc822 } from './markup.ts'

/** RSS 2.0 with the full text, as a content system writes it by hand: a bare "&", and a control character in the newest title. */
export function renderFullRss(
  masthead: Masthead,
  shown: readonly SampleVersion[],
  changedAt: string,
): string {
  const { name, site, about, language, url } = masthead
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${name}</title><link>${site}/</link><description>${about}</description><language>${language}</language>
<atom:link href="${url}" rel="self" type="application/rss+xml"/>
<lastBuildDate>${rfc822(changedAt)}</lastBuildDate><ttl>10</ttl>
${shown.map((version, index) => fullItem(masthead, version, index === 0)).join('')}</channel>
</rss>
`
}

function fullItem({ name, site }: Masthead, version: SampleVersion, newest: boolean): string {
  const title = newest ? `${version.title.slice(0, 5)}\u0003${version.title.slice(5)}` : version.title
  return `<item>
<title>${escapeMarkup(title)}</title>
<link>${version.url}</link>
<guid isPermaLink="false">${version.id}</guid>
<pubDate>${rfc822(version.publishedAt)}</pubDate>
${version.categories.map((category) => `<category><![CDATA[${category}]]></category>`).join('')}
<description><![CDATA[<p>${escapeMarkup(version.summary ?? '')}</p>]]></description>
<content:encoded><![CDATA[${htmlOf(version, '\n')}
<p>Der Beitrag <a href="${version.url}">${escapeMarkup(version.title)}</a> erschien zuerst auf <a href="${site}">${name}</a>.</p>]]></content:encoded>
</item>
`
}

/** RSS 2.0 with teasers only; the text is on the article's page. */
export function renderTeaserRss(
  masthead: Masthead,
  shown: readonly SampleVersion[],
  changedAt: string,
): string {
  const { name, site, about, language } = masthead
  const isGerman = language.startsWith('de')
  const date = isGerman ? rfc822 : gmt
  const item = (version: SampleVersion) => `  <item>
   <title>${escapeMarkup(version.title)}</title>
   <link>${version.url}</link>
   <description>${escapeMarkup(version.summary ?? '')}${isGerman ? ' [mehr]' : ''}</description>
   <pubDate>${date(version.publishedAt)}</pubDate>
   <guid isPermaLink="${isGerman}">${version.id}</guid>
${version.categories.map((category) => `   <category>${escapeMarkup(category)}</category>\n`).join('')}${isGerman ? '' : thumbnailOf(site, version)}  </item>
`
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"${isGerman ? '' : ' xmlns:media="http://search.yahoo.com/mrss/"'}>
 <channel>
  <title>${name}</title>
  <link>${site}/</link>
  <description>${about}</description>
  <language>${language}</language>
  <pubDate>${date(changedAt)}</pubDate>
${shown.map(item).join('')} </channel>
</rss>
`
}

function thumbnailOf(site: string, { url }: SampleVersion): string {
  const name = url.split('/').at(-1)!.slice(0, 24)
  return `   <media:thumbnail url="${site}/img/${name}.jpg" width="320" height="180"/>\n`
}
