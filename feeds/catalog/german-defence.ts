import { PRESS_LICENCE, type Publisher } from './publisher.ts'

export const GERMAN_DEFENCE: readonly Publisher[] = [
  {
    agency: 'augengeradeaus',
    name: 'Augen geradeaus!',
    family: 'augengeradeaus',
    country: 'DE',
    language: 'de',
    kind: 'newspaper',
    licence: PRESS_LICENCE,
    feeds: [
      {
        id: 'augengeradeaus',
        about: 'everything',
        url: 'https://augengeradeaus.net/feed/',
        seen: null,
        isDefault: true,
      },
    ],
  },
  {
    agency: 'hartpunkt',
    name: 'hartpunkt',
    family: 'hartpunkt',
    country: 'DE',
    language: 'de',
    kind: 'newspaper',
    licence: PRESS_LICENCE,
    feeds: [
      {
        id: 'hartpunkt',
        about: 'everything',
        url: 'https://www.hartpunkt.de/feed/',
        seen: null,
        isDefault: true,
      },
    ],
  },
  {
    agency: 'esut',
    name: 'Europäische Sicherheit & Technik',
    family: 'esut',
    country: 'DE',
    language: 'de',
    kind: 'newspaper',
    licence: PRESS_LICENCE,
    feeds: [{ id: 'esut', about: 'everything', url: 'https://esut.de/feed/', seen: null, isDefault: true }],
  },
  {
    agency: 'suv',
    name: 'Sicherheit & Verteidigung',
    family: 'suv',
    country: 'DE',
    language: 'de',
    kind: 'newspaper',
    licence: PRESS_LICENCE,
    feeds: [
      {
        id: 'suv',
        about: 'teasers',
        url: 'https://steady.page/de/suv/rss',
        seen: null,
        isDefault: false,
        note: 'teasers only',
      },
    ],
  },
  {
    agency: 'presseportal',
    name: 'news aktuell',
    family: 'dpa',
    country: 'DE',
    language: 'de',
    kind: 'press-release',
    licence: 'press releases, free to quote with the sender as source',
    feeds: [
      {
        id: 'presseportal',
        about: 'all press releases',
        url: 'https://www.presseportal.de/rss/presseportal.rss2',
        seen: null,
        isDefault: false,
      },
    ],
  },
]
