import { describe, expect, it } from 'vitest'
import { CATALOGUE, DEFAULT_FEEDS, PUBLISHERS, retiredAt } from '../../../feeds/catalog/index.ts'
import { CatalogueError, readCatalogue, readCatalogueFile } from '../../../feeds/catalog/read.ts'
import { RETIRED } from '../../../feeds/catalog/retired.ts'
import { readAddress } from '../../../feeds/guard.ts'
import { sameAddress } from '../../../feeds/identity.ts'
import { renderOpml } from '../../../feeds/opml.ts'

const doubles = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index)

describe('the catalogue', () => {
  it('lists at least 120 addresses, each once and each allowed by the guard', () => {
    expect(CATALOGUE.length).toBeGreaterThanOrEqual(120)
    expect(doubles(CATALOGUE.map(({ id }) => id))).toEqual([])
    expect(doubles(CATALOGUE.map(({ url }) => sameAddress(url)))).toEqual([])
    for (const { url } of CATALOGUE) expect(readAddress(url, { allowLoopback: false }).href).toBe(url)
  })

  it('says of each feed its language, family, licence and evidence', () => {
    for (const { language, family, licence, evidence } of CATALOGUE) {
      expect(language).toMatch(/^[a-z]{2}$/)
      expect(family).toMatch(/^[a-z0-9-]+$/)
      expect(licence).toBeTruthy()
      expect(evidence).toMatch(/^(answered 2026-\d\d(-\d\d)?|listed, not checked)(; .+)?$/)
    }
  })

  it('covers German, English and French, agencies, press, ministries, institutions, think tanks and press releases', () => {
    expect([...new Set(CATALOGUE.map(({ kind }) => kind))].sort()).toEqual([
      'agency',
      'broadcaster',
      'institution',
      'ministry',
      'newspaper',
      'press-release',
      'think-tank',
    ])
    for (const language of ['de', 'en', 'fr'])
      expect(CATALOGUE.filter((feed) => feed.language === language).length).toBeGreaterThanOrEqual(8)
  })

  it('has one family for all feeds of an agency', () => {
    const families = new Map<string, Set<string>>()
    for (const { agency, family } of PUBLISHERS)
      families.set(agency, (families.get(agency) ?? new Set()).add(family))
    expect([...families].filter(([, names]) => names.size > 1)).toEqual([])
  })

  it('polls a default set of 35 and no article pages, which are a question of rights', () => {
    expect(DEFAULT_FEEDS).toHaveLength(35)
    expect(CATALOGUE.filter(({ articlePages }) => articlePages)).toEqual([])
  })

  it('knows what became of retired addresses, and what to read instead', () => {
    const ids = CATALOGUE.map(({ id }) => id)
    for (const { url, instead } of RETIRED) {
      expect(ids).toEqual(expect.arrayContaining([...instead]))
      expect(CATALOGUE.map((feed) => sameAddress(feed.url))).not.toContain(sameAddress(url))
    }
    expect(retiredAt('http://www.whitehouse.gov/feed')).toMatchObject({ instead: ['whitehouse'] })
    expect(retiredAt(CATALOGUE[0]!.url)).toBeNull()
  })
})

const feed = { id: 'a', url: 'https://news.example.com/feed', agency: 'nwd', kind: 'agency', language: 'de' }
const faultsOf = (written: unknown): readonly string[] => {
  try {
    readCatalogue(typeof written === 'string' ? written : JSON.stringify(written))
    return []
  } catch (error) {
    if (error instanceof CatalogueError) return error.faults
    throw error
  }
}

describe('a catalogue of one’s own', () => {
  it('is read from JSON and from YAML alike', () => {
    const json = JSON.stringify({ feeds: [{ ...feed, articlePages: true }] })
    const yaml = `# our feeds
feeds:
  - id: a
    url: https://news.example.com/feed
    agency: nwd
    kind: agency
    language: de
    articlePages: true
`
    expect(readCatalogue(yaml)).toEqual(readCatalogue(json))
    expect(readCatalogue(json)).toEqual({
      allowLoopback: false,
      hosts: {},
      feeds: [{ ...feed, family: 'nwd', articlePages: true }],
    })
  })

  it('honours hosts only where loopback is allowed', () => {
    const hosts = { 'www.chp.example': 'http://127.0.0.1:8081' }
    expect(readCatalogue(JSON.stringify({ hosts, feeds: [feed] })).hosts).toEqual({})
    expect(readCatalogue(JSON.stringify({ allowLoopback: true, hosts, feeds: [feed] })).hosts).toEqual(hosts)
  })

  it('allows feeds on this machine only with loopback', () => {
    const here = { ...feed, url: 'http://127.0.0.1:8081/feed' }
    expect(faultsOf({ feeds: [here] })).toEqual([
      'feeds.0.url: http://127.0.0.1:8081/feed may not be polled (guard.not-public).',
    ])
    expect(faultsOf({ allowLoopback: true, feeds: [here] })).toEqual([])
  })

  const faulty: [what: string, written: unknown, faults: RegExp[]][] = [
    ['no JSON', '{"feeds": [', [/^It is neither JSON nor YAML: .*line 1/s]],
    ['nothing', '', [/^the catalogue: wanted /]],
    ['no feeds', { feeds: [] }, [/^feeds: wanted at least one feed\.$/]],
    ['an unknown field', { feeds: [{ ...feed, intervall: 5 }] }, [/^feeds\.0: does not know "intervall"\.$/]],
    [
      'several faults at once',
      {
        feeds: [
          { ...feed, kind: 'blog' },
          { ...feed, id: 'b c', url: 7 },
        ],
      },
      [
        /^feeds\.0\.kind: wanted one of agency, /,
        /^feeds\.1\.id: wanted letters/,
        /^feeds\.1\.url: wanted an address\.$/,
      ],
    ],
    [
      'an id and an address twice',
      { feeds: [feed, feed] },
      [/the id "a" stands there more than once/, /news\.example\.com\/feed stands there more than once/],
    ],
    [
      'a host that is not here',
      { hosts: { x: 'http://10.0.0.1' }, feeds: [feed] },
      [/^hosts\.x: wanted an http address on this machine/],
    ],
    [
      'a bomb of aliases',
      `a: &a [1,1,1,1,1,1,1,1,1]\n${'bcdefgh'
        .split('')
        .map((n, i) => `${n}: &${n} [${`*${'abcdefg'[i]},`.repeat(9)}]`)
        .join('\n')}`,
      [/./],
    ],
  ]
  it.each(faulty)('is refused with %s', (_, written, faults) => {
    const found = faultsOf(written)
    expect(found).toHaveLength(faults.length)
    for (const [index, fault] of faults.entries()) expect(found[index]).toMatch(fault)
  })

  it('says which file cannot be read', async () => {
    await expect(readCatalogueFile('no/such/file.yaml')).rejects.toMatchObject({
      code: 'catalogue.invalid',
      faults: ['no/such/file.yaml: found no file that can be read.'],
    })
  })
})

it('goes out as OPML with every address', () => {
  const opml = renderOpml(CATALOGUE, '2026-03-02T08:00:00Z')
  expect(opml.match(/xmlUrl=/g)).toHaveLength(CATALOGUE.length)
})
