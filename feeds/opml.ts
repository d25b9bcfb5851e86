import { Parser } from 'htmlparser2'
import type { AgencyKind, Feed } from '../src/model.ts'

/** A feed as other readers know it. */
export type Outline = { url: string; title: string | null; site: string | null; language: string | null }

/** More outlines than these are no list of feeds that somebody reads. */
const MOST_OUTLINES = 5_000

/** Reads the feeds of an OPML document, however deep they lie in folders; [] where there are none. */
export function readOpml(text: string): Outline[] {
  const outlines: Outline[] = []
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name.toLowerCase() !== 'outline' || outlines.length >= MOST_OUTLINES) return
        const given = Object.fromEntries(
          Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), value.trim()]),
        )
        const url = given['xmlurl']
        if (url === undefined || url === '') return
        outlines.push({
          url,
          title: given['title'] || given['text'] || null,
          site: given['htmlurl'] || null,
          language: given['language']?.slice(0, 2).toLowerCase() || null,
        })
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(text)
  return [...new Map(outlines.map((outline) => [outline.url, outline])).values()]
}

/** An OPML 2.0 document of feeds in the order given, one folder for each kind. `created`: ISO 8601 instant. */
export function renderOpml(feeds: readonly Feed[], created: string): string {
  const kinds = [...new Set(feeds.map(({ kind }) => kind))]
  const folders = kinds.map((kind) =>
    folderOf(
      kind,
      feeds.filter((feed) => feed.kind === kind),
    ),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>Wirebrief</title>
    <dateCreated>${new Date(created).toUTCString()}</dateCreated>
  </head>
  <body>
${folders.join('\n')}
  </body>
</opml>
`
}

const folderOf = (kind: AgencyKind, feeds: readonly Feed[]): string => `    <outline text="${kind}">
${feeds.map(outlineOf).join('\n')}
    </outline>`

const outlineOf = ({ id, url, language }: Feed): string =>
  `      <outline type="rss" text="${escapeAttribute(id)}" xmlUrl="${escapeAttribute(url)}"${
    language === null ? '' : ` language="${escapeAttribute(language)}"`
  }/>`

const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
