import { parentPort } from 'node:worker_threads'
import { decodePage } from './decode.ts'
import { extractArticle } from './extract.ts'

export type PageTask = { id: number; body: Uint8Array; contentType: string | null }
/** `ready` once, when the thread can begin. */
export type PageAnswer =
  | { kind: 'ready' }
  | { kind: 'page'; id: number; article: ReturnType<typeof extractArticle> }

const answer = (message: PageAnswer) => parentPort?.postMessage(message)

parentPort?.on('message', ({ id, body, contentType }: PageTask) =>
  answer({ kind: 'page', id, article: extractArticle(decodePage(body, contentType)) }),
)
answer({ kind: 'ready' })
