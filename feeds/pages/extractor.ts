import { Worker } from 'node:worker_threads'
import type { Article, NoArticle } from './extract.ts'
import type { PageAnswer, PageTask } from './worker.ts'

type Extracted = Article | NoArticle | 'too-heavy'

/** Reads one page at a time in a thread of its own; `too-heavy` where the page cost its deadline or its memory. */
export type Extractor = {
  extract: (body: Uint8Array, contentType: string | null) => Promise<Extracted>
  close: () => Promise<void>
}

export type ExtractorLimits = { milliseconds: number; megabytes: number }
const EXTRACTOR_LIMITS: ExtractorLimits = { milliseconds: 5_000, megabytes: 256 }

/** A thread that had no page for so long is ended; it holds some 40 MB. */
const REST_MS = 10_000

/** Starts the thread with the first page, and anew after a page that ended it. The deadline runs from when the thread can begin. */
export function createExtractor({ milliseconds, megabytes }: ExtractorLimits = EXTRACTOR_LIMITS): Extractor {
  let worker: Worker | null = null
  let line: Promise<unknown> = Promise.resolve()
  let pages = 0
  let rest: NodeJS.Timeout | undefined

  const end = async () => {
    clearTimeout(rest)
    const ended = worker
    worker = null
    await ended?.terminate()
  }
  const extractNext = async (body: Uint8Array, contentType: string | null): Promise<Extracted> => {
    clearTimeout(rest)
    worker ??= await startWorker(megabytes)
    if (worker === null) return 'too-heavy'
    const article = await ask(worker, { id: ++pages, body, contentType }, milliseconds)
    if (article !== null) {
      rest = setTimeout(end, REST_MS).unref()
      return article
    }
    await end()
    return 'too-heavy'
  }

  return {
    extract: (body, contentType) => {
      const turn = line.then(() => extractNext(body, contentType))
      line = turn
      return turn
    },
    close: async () => {
      await line
      await end()
    },
  }
}

/** null where the thread ended before it could begin. */
function startWorker(megabytes: number): Promise<Worker | null> {
  const worker = new Worker(new URL('worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  })
  // A thread that ran out of memory reports it, and ends; the end is what counts.
  worker.on('error', nothing)
  return new Promise((resolve) => {
    worker.once('message', () => resolve(worker))
    worker.once('exit', () => resolve(null))
  })
}

/** null where the page took too long, or ended the thread. */
function ask(worker: Worker, task: PageTask, milliseconds: number): Promise<Article | NoArticle | null> {
  return new Promise((resolve) => {
    const finish = (article: Article | NoArticle | null) => {
      clearTimeout(timer)
      // An idle thread keeps no process alive.
      worker.unref()
      worker.off('message', hear).off('exit', giveUp)
      resolve(article)
    }
    const hear = (answer: PageAnswer) =>
      answer.kind === 'page' && answer.id === task.id && finish(answer.article)
    const giveUp = () => finish(null)
    const timer = setTimeout(giveUp, milliseconds)
    worker.on('message', hear).on('exit', giveUp)
    worker.ref()
    worker.postMessage(task)
  })
}

const nothing = () => undefined
