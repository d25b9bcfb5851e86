import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeBytes } from '../../../feeds/canonical/decode.ts'
import { repair } from '../../../feeds/canonical/repair.ts'
import { ParseError, parseFeed } from '../../../feeds/parse.ts'
import { textOfHtml } from '../../../feeds/text/html.ts'
import { mutantOf, piece } from '../mutants.ts'

/** FUZZ_RUNS=100000 for a night. */
const RUNS = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 60) }

const FOLDER = new URL('../../fixtures/feeds/', import.meta.url)
const documents = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.xml') || name.endsWith('.source.json'))
  .map((name) => readFileSync(new URL(name, FOLDER)))

const mutant = mutantOf(documents)

const read = async (body: Uint8Array, contentType?: string) => {
  try {
    return await parseFeed({
      url: 'https://feeds.example/',
      body,
      ...(contentType !== undefined && { contentType }),
    })
  } catch (error) {
    if (error instanceof ParseError) return null
    throw error
  }
}

describe('whatever comes', () => {
  test('mutated documents are read or refused with a named fault', async () => {
    await fc.assert(
      fc.asyncProperty(mutant, async (body) => {
        const feed = await read(body)
        for (const { title, content } of feed?.items ?? [])
          expect(`${title}${content}`.isWellFormed()).toBe(true)
      }),
      RUNS,
    )
  })

  test('any bytes with any charset are decoded', async () => {
    const charset = fc.constantFrom(
      '',
      'utf-8',
      'utf-16',
      'utf-7',
      'iso-2022-jp',
      'shift_jis',
      'x-user-defined',
      '"',
    )
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), charset, async (bytes, name) => {
        expect(typeof decodeBytes(bytes, `text/xml; charset=${name}`)).toBe('string')
        await read(bytes, `text/xml; charset=${name}`)
      }),
      RUNS,
    )
  })

  test('repair leaves no character that XML forbids', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be gone
        expect(repair(text).xml).not.toMatch(/[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFFFE\uFFFF]/)
      }),
      RUNS,
    )
  })

  test('no tag that HTML knows survives, however it is torn', () => {
    const html = fc.array(
      fc.oneof(piece, fc.constantFrom('<b>', '<a href="x">', '</b>', 'Wort', ' ', '<br>')),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(html, (pieces) => {
        expect(textOfHtml(pieces.join(''))).not.toMatch(/<(?:b|a href="x"|br|script|iframe|item)>/)
      }),
      RUNS,
    )
  })
})
