import { parentPort } from 'node:worker_threads'
import { decodePage } from './decode.ts'
import { extractArticle } from './extract.ts'

export type PageTask = { id: number; body: Uint8Array; contentType: string | null }
export type PageResult = { id: number; article: ReturnType<typeof extractArticle> }

parentPort?.on('message', ({ id, body, contentType }: PageTask) => {
  const result: PageResult = { id, article: extractArticle(decodePage(body, contentType)) }
  parentPort?.postMessage(result)
})
