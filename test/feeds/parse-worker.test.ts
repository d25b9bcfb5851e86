import { afterEach, describe, expect, test } from 'vitest'
import { openParserPool, type ParserPool, parseInWorker } from '../../feeds/parse-worker.ts'

const documentOf = (body: string) => ({ url: 'https://feeds.example/', body: new TextEncoder().encode(body) })
const GOOD = documentOf('<rss><channel><title>Good</title></channel></rss>')
/** Takes far longer than the deadline of the test, as any document does. */
const LONG = documentOf(
  `<rss><channel>${'<item><title>&amp;a</title><description>&lt;p&gt;b</description></item>'.repeat(4_999)}</channel></rss>`,
)

describe('parsing in a thread', () => {
  let pool: ParserPool | null = null
  afterEach(() => pool?.close())

  test('answers what the parser answers', async () => {
    pool = openParserPool({ threads: 1, deadlineMs: 20_000, memoryMb: 128 })
    expect((await pool.parse(GOOD)).feed.title).toBe('Good')
    await expect(pool.parse(documentOf('<html></html>'))).rejects.toMatchObject({
      name: 'ParseError',
      code: 'parse.web-page',
    })
  })

  test('a document beyond the deadline is refused', async () => {
    await expect(parseInWorker(LONG, { deadlineMs: 1, memoryMb: 128 })).rejects.toMatchObject({
      code: 'parse.deadline',
    })
  })

  test('a document beyond the memory is refused, and the next one gets a new thread', async () => {
    pool = openParserPool({ threads: 1, deadlineMs: 30_000, memoryMb: 24 })
    const big = documentOf(`<rss><channel><title>${'&amp;<b/>'.repeat(240_000)}</title></channel></rss>`)
    const answers = await Promise.allSettled([pool.parse(big), pool.parse(GOOD)])
    expect(answers[0]).toMatchObject({ status: 'rejected', reason: { code: 'parse.memory' } })
    expect(answers[1]).toMatchObject({ status: 'fulfilled', value: { feed: { title: 'Good' } } })
  })

  test('a closed pool refuses', async () => {
    pool = openParserPool({ threads: 1, deadlineMs: 1_000, memoryMb: 64 })
    await pool.close()
    await expect(pool.parse(GOOD)).rejects.toMatchObject({ name: 'ParseError' })
  })
})
