import type { AgencyKind } from '../../src/model.ts'

/** A real publisher and the addresses that it publishes at. */
export type Publisher = {
  agency: string
  name: string
  /** Publishers of one house; they never count as independent of one another. */
  family: string
  /** ISO 3166-1, or EU and UN. */
  country: string
  language: string
  kind: AgencyKind
  licence: string
  feeds: readonly PublisherFeed[]
}

export type PublisherFeed = {
  id: string
  about: string
  url: string
  /** The day (or month) on which somebody found it to answer with items; null: listed in public collections, not checked. */
  seen: string | null
  /** Polled unless a catalogue of one's own says otherwise. */
  isDefault: boolean
  note?: string
}

export const PRESS_LICENCE = 'publisher’s copyright: headline, link and a short extract only'
