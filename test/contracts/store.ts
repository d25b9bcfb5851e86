import { fromKysely, PgBoss } from 'pg-boss'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ParsedItem } from '../../src/model.ts'
import { backUp, restore } from '../../src/store/backup.ts'
import { EXPORTS, exportRows } from '../../src/store/export.ts'
import { figuresOn, peopleNamed, quotesBy, storeFacts } from '../../src/store/facts.ts'
import {
  addFeed,
  allFeeds,
  dueFeeds,
  feedHealth,
  readPollState,
  removeFeed,
  savePollState,
  upsertFeeds,
} from '../../src/store/feeds.ts'
import {
  attachText,
  itemVersion,
  itemVersions,
  keepVersions,
  notUnderstood,
  releasedBetween,
  textOf,
  textsOf,
  versionsOf,
  versionToUnderstand,
} from '../../src/store/items.ts'
import { dropLease, onePerDatabase, takeLease } from '../../src/store/leases.ts'
import { eraseFeed, eraseItem, expire } from '../../src/store/retention.ts'
import type { Database } from '../../src/store/schema.ts'
import { search } from '../../src/store/search.ts'
import { notJoined, saveStory, signaturesSince, storiesOn, storyOf } from '../../src/store/stories.ts'
import { mergeWords } from '../../src/store/words.ts'
import { factsIn, feed, noFacts, parsedItem } from '../store/samples.ts'
import type { Scratch } from '../store/scratch.ts'

const NOW = '2026-03-02T09:00:00.000Z'
const LATER = '2026-03-02T10:00:00.000Z'
const WINDOW = { since: '2026-03-01T09:00:00.000Z', until: '2026-03-09T09:00:00.000Z', limit: 50 }

/** What holds for every store: embedded and on a server. */
export function storeContract(name: string, scratch: () => Promise<Scratch>): void {
  describe(`the ${name} store`, () => {
    let made: Scratch
    let db: Database
    beforeAll(async () => {
      made = await scratch()
      db = made.store.db
    })
    afterAll(() => made.remove())

    /** A feed of its own for each test, with the items kept. */
    let feeds = 0
    const poll = async (items: ParsedItem[], now = NOW, source = feed(`f${++feeds}`)) => {
      await upsertFeeds(db, [source], now)
      return { source, kept: await keepVersions(db, source, items, now) }
    }
    const pollOne = async (item: Partial<ParsedItem>, now = NOW) => {
      const { source, kept } = await poll([parsedItem('one', item)], now)
      const ref = [...kept.new, ...kept.held][0]!
      return { source, kept, ref, itemId: ref.itemId }
    }
    const findWords = async (words: string, now = NOW) => {
      const { hits } = await search(db, { words, now, page: 0, pageSize: 20 })
      return hits.map((hit) => hit.item.title)
    }

    describe('feeds', () => {
      test('are due until they have been polled, the longest due first', async () => {
        const [one, two, three] = [feed('due-1'), feed('due-2'), feed('due-3')]
        await upsertFeeds(db, [one, two, three], NOW)
        await savePollState(db, one.id, {}, '2026-03-02T08:30:00.000Z')
        await savePollState(db, two.id, {}, '2026-03-02T08:15:00.000Z')
        await savePollState(db, three.id, {}, '2026-03-02T09:00:01.000Z')
        const due = (await dueFeeds(db, NOW, 1000)).map(({ id }) => id).filter((id) => id.startsWith('due-'))
        expect(due).toEqual(['due-2', 'due-1'])
      })
      test('keep their polling state over an update of the catalogue, but not over a new address', async () => {
        const source = feed('moving')
        await upsertFeeds(db, [source], NOW)
        await savePollState(db, source.id, { etag: 'W/"a"' }, LATER)
        await upsertFeeds(db, [{ ...source, licence: 'CC BY' }], NOW)
        expect(await readPollState(db, source.id)).toMatchObject({
          licence: 'CC BY',
          state: { etag: 'W/"a"' },
          nextPollAt: LATER,
        })
        await upsertFeeds(db, [{ ...source, url: 'https://other.example/feed' }], NOW)
        expect(await readPollState(db, source.id)).toMatchObject({ state: null, nextPollAt: null })
      })
      test('that are removed are polled no more, keep their items, and come back when a person wants them', async () => {
        const { source, itemId } = await pollOne({})
        expect(await removeFeed(db, source.id, NOW)).toBe(true)
        expect(await removeFeed(db, source.id, NOW)).toBe(false)
        expect((await allFeeds(db)).map(({ id }) => id)).not.toContain(source.id)
        expect(await itemVersion(db, itemId, NOW)).not.toBeNull()
        await upsertFeeds(db, [source], LATER)
        expect((await allFeeds(db)).map(({ id }) => id)).not.toContain(source.id)
        await addFeed(db, source, 'Ada', LATER)
        expect((await allFeeds(db)).map(({ id }) => id)).toContain(source.id)
      })
      test('have a health: how much came, and when last', async () => {
        const { source } = await poll([parsedItem('a'), parsedItem('b')])
        const health = (await feedHealth(db, NOW)).find(({ id }) => id === source.id)
        expect(health).toMatchObject({ itemsADay: 2, lastItemAt: NOW })
      })
    })

    describe('items', () => {
      test('come back whole', async () => {
        const { itemId } = await pollOne({
          title: 'Titel „mit“ Zeichen \u0000 und 🗞️',
          summary: 'Kurz.',
          content: 'Absatz eins.\n\nAbsatz zwei.',
          credits: ['apa', 'dpa'],
          categories: ['Politik'],
          urgency: 2,
          language: 'de',
        })
        expect(await itemVersion(db, itemId, NOW)).toMatchObject({
          itemId,
          wireId: 'one',
          version: 1,
          title: 'Titel „mit“ Zeichen \uFFFD und 🗞️',
          summary: 'Kurz.',
          text: 'Absatz eins.\n\nAbsatz zwei.',
          teaser: false,
          url: 'https://wire.example/one',
          status: 'usable',
          publishedAt: '2026-03-02T08:00:00.000Z',
          firstSeenAt: NOW,
          embargoUntil: null,
          urgency: 2,
          credits: ['apa', 'dpa'],
          categories: ['Politik'],
          analysis: null,
        })
      })
      test('that came before are unchanged, and nothing is written', async () => {
        const items = [parsedItem('a'), parsedItem('b')]
        const { source } = await poll(items)
        const { kept } = await poll(items, LATER, source)
        expect(kept).toMatchObject({ new: [], changed: [], withdrawn: [], held: [] })
        expect(kept.unchanged).toHaveLength(2)
      })
      test('without id, link and title are left out, the others of the document stay', async () => {
        const { kept } = await poll([parsedItem('a', { id: null, url: null, title: null }), parsedItem('b')])
        expect(kept.new).toHaveLength(1)
      })
      test('that two polls bring at the same time are stored once', async () => {
        const items = Array.from({ length: 20 }, (_, index) =>
          parsedItem(`both-${index}`, { title: `Doppelbote ${index}` }),
        )
        const source = feed('both')
        await upsertFeeds(db, [source], NOW)
        const both = await Promise.all([items, items].map((of) => keepVersions(db, source, of, NOW)))
        expect(both.flatMap((kept) => kept.new)).toHaveLength(20)
        expect(both.flatMap((kept) => kept.unchanged)).toHaveLength(20)
        expect(await findWords('Doppelbote')).toHaveLength(20)
      })
      test('with a teaser alone have it as summary and as text', async () => {
        const { itemId } = await pollOne({ summary: 'Der Hafen wird gesperrt.', content: null })
        expect(await itemVersion(db, itemId, NOW)).toMatchObject({
          summary: 'Der Hafen wird gesperrt.',
          text: 'Der Hafen wird gesperrt.',
          teaser: true,
        })
      })
      test('with a bumped date keep their place', async () => {
        const { source, itemId } = await pollOne({})
        await poll([parsedItem('one', { publishedAt: LATER, updatedAt: LATER })], LATER, source)
        expect(await itemVersion(db, itemId, LATER)).toMatchObject({
          version: 1,
          publishedAt: '2026-03-02T08:00:00.000Z',
        })
      })
      test('without a date, or with one to come, are dated by when they were seen', async () => {
        for (const publishedAt of [null, '2031-01-01T00:00:00Z']) {
          const { itemId } = await pollOne({ publishedAt })
          expect(await itemVersion(db, itemId, NOW)).toMatchObject({ publishedAt: NOW, appearsAt: NOW })
        }
      })
      test('seen long after they were published appear with their own date', async () => {
        const { itemId } = await pollOne({ publishedAt: '2026-02-27T09:00:00Z' })
        expect(await itemVersion(db, itemId, NOW)).toMatchObject({ appearsAt: '2026-02-27T09:00:00.000Z' })
      })
      test('of a queue arrive as versions in order, whatever the order of the document', async () => {
        const [v1, v2] = [
          parsedItem('q', { version: 1, title: 'Erste Fassung' }),
          parsedItem('q', { version: 2, title: 'Zweite Fassung', content: 'Nordhafen - Anders.' }),
        ]
        const { source, kept } = await poll([v2, v1])
        expect(kept.new.map(({ version }) => version)).toEqual([1])
        expect(kept.changed.map(({ version }) => version)).toEqual([2])
        const again = await poll([v2, v1], LATER, source)
        expect(again.kept).toMatchObject({ new: [], changed: [] })
        const itemId = kept.new[0]!.itemId
        expect((await versionsOf(db, itemId, NOW)).map(({ title }) => title)).toEqual([
          'Erste Fassung',
          'Zweite Fassung',
        ])
      })
      test('that are corrected say what changed, and only the corrected words are found', async () => {
        const text = 'Das Schiff Quastenflosser kostet 12 Millionen Euro.'
        const { source, itemId } = await pollOne({ content: text })
        const corrected = parsedItem('one', {
          content: text.replace('12', '17').replace('Quasten', 'Borsten'),
        })
        const { kept } = await poll([corrected], LATER, source)
        expect(kept.changed).toMatchObject([{ itemId, version: 2, kind: 'correction' }])
        const versions = await versionsOf(db, itemId, LATER)
        expect(versions[1]).toMatchObject({
          kind: 'correction',
          change: { numbers: [{ from: '12', to: '17' }] },
        })
        expect(await findWords('Quastenflosser', LATER)).toEqual([])
        expect(await findWords('Borstenflosser', LATER)).toHaveLength(1)
      })
      test('under a reused id are items of their own', async () => {
        const { source, itemId } = await pollOne({ title: 'Frühere Meldung über Brieftauben' })
        const other = parsedItem('one', {
          title: 'Geburtshilfe bleibt geöffnet',
          content: 'Hochberg - Der Landkreis lenkt nach wochenlangem Protest der Eltern überraschend ein.',
          url: 'https://wire.example/anders',
        })
        const { kept } = await poll([other], LATER, source)
        expect(kept.new).toHaveLength(1)
        expect(kept.new[0]!.itemId).not.toBe(itemId)
        expect(await itemVersion(db, itemId, LATER)).toMatchObject({
          title: 'Frühere Meldung über Brieftauben',
        })
        const again = await poll([other], LATER, source)
        expect(again.kept).toMatchObject({ new: [], changed: [], unchanged: [{}] })
      })
      test('get the text of their page in the place of the teaser, and the next poll finds them unchanged', async () => {
        const teaser = { content: null, summary: 'Nur ein Anriss.' }
        const { source, ref, itemId } = await pollOne(teaser)
        expect(await itemVersion(db, itemId, NOW)).toMatchObject({ teaser: true, text: 'Nur ein Anriss.' })
        expect(await attachText(db, ref, 'Der ganze Artikel über Zwergtaucher.')).toBe(true)
        const attached = await itemVersion(db, itemId, NOW)
        expect(attached).toMatchObject({
          teaser: false,
          summary: 'Nur ein Anriss.',
          text: 'Der ganze Artikel über Zwergtaucher.',
        })
        expect(await findWords('Zwergtaucher')).toHaveLength(1)
        const { kept } = await poll([parsedItem('one', teaser)], LATER, source)
        expect(kept).toMatchObject({ new: [], changed: [], unchanged: [{ itemId }] })
      })
      test('wait for the analysis until their facts are stored', async () => {
        const { ref, itemId } = await pollOne({})
        const waits = async (analysis: number) =>
          (await notUnderstood(db, analysis, 1000)).some((waiting) => waiting.itemId === itemId)
        expect(await waits(1)).toBe(true)
        await storeFacts(db, (await versionToUnderstand(db, ref))!, 1, noFacts)
        expect(await waits(1)).toBe(false)
        expect(await waits(2)).toBe(true)
      })
    })

    describe('a withdrawn item', () => {
      const text =
        'Bettina Quellfluss sagte: „Wir bauen das Krautmoor um.“ Es kostet rund 1,4 Milliarden Euro.'
      const facts = factsIn(text, {
        quote: '„Wir bauen das Krautmoor um.“',
        speaker: 'Bettina Quellfluss',
        figure: 'rund 1,4 Milliarden Euro',
        topic: 'withdrawn-topic',
      })
      test('leaves no text, fact or search word, in no version, and no poll brings it back', async () => {
        const { source, ref, itemId } = await pollOne({ title: 'Krautmoor', content: text })
        await storeFacts(db, (await versionToUnderstand(db, ref))!, 1, facts)
        await saveStory(
          db,
          { itemId, story: 's-gone', predecessor: null, why: 'Krautmoor', signature: ['krautmoor'] },
          NOW,
        )
        const kill = parsedItem('one', {
          status: 'canceled',
          title: 'Zurückgezogen: Krautmoor',
          content: 'Weg.',
        })
        const { kept } = await poll([kill], LATER, source)
        expect(kept.withdrawn).toEqual([{ itemId, version: 2 }])
        await poll([parsedItem('one', { title: 'Krautmoor', content: text })], LATER, source)
        expect(await itemVersion(db, itemId, LATER)).toBeNull()
        expect(await textOf(db, itemId, 1, LATER)).toBeNull()
        expect(await dump(db)).not.toMatch(/krautmoor|Quellfluss/i)
      })
      test('that was never seen is remembered, so that its text is not kept when a cache shows it', async () => {
        const { source, kept } = await poll([parsedItem('k', { status: 'canceled', version: 2 })])
        expect(kept.withdrawn).toHaveLength(1)
        const late = await poll([parsedItem('k', { version: 1, content: 'Sumpfdotterblume' })], LATER, source)
        expect(late.kept.new).toEqual([])
        expect(await findWords('Sumpfdotterblume', LATER)).toEqual([])
      })
      test('that the same document brings back is there with its new text', async () => {
        const { source, itemId } = await pollOne({ version: 1, content: 'Erst Sumpfporst.' })
        const both = [
          parsedItem('one', { version: 2, status: 'canceled' }),
          parsedItem('one', { version: 3, title: 'Sumpfporst kehrt wieder', content: 'Nun doch.' }),
        ]
        await poll(both, LATER, source)
        expect(await itemVersion(db, itemId, LATER)).toMatchObject({ version: 3, text: 'Nun doch.' })
        expect(await findWords('Sumpfporst', LATER)).toEqual(['Sumpfporst kehrt wieder'])
      })
      test('takes no facts from an analysis that was under way', async () => {
        const { source, ref } = await pollOne({ content: text })
        const version = (await versionToUnderstand(db, ref))!
        await poll([parsedItem('one', { status: 'canceled' })], LATER, source)
        expect(await storeFacts(db, version, 1, facts)).toBe(false)
        expect(await versionToUnderstand(db, ref)).toBeNull()
      })
    })

    describe('an item that is held', () => {
      const CANARY = 'Kanarienvogel'
      const text = `Nordhafen - Ministerin Tilda ${CANARY} sagte: „Der ${CANARY} singt.“ Das kostet rund 1,4 Milliarden Euro.`
      const opens = '2026-03-04T06:00:00.000Z'
      const second = '2026-03-04T05:59:59.999Z'
      const facts = factsIn(text, {
        quote: `„Der ${CANARY} singt.“`,
        speaker: `Tilda ${CANARY}`,
        figure: 'rund 1,4 Milliarden Euro',
        topic: 'canary-topic',
      })
      let itemId: string
      let held: Awaited<ReturnType<typeof pollOne>>
      beforeAll(async () => {
        held = await pollOne({ title: CANARY, content: text, embargoUntil: '2026-03-04T07:00:00+01:00' })
        itemId = held.itemId
        await storeFacts(db, (await versionToUnderstand(db, held.ref))!, 1, facts)
        await saveStory(
          db,
          { itemId, story: 's-held', predecessor: null, why: CANARY, signature: CANARY },
          NOW,
        )
      })

      /** Every question that readers' words come from. */
      const answers = async (now: string) => ({
        itemVersion: await itemVersion(db, itemId, now),
        itemVersions: await itemVersions(db, [itemId], now),
        versionsOf: await versionsOf(db, itemId, now),
        textsOf: await textsOf(db, [{ itemId, version: 1 }], now),
        releasedBetween: (await releasedBetween(db, NOW, now)).filter((ref) => ref.itemId === itemId),
        quotesBy: await quotesBy(db, { ...WINDOW, speaker: CANARY, now }),
        quotesOnTopic: await quotesBy(db, { ...WINDOW, topic: 'canary-topic', now }),
        figuresOn: await figuresOn(db, { ...WINDOW, topic: 'canary-topic', now }),
        peopleNamed: await peopleNamed(db, CANARY.slice(0, 5), now, 10),
        storiesOn: await storiesOn(db, { ...WINDOW, topics: ['canary-topic'], now }),
        storiesWith: await storiesOn(db, { ...WINDOW, words: CANARY, now }),
        search: (await search(db, { words: CANARY, now, page: 0, pageSize: 10 })).hits,
        exports: await exported(db, now).then((lines) =>
          lines.filter((line) => line.includes(itemId) || line.includes(CANARY)),
        ),
      })

      test('is in `held` and in no answer, up to the last millisecond', async () => {
        expect(held.kept).toMatchObject({ new: [], held: [{ itemId, version: 1 }] })
        for (const [question, answer] of Object.entries(await answers(second)))
          expect([question, answer === null ? [] : answer]).toEqual([question, []])
        expect(await storyOf(db, itemId, second)).toBeNull()
        const health = (await feedHealth(db, second)).find(({ id }) => id === held.source.id)
        expect(health).toMatchObject({ itemsADay: 0, lastItemAt: null })
      })
      test('is in every answer from the second its embargo ends', async () => {
        for (const [question, answer] of Object.entries(await answers(opens)))
          expect([question, JSON.stringify(answer).length > 2 && answer !== null]).toEqual([question, true])
        expect(await storyOf(db, itemId, opens)).toBe('s-held')
        expect(await itemVersion(db, itemId, opens)).toMatchObject({ appearsAt: opens })
      })
      test('appears when a withheld version is released', async () => {
        const { source, kept } = await poll([parsedItem('w', { status: 'withheld' })])
        expect(kept.held).toHaveLength(1)
        const { itemId: withheld } = kept.held[0]!
        expect(await itemVersion(db, withheld, LATER)).toBeNull()
        const released = await poll([parsedItem('w')], LATER, source)
        expect(released.kept.changed).toMatchObject([{ itemId: withheld, version: 2 }])
        expect(await itemVersion(db, withheld, LATER)).toMatchObject({ appearsAt: LATER })
      })
      test('is taken off where it had been visible', async () => {
        const { source, itemId: seen } = await pollOne({})
        const { kept } = await poll([parsedItem('one', { status: 'withheld' })], LATER, source)
        expect(kept).toMatchObject({ held: [{ itemId: seen }], withdrawn: [{ itemId: seen }], changed: [] })
        expect(await versionsOf(db, seen, LATER)).toEqual([])
      })
    })

    describe('facts', () => {
      const text =
        'Vorspann.\n\nEs war spät. Ministerin Wiebke Großmann-Öz sagte am Montag: „Wir zahlen rund 3 Mrd. Euro.“ Danach war Schluss.'
      const facts = factsIn(text, {
        quote: '„Wir zahlen rund 3 Mrd. Euro.“',
        speaker: 'Wiebke Großmann-Öz',
        figure: 'rund 3 Mrd. Euro',
        topic: 'facts-topic',
      })
      let itemId: string
      beforeAll(async () => {
        const { ref } = await pollOne({ content: text })
        itemId = ref.itemId
        const version = (await versionToUnderstand(db, ref))!
        await storeFacts(db, version, 1, { ...facts, quotes: [...facts.quotes, ...facts.quotes] })
        await storeFacts(db, version, 2, facts)
      })
      test('of a later analysis replace those of an earlier one, and come back as they were', async () => {
        const [found, ...others] = await quotesBy(db, { ...WINDOW, topic: 'facts-topic', now: NOW })
        expect(others).toEqual([])
        expect(found?.quote).toEqual(facts.quotes[0])
        expect(found?.item).toMatchObject({ itemId, analysis: 2 })
        const [figure] = await figuresOn(db, { ...WINDOW, topic: 'facts-topic', now: NOW })
        expect(figure?.figure).toEqual(facts.figures[0])
      })
      test('keep their sentence, which proves them without the text', async () => {
        const [found] = await quotesBy(db, { ...WINDOW, topic: 'facts-topic', now: NOW })
        const { sentence, startInSentence, hash } = found!.proof
        const { start, end, text: words } = found!.quote
        expect(sentence.slice(startInSentence, startInSentence + end - start)).toBe(words)
        expect(sentence).not.toContain('Vorspann')
        expect(hash).toBe(found!.item.hash)
        expect((await textOf(db, itemId, 1, NOW))?.text.slice(start, end)).toBe(words)
      })
      test.each([['Großmann'], ['grossmann'], ['WIEBKE'], ['öz'], ['oz'], ['wiebke oz']])(
        'are found by the speaker "%s"',
        async (speaker) => {
          const found = await quotesBy(db, { ...WINDOW, speaker, topic: 'facts-topic', now: NOW })
          expect(found).toHaveLength(1)
        },
      )
      test.each([['mann'], ['Wiebke Huber'], ['%'], ['_iebke']])('are not found by "%s"', async (speaker) => {
        const found = await quotesBy(db, { ...WINDOW, speaker, topic: 'facts-topic', now: NOW })
        expect(found).toHaveLength(speaker === '%' ? 1 : 0)
      })
      test('are found by the office that the text names in place of its holder', async () => {
        const words = 'Am Abend sprach der Oststrander Deichgraf: „Der Deich hält bis zum Morgen.“'
        const { ref } = await pollOne({
          content: words,
          id: 'office-item',
          url: 'https://nwd.example/office',
        })
        const quote = factsIn(words, {
          quote: '„Der Deich hält bis zum Morgen.“',
          speaker: 'der Oststrander Deichgraf',
          figure: 'Am Abend',
          topic: 'office-topic',
        }).quotes[0]!
        const version = (await versionToUnderstand(db, ref))!
        const speaker = {
          ...quote.speaker!,
          name: null,
          role: 'Oststrander Deichgraf',
          kind: 'anonymous' as const,
        }
        await storeFacts(db, version, 1, { ...noFacts, quotes: [{ ...quote, speaker }] })
        const held = (from: string, evidence: string) => ({
          name: 'Ida Wolkonskij',
          office: { de: 'Deichgräfin', en: 'Dyke reeve' },
          roles: ['oststrander deichgraf'],
          from,
          until: null,
          evidence,
          source: 'https://oststrand.example/',
        })
        const find = async (from: string, evidence: string) =>
          quotesBy(db, { ...WINDOW, speaker: 'Wolkonskij', offices: [held(from, evidence)], now: NOW })
        const [found] = await find('2000-01-01', '2099-01-01')
        expect(found).toMatchObject({
          quote: { speaker: { name: null } },
          holder: { name: 'Ida Wolkonskij' },
        })
        expect(await find('2000-01-01', '2001-01-01')).toEqual([])
        expect(await find('2098-01-01', '2099-01-01')).toEqual([])
        expect(await quotesBy(db, { ...WINDOW, speaker: 'Wolkonskij', now: NOW })).toEqual([])
      })
      test('complete a name from its beginning', async () => {
        expect(await peopleNamed(db, 'großm', NOW, 5)).toEqual([
          { name: 'Wiebke Großmann-Öz', role: 'Ministerin', quotes: 1 },
        ])
      })
    })

    describe('search', () => {
      beforeAll(async () => {
        await poll([
          parsedItem('s1', {
            title: 'Häuser im Überschwemmungsgebiet',
            content: 'Die Rüstungsfabrik von Frau Strauß steht unter Wasser.',
          }),
          parsedItem('s2', {
            title: 'Zwei Themen',
            content: 'Ein Haus und der Überschwemmungsfonds.',
            publishedAt: '2026-03-02T08:30:00Z',
          }),
          parsedItem('s3', {
            title: 'Ministers met',
            content: 'The minister was planning flood defences.',
            language: 'en',
          }),
          parsedItem('s4', {
            title: 'Altes Überschwemmungsgebiet',
            content: 'Lange her.',
            publishedAt: '2026-01-05T08:00:00Z',
          }),
        ])
      })
      test.each([
        ['Haus Überschwemmungsgebiet', ['Häuser im Überschwemmungsgebiet']],
        ['uberschwemmungsgebiet', ['Häuser im Überschwemmungsgebiet']],
        ['Ueberschwemmungsgebiet', ['Häuser im Überschwemmungsgebiet']],
        ['RUESTUNGSFABRIK strauss', ['Häuser im Überschwemmungsgebiet']],
        ['planned flood', ['Ministers met']],
        ['"flood defence"', ['Ministers met']],
        ['"defence flood"', []],
        ['Überschwemmungsfonds -Haus', []],
        ['der die das', []],
        ["'); drop table items; --", []],
        ['', []],
      ])('for %j finds %j', async (words, titles) => {
        expect(await findWords(words)).toEqual(titles)
      })
      test('looks 30 days back unless it is told otherwise', async () => {
        const { hits } = await search(db, {
          words: 'Überschwemmungsgebiet',
          since: '2026-01-01T00:00:00Z',
          now: NOW,
          page: 0,
          pageSize: 10,
        })
        expect(hits.map(({ item }) => item.title)).toContain('Altes Überschwemmungsgebiet')
      })
      test('finds what has not been merged into the index, and what has', async () => {
        await pollOne({ title: 'Vorm Zusammenlegen' })
        expect(await findWords('zusammenlegen')).toEqual(['Vorm Zusammenlegen'])
        await mergeWords(db)
        expect(await findWords('zusammenlegen')).toEqual(['Vorm Zusammenlegen'])
      })
      test('gives pages', async () => {
        const pageOf = (page: number) =>
          search(db, { words: 'Überschwemmungsgebiet or Überschwemmungsfonds', now: NOW, page, pageSize: 1 })
        const [first, second, third] = [await pageOf(0), await pageOf(1), await pageOf(2)]
        expect([first.total, first.hits.length, second.hits.length, third.hits.length]).toEqual([2, 1, 1, 0])
        expect(first.hits[0]!.item.itemId).not.toBe(second.hits[0]!.item.itemId)
      })
    })

    describe('stories', () => {
      test('come with all their visible items, in order, and with what is said of the whole', async () => {
        const [early, late] = ['2026-03-02T05:00:00.000Z', NOW]
        const one = await poll([parsedItem('a', { publishedAt: early, urgency: 3, credits: ['apa'] })], early)
        const two = await poll([parsedItem('b', { urgency: 2, credits: ['dpa', 'apa'] })], late)
        const other = await poll([parsedItem('c')], late)
        const [a, b, c] = [one, two, other].map(({ kept }) => kept.new[0]!)
        for (const [ref, score] of [
          [a!, 0.6],
          [b!, 0.9],
        ] as const) {
          const version = (await versionToUnderstand(db, ref))!
          await storeFacts(db, version, 1, {
            ...noFacts,
            topics: [{ id: 'story-topic', score, primary: true, evidence: [] }],
          })
        }
        const place = { predecessor: null, why: 'same names', signature: { words: ['x'] } }
        await saveStory(db, { ...place, itemId: a!.itemId, story: 's1' }, early)
        await saveStory(db, { ...place, itemId: b!.itemId, story: 's1' }, late)
        await saveStory(db, { ...place, itemId: c!.itemId, story: 's2', predecessor: 's1' }, late)
        const found = await storiesOn(db, {
          topics: ['story-topic'],
          since: '2026-03-02T08:00:00Z',
          until: NOW,
          now: NOW,
        })
        expect(found).toMatchObject([
          {
            id: 's1',
            predecessor: null,
            firstSeenAt: early,
            urgency: 2,
            agencies: [one.source.id, two.source.id],
            credits: ['apa', 'dpa'],
            topics: [{ id: 'story-topic', score: 0.9 }],
            items: [{ version: { itemId: a!.itemId } }, { version: { itemId: b!.itemId } }],
          },
        ])
        const restored = (await signaturesSince(db, late)).filter(
          ({ story }) => story === 's1' || story === 's2',
        )
        expect(restored).toHaveLength(2)
        expect(restored.find(({ story }) => story === 's2')).toMatchObject({
          predecessor: 's1',
          why: 'same names',
          signature: { words: ['x'] },
        })
      })
      test('wait for items that have not been joined', async () => {
        const { itemId, ref } = await pollOne({})
        const waits = async (now = NOW) =>
          (await notJoined(db, now, 1000)).some((version) => version.itemId === itemId)
        // Once they are understood; one that is never understood does not wait for ever.
        expect(await waits()).toBe(false)
        expect(await waits(LATER)).toBe(true)
        await storeFacts(db, (await versionToUnderstand(db, ref))!, 1, noFacts)
        expect(await waits()).toBe(true)
        await saveStory(db, { itemId, story: itemId, predecessor: null, why: '', signature: null }, NOW)
        expect(await waits()).toBe(false)
      })
    })

    describe('what may run once at a time', () => {
      test('runs once at a time', async () => {
        let running = 0
        let most = 0
        const work = async (inside: Database) => {
          most = Math.max(most, ++running)
          await allFeeds(inside)
          running--
        }
        await Promise.all(Array.from({ length: 4 }, () => onePerDatabase(db, 'join', work)))
        expect(most).toBe(1)
      })
      test('is done by the holder of a lease, until it ends or is given back', async () => {
        expect(await takeLease(db, 'tick', 'a', 60_000)).toBe(true)
        expect(await takeLease(db, 'tick', 'b', 60_000)).toBe(false)
        expect(await takeLease(db, 'tick', 'a', 60_000)).toBe(true)
        await dropLease(db, 'tick', 'a')
        expect(await takeLease(db, 'tick', 'b', -1)).toBe(true)
        expect(await takeLease(db, 'tick', 'a', 60_000)).toBe(true)
      })
    })

    describe('retention', () => {
      const text = 'Die Ministerin Ada Heidekraut sagte: „Das Wollgras wächst.“'
      test('lets the text go first: facts stay with their sentence, the headline can be found', async () => {
        const { ref, itemId } = await pollOne(
          { title: 'Wollgrasbericht', content: text, publishedAt: '2019-05-01T00:00:00Z' },
          '2019-05-01T00:00:00Z',
        )
        const facts = factsIn(text, { quote: '„Das Wollgras wächst.“', speaker: 'Ada Heidekraut' })
        await storeFacts(db, (await versionToUnderstand(db, ref))!, 1, facts)
        const expired = await expire(db, { textDays: 10, itemDays: 100 }, '2019-05-20T00:00:00Z')
        expect(expired).toEqual({ texts: 1, items: 0 })
        const window = {
          since: '2019-04-01T00:00:00Z',
          until: '2019-05-25T00:00:00Z',
          now: '2019-05-25T00:00:00Z',
          limit: 5,
        }
        const [found] = await quotesBy(db, { ...window, speaker: 'Heidekraut' })
        expect(found?.proof.sentence).toContain('„Das Wollgras wächst.“')
        expect(await textOf(db, itemId, 1, window.now)).toBeNull()
        expect(await findWords('Wollgrasbericht', window.now)).toEqual(['Wollgrasbericht'])
        expect(await findWords('Heidekraut', window.now)).toEqual([])
        const gone = await expire(db, { textDays: 10, itemDays: 100 }, '2019-12-01T00:00:00Z')
        expect(gone.items).toBe(1)
        expect(await dump(db)).not.toMatch(/Wollgras|Heidekraut/)
      })
      test('keeps what is under embargo longer than it keeps items', async () => {
        await pollOne(
          { publishedAt: '2019-05-01T00:00:00Z', embargoUntil: '2040-01-01T00:00:00Z' },
          '2019-05-01T00:00:00Z',
        )
        expect(await expire(db, { textDays: 10, itemDays: 100 }, '2019-12-01T00:00:00Z')).toMatchObject({
          items: 0,
        })
      })
      test('erases one item on request, for good', async () => {
        const { source, itemId } = await pollOne({ title: 'Sonnentau' })
        expect(await eraseItem(db, itemId, LATER)).toBe(true)
        expect(await eraseItem(db, 'nothing', LATER)).toBe(false)
        await poll([parsedItem('one', { title: 'Sonnentau' })], LATER, source)
        expect(await dump(db)).not.toContain('Sonnentau')
      })
      test('erases a feed with all that came from it', async () => {
        const { source } = await poll([parsedItem('a', { title: 'Rohrdommel' }), parsedItem('b')])
        expect(await eraseFeed(db, source.id)).toBe(2)
        expect(await dump(db)).not.toMatch(new RegExp(`Rohrdommel|"${source.id}"`))
      })
    })

    describe('the queue beside it', () => {
      test('keeps a job that was sent in a transaction, and none of one that was undone', async () => {
        const boss = new PgBoss({ ...made.store.bossOptions(), schedule: false, supervise: false })
        boss.on('error', (fault) => {
          throw fault
        })
        await boss.start()
        await boss.createQueue('try')
        // pg-boss looks a queue up once, on its own connection, which an open transaction keeps waiting on the embedded store.
        await boss.fetch('try')
        const send = (inside: Database, data: object) => boss.send('try', data, { db: fromKysely(inside) })
        await db.transaction().execute((inside) => send(inside, { kept: true }))
        const undone = db.transaction().execute(async (inside) => {
          await send(inside, { kept: false })
          throw new Error('undone')
        })
        await expect(undone).rejects.toThrow('undone')
        const jobs = await boss.fetch('try', { batchSize: 10 })
        expect(jobs.map((job) => job.data)).toEqual([{ kept: true }])
        await boss.stop({ graceful: false })
      })
      test('and another connection see what has been committed', async () => {
        const { source } = await poll([parsedItem('a')])
        const other = await made.open()
        expect(await readPollState(other.db, source.id)).not.toBeNull()
        await other.close()
      })
    })

    describe('a backup', () => {
      test('goes back into a store as it was, and twice is the same as once', async () => {
        const before = await dump(db)
        const lines = before.split('\n').filter((line) => line !== '')
        const { itemId } = await pollOne({ title: 'Nach der Sicherung' })
        await db.deleteFrom('items').where('itemId', '=', itemId).execute()
        await db.deleteFrom('itemVersions').execute()
        await db.deleteFrom('searchDocuments').execute()
        await db.deleteFrom('quotes').execute()
        async function* stream() {
          yield* lines
        }
        expect(await restore(db, stream())).toBe(lines.length)
        await restore(db, stream())
        const after = (await dump(db)).split('\n')
        expect(after).toEqual(expect.arrayContaining(lines))
        expect(await findWords('Rüstungsfabrik')).toHaveLength(1)
      })
    })
  })
}

/** All that is stored, as text. */
async function dump(db: Database): Promise<string> {
  let lines = ''
  await backUp(db, async (line) => {
    lines += line
  })
  return lines
}

async function exported(db: Database, now: string): Promise<string[]> {
  const lines: string[] = []
  for (const kind of EXPORTS)
    for await (const row of exportRows(db, kind, now)) lines.push(JSON.stringify(row))
  return lines
}
