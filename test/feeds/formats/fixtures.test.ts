import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseFeed } from '../../../feeds/parse.ts'

const FOLDER = new URL('../../fixtures/feeds/', import.meta.url)

/** Pairs: `x.xml` or `x.source.json` is the document, `x.json` what it says. */
const documents = readdirSync(FOLDER).filter((name) => name.endsWith('.xml') || name.endsWith('.source.json'))
const bytesOf = (name: string) => readFileSync(new URL(name, FOLDER))
const nameOf = (document: string) => document.replace(/(?:\.xml|\.source\.json)$/, '')

describe('a document of each format', () => {
  test.each(documents.map((document) => [nameOf(document), document]))(
    '%s says what stands beside it',
    async (name, document) => {
      const read = await parseFeed({ url: `https://feeds.example/${document}`, body: bytesOf(document) })
      expect(read).toEqual(JSON.parse(bytesOf(`${name}.json`).toString('utf8')))
    },
  )

  test.each(documents)('%s gives nothing that is for newsrooms only', async (document) => {
    const read = await parseFeed({ url: 'https://feeds.example/', body: bytesOf(document) })
    expect(JSON.stringify(read)).not.toMatch(/GEHEIM|SECRET/)
  })
})
