import { Worker } from 'node:worker_threads'
import type { Article, NoArticle } from './extract.ts'
import type { PageResult, PageTask } from './worker.ts'

/** Reads one page at a time in a thread of its own; `too-heavy` where the page cost its deadline or its memory. */
export type Extractor = {
  extract: (body: Uint8Array, contentType: string | null) => Promise<Article | NoArticle | 'too-heavy'>
  close: () => Promise<void>
}

export type ExtractorLimits = { milliseconds: number; megabytes: number }
const EXTRACTOR_LIMITS: ExtractorLimits = { milliseconds: 5_000, megabytes: 256 }

/** Starts the thread with the first page, and anew after a page that ended it. */
export function createExtractor({ milliseconds, megabytes }: ExtractorLimits = EXTRACTOR_LIMITS): Extractor {
  let worker: Worker | null = null
  let line: Promise<unknown> = Promise.resolve()
  let pages = 0

  const start = (): Worker => {
    const started = new Worker(new URL('worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    })
    // A thread that ran out of memory reports it, and ends; the end is what counts.
    started.on('error', nothing)
    started.unref()
    return started
  }

  const ask = (body: Uint8Array, contentType: string | null) =>
    new Promise<PageResult['article'] | 'too-heavy'>((resolve) => {
      const asked = worker ?? start()
      worker = asked
      const task: PageTask = { id: ++pages, body, contentType }
      const give = (article: PageResult['article'] | 'too-heavy') => {
        clearTimeout(timer)
        asked.off('message', hear).off('exit', giveUp)
        resolve(article)
      }
      const hear = ({ id, article }: PageResult) => id === task.id && give(article)
      const giveUp = () => {
        worker = null
        give('too-heavy')
        void asked.terminate()
      }
      const timer = setTimeout(giveUp, milliseconds)
      asked.on('message', hear).on('exit', giveUp)
      asked.postMessage(task)
    })

  return {
    extract: (body, contentType) => {
      const turn = line.then(() => ask(body, contentType))
      line = turn
      return turn
    },
    close: async () => {
      await line
      await worker?.terminate()
      worker = null
    },
  }
}

const nothing = () => undefined
