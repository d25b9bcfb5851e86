import { parentPort } from 'node:worker_threads'
import type { ParsedFeed } from '../src/model.ts'
import { type FeedDocument, ParseError, parseFeed } from './parse.ts'

/** What the thread answers to a document. */
export type ThreadAnswer = { feed: ParsedFeed } | { error: { code: string; message: string } }

parentPort?.on('message', async (document: FeedDocument) => {
  parentPort?.postMessage(await answer(document))
})

/** Says that the parser is loaded: until then no document's time runs. */
parentPort?.postMessage('ready')

async function answer(document: FeedDocument): Promise<ThreadAnswer> {
  try {
    return { feed: await parseFeed(document) }
  } catch (error) {
    const code = error instanceof ParseError ? error.code : 'parse.unreadable'
    return { error: { code, message: error instanceof Error ? error.message : String(error) } }
  }
}
