/** An address that people still find in lists, and what to read instead (ids of the catalogue). */
export type RetiredFeed = { url: string; why: string; instead: readonly string[] }

/** As seen between February and October 2026. */
export const RETIRED: readonly RetiredFeed[] = [
  {
    url: 'https://www.nato.int/cps/rss/en/natohq/rssFeed.xsl/rssFeed.xml',
    why: 'NATO has ended all its feeds',
    instead: ['eu-council', 'defensenews', 'augengeradeaus'],
  },
  {
    url: 'https://feeds.reuters.com/reuters/topNews',
    why: 'Reuters has had no public feed since June 2020',
    instead: ['bbc-world', 'dw-en', 'france24-en'],
  },
  {
    url: 'https://apnews.com/politics.rss',
    why: 'refuses every reader (403)',
    instead: ['bbc-world', 'defenseone'],
  },
  {
    url: 'https://www.diepresse.com/rss/Politik',
    why: 'refuses every reader (403)',
    instead: ['standard-international', 'orf'],
  },
  {
    url: 'https://www.europarl.europa.eu/rss/doc/press-releases/en.xml',
    why: 'answers with a web page for browsers (202)',
    instead: ['eu-parliament-sede', 'eu-parliament-afet'],
  },
  {
    url: 'https://www.president.gov.ua/en/rss/news',
    why: 'refuses every reader (403)',
    instead: ['ukrinform-en', 'ukrinform-de'],
  },
  {
    url: 'https://breakingdefense.com/feed/',
    why: 'refuses every reader (403)',
    instead: ['defensenews', 'defenseone'],
  },
  {
    url: 'https://www.euractiv.com/feed/',
    why: 'refuses every reader (403)',
    instead: ['politico-eu', 'euronews-en'],
  },
  { url: 'https://euobserver.com/rss.xml', why: 'gone (410)', instead: ['politico-eu'] },
  { url: 'https://meta-defense.fr/feed/', why: 'gone (410)', instead: ['opex360'] },
  { url: 'https://www.whitehouse.gov/feed/', why: 'not found (404)', instead: ['whitehouse'] },
  { url: 'https://www.rand.org/rss/all.xml', why: 'not found (404)', instead: ['rand'] },
  {
    url: 'https://www.bmvg.de/service/rss/de/11204/feed',
    why: 'not found (404)',
    instead: ['bmvg'],
  },
]
