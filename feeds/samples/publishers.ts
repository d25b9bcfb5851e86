import type { AgencyKind } from '../../src/model.ts'
import { renderAtom } from './formats/atom.ts'
import { renderDigitalwires } from './formats/digitalwires.ts'
import { renderJsonFeed } from './formats/jsonfeed.ts'
import { renderNewsMessage } from './formats/newsml.ts'
import { renderRdf } from './formats/rdf.ts'
import { renderFullRss, renderTeaserRss } from './formats/rss.ts'
import type { SampleVersion } from './wire.ts'

/** The head of a publisher's feed. */
export type Masthead = {
  code: string
  name: string
  site: string
  about: string
  language: string
  url: string
}

/** An invented publisher: where its feed is, how it writes it, and what its server says beside it. */
export type SamplePublisher = Masthead & {
  kind: AgencyKind
  contentType: string
  /** Each version is an entry of its own. */
  queue: boolean
  articlePages: boolean
  validators: readonly ('etag' | 'weak-etag' | 'last-modified')[]
  headers: Readonly<Record<string, string>>
  /** `changedAt`: ISO 8601, when the document last changed. */
  render: (masthead: Masthead, shown: readonly SampleVersion[], changedAt: string) => Uint8Array | string
}

export const SAMPLE_PUBLISHERS: readonly SamplePublisher[] = [
  {
    code: 'nwd',
    name: 'Nordwest Depeschen',
    site: 'https://nwd.example',
    about: 'Nachrichtenagentur',
    language: 'de',
    url: 'https://api.nwd.example/wireq/entries.json',
    kind: 'agency',
    contentType: 'application/json',
    queue: true,
    articlePages: false,
    validators: ['etag'],
    headers: { 'retry-after': '300' },
    render: renderDigitalwires,
  },
  {
    code: 'alp',
    name: 'Alpenpress',
    site: 'https://www.alp.example',
    about: 'Nachrichtenagentur',
    language: 'de',
    url: 'https://feed.alp.example/g2/newsmessage.xml',
    kind: 'agency',
    contentType: 'application/vnd.iptc.g2.newsmessage+xml',
    queue: true,
    articlePages: false,
    validators: ['etag', 'last-modified'],
    headers: {},
    render: renderNewsMessage,
  },
  {
    code: 'dka',
    name: 'Donaukreis-Agentur',
    site: 'https://dka.example',
    about: 'Nachrichten aus dem Donauraum & aller Welt',
    language: 'de',
    url: 'https://dka.example/feed/',
    kind: 'agency',
    contentType: 'application/rss+xml; charset=UTF-8',
    queue: false,
    articlePages: false,
    validators: ['etag', 'last-modified'],
    headers: {},
    render: renderFullRss,
  },
  {
    code: 'taw',
    name: 'Transatlantic Wire',
    site: 'https://taw.example',
    about: 'News agency',
    language: 'en-US',
    url: 'https://taw.example/feeds/all.atom',
    kind: 'agency',
    contentType: 'application/atom+xml',
    queue: false,
    articlePages: false,
    validators: ['weak-etag'],
    headers: { 'cache-control': 'public, max-age=900' },
    render: renderAtom,
  },
  {
    code: 'chp',
    name: 'Channel Press',
    site: 'https://www.chp.example',
    about: 'News from both sides of the Channel',
    language: 'en-gb',
    url: 'https://www.chp.example/rss/all.xml',
    kind: 'agency',
    contentType: 'text/xml',
    queue: false,
    articlePages: true,
    validators: ['last-modified'],
    headers: {},
    render: renderTeaserRss,
  },
  {
    code: 'rmb',
    name: 'Rheinwarther Morgenblatt',
    site: 'https://www.rmb.example',
    about: 'Die Zeitung für Rheinwarth und die Region',
    language: 'de',
    url: 'https://www.rmb.example/index.rdf',
    kind: 'newspaper',
    contentType: 'application/rdf+xml; charset=ISO-8859-1',
    queue: false,
    articlePages: false,
    validators: ['last-modified'],
    headers: {},
    render: renderRdf,
  },
  {
    code: 'nmc',
    name: 'The Northmoor Courier',
    site: 'https://nmc.example',
    about: 'Northmoor, the nation and the world',
    language: 'en-GB',
    url: 'https://nmc.example/feed.json',
    kind: 'newspaper',
    contentType: 'application/feed+json',
    queue: false,
    articlePages: false,
    validators: ['etag'],
    headers: {},
    render: renderJsonFeed,
  },
  {
    code: 'bmvr',
    name: 'Bundesministerium für Verteidigung und Resilienz',
    site: 'https://www.bmvr.example',
    about: 'Pressemitteilungen des Ministeriums',
    language: 'de-de',
    url: 'https://www.bmvr.example/presse/rss.xml',
    kind: 'ministry',
    contentType: 'application/rss+xml',
    queue: false,
    articlePages: true,
    validators: ['etag', 'last-modified'],
    headers: {},
    render: renderTeaserRss,
  },
]
