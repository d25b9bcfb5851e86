import { createHash } from 'node:crypto'
import type { Masthead } from '../publishers.ts'
import type { SampleVersion } from '../wire.ts'
import { escapeMarkup, htmlOf, zulu } from './markup.ts'

/** What a digitalwires queue answers to a poll: entries, one for each version. */
export const renderDigitalwires = (masthead: Masthead, shown: readonly SampleVersion[]): string =>
  JSON.stringify({ entries: shown.map((version) => entryOf(masthead, version)) }, null, 1)

/** "Brüssel (nwd/taw) - " stands in a field of its own. */
const DATELINE = /^[^()\n]{2,60} \([\w/]+\) - /

function entryOf({ code, name, site }: Masthead, version: SampleVersion) {
  const dateline = DATELINE.exec(version.body)?.[0] ?? null
  const text = { ...version, body: version.body.slice(dateline?.length ?? 0) }
  const genre = version.urgency <= 2 ? ['Eilmeldung', 9] : ['Meldung', 1]
  return {
    format: 'digitalwires@0.9.1',
    type: 'composite',
    entry_id: token(`${version.id} ${version.version}`, 40),
    updated: zulu(version.visibleFrom),
    urn: version.id,
    version_created: version.updatedAt,
    version: version.version,
    pubstatus: version.status,
    signal: version.version > 1 ? 'sig:correction' : null,
    embargoed: version.embargoUntil,
    content_created: null,
    language: version.language,
    urgency: version.urgency,
    kicker: version.kicker,
    headline: version.title,
    subhead: null,
    teaser: version.summary,
    byline: version.byline,
    dateline,
    article_html: `<section class="main">${htmlOf(text, '')}</section>`,
    infobox_html: null,
    linkbox_html: null,
    creditline: version.credits.join('/'),
    copyrightnotice: `Copyright 2026, ${name} (${site})`,
    usageterms: null,
    notepad: notepadOf(version),
    ednotes: ednotesOf(code, version),
    descriptions: null,
    associations: [],
    categories: [
      { type: 'dnltype:pubstatus', name: version.status, qcode: `stat:${version.status}` },
      { type: 'dnltype:urgency', name: String(version.urgency), qcode: `urgency:${version.urgency}` },
      ...version.categories.map((keyword, index) => ({
        type: 'dnltype:keyword',
        name: keyword,
        qcode: null,
        rank: index + 1,
      })),
      { type: 'dnltype:genre', name: genre[0], qcode: `dpatextgenre:${genre[1]}` },
      { type: 'dnltype:provider', name: code, qcode: `dnlprov:${code}` },
    ],
    keyword_names: version.categories,
    desk_names: ['pl'],
    genre_names: [genre[0]],
    article_url: version.url,
  }
}

const notepadOf = ({ note, internalNote }: SampleVersion) => ({
  header_html: '<header><h3>Notizblock</h3></header>',
  public_html:
    note === null
      ? null
      : `<section class="np-public"><h4>Redaktionelle Hinweise</h4><ul><li>${escapeMarkup(note)}</li></ul></section>`,
  nonpublic_html:
    internalNote === null
      ? null
      : `<section class="np-nonpublic"><p>Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt</p><ul><li>${escapeMarkup(internalNote)}</li></ul></section>`,
})

function ednotesOf(code: string, version: SampleVersion) {
  const { id, note, internalNote, embargoUntil } = version
  const notes: [role: string, text: string | null, publishable: boolean][] = [
    ['closingline', `${code} ${token(id, 3)} yyzz n1 ${token(`${id} end`, 3)}`.toLowerCase(), true],
    [version.version > 1 ? 'correctionshort' : 'editorialnote', note, true],
    [
      'embargo',
      embargoUntil === null ? null : `Bitte beachten Sie die Sperrfrist ${shortDate(embargoUntil)} Uhr.`,
      true,
    ],
    ['editorialnote', internalNote, false],
  ]
  return notes.flatMap(([role, ednote, publishable]) =>
    ednote === null ? [] : [{ role: `dpaednoterole:${role}`, ednote, is_publishable: publishable }],
  )
}

/** "04.03., 06.00" of "2026-03-04T06:00:00+01:00". */
const shortDate = (instant: string): string =>
  instant.replace(/^\d{4}-(\d\d)-(\d\d)T(\d\d):(\d\d).*$/, '$2.$1., $3.$4')

const token = (seed: string, length: number): string =>
  createHash('sha256')
    .update(seed)
    .digest('base64')
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, length)
