import { Worker } from 'node:worker_threads'
import type { ParsedFeed } from '../src/model.ts'
import { ParseError, type ParseReason } from './errors.ts'
import type { FeedDocument } from './parse.ts'
import type { ThreadAnswer } from './parse-thread.ts'

/** What one document may cost. */
export type ParseLimits = { deadlineMs: number; memoryMb: number }

/** A few threads that parse; a document that exceeds its limits costs its thread, which is replaced. */
export type ParserPool = {
  /** Throws `ParseError`, with `parse.deadline` or `parse.memory` beyond the limits. Waits where all threads are busy. */
  parse: (document: FeedDocument) => Promise<ParsedFeed>
  /** Ends the threads; documents that still wait are refused. */
  close: () => Promise<void>
}

/** Threads that had nothing to parse for so long are ended: an idle one holds some 40 MB. */
const REST_MS = 10_000

type Task = {
  document: FeedDocument
  resolve: (feed: ParsedFeed) => void
  reject: (error: ParseError) => void
}

/** Starts threads when they are first needed, `threads` at most. The deadline runs from when a thread begins to parse. */
export function openParserPool({
  threads,
  deadlineMs,
  memoryMb,
}: ParseLimits & { threads: number }): ParserPool {
  const waiting: Task[] = []
  const idle: Worker[] = []
  const alive = new Set<Worker>()
  let closed = false
  let rest: NodeJS.Timeout | undefined

  const next = () => {
    while (waiting.length > 0 && (idle.length > 0 || alive.size < threads)) {
      const task = waiting.shift()
      if (task !== undefined) void work(idle.pop() ?? start(), task)
    }
  }
  const start = (): Worker => {
    const worker = startThread(memoryMb)
    alive.add(worker)
    return worker
  }
  const work = async (worker: Worker, { document, resolve, reject }: Task) => {
    const answer = (await isReady(worker)) ? await ask(worker, document, deadlineMs) : NEVER_STARTED
    if (answer.worker === 'ready' && !closed) idle.push(worker)
    else await end(worker)
    if ('feed' in answer) resolve(answer.feed)
    else reject(answer.error)
    next()
    clearTimeout(rest)
    rest = setTimeout(() => Promise.all(idle.splice(0).map(end)), REST_MS).unref()
  }
  const end = async (worker: Worker) => {
    alive.delete(worker)
    await worker.terminate()
  }

  return {
    parse: (document) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(closedError())
        waiting.push({ document, resolve, reject })
        next()
      }),
    close: async () => {
      closed = true
      clearTimeout(rest)
      for (const { reject } of waiting.splice(0)) reject(closedError())
      await Promise.all([...alive].map((worker) => worker.terminate()))
      alive.clear()
    },
  }
}

/** Parses one document in a thread of its own. Throws `ParseError`. */
export async function parseInWorker(document: FeedDocument, limits: ParseLimits): Promise<ParsedFeed> {
  const pool = openParserPool({ threads: 1, ...limits })
  try {
    return await pool.parse(document)
  } finally {
    await pool.close()
  }
}

const closedError = () =>
  new ParseError('parse.unreadable', 'The parser was stopped before this document had its turn.')

function startThread(memoryMb: number): Worker {
  const worker = new Worker(new URL('./parse-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  })
  // A thread that is being ended may still fail, when nobody waits for it any more.
  worker.on('error', () => {})
  // A service that has nothing else to do may end.
  worker.unref()
  return worker
}

type Answer = ({ feed: ParsedFeed } | { error: ParseError }) & { worker: 'ready' | 'spent' }

const ready = new WeakSet<Worker>()

/** Waits for a new thread to have loaded the parser; false where it ended before. */
function isReady(worker: Worker): Promise<boolean> {
  if (ready.has(worker)) return Promise.resolve(true)
  return new Promise((resolve) => {
    worker.ref()
    worker.once('exit', () => resolve(false))
    worker.once('message', () => {
      ready.add(worker)
      resolve(true)
    })
  })
}

/** One question to one thread; never rejects. */
function ask(worker: Worker, document: FeedDocument, deadlineMs: number): Promise<Answer> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => finish({ error: late(deadlineMs), worker: 'spent' }), deadlineMs)
    const onMessage = (answer: ThreadAnswer) =>
      finish({ ...('feed' in answer ? answer : { error: asParseError(answer.error) }), worker: 'ready' })
    const onError = (cause: Error) => finish({ error: crash(cause), worker: 'spent' })
    const onExit = () => finish({ error: crash(null), worker: 'spent' })
    const finish = (answer: Answer) => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      worker.unref()
      resolve(answer)
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.ref()
    worker.postMessage(document)
  })
}

const NEVER_STARTED: Answer = {
  error: new ParseError('parse.unreadable', 'The parser did not start; this is no fault of the feed.'),
  worker: 'spent',
}

const late = (deadlineMs: number) =>
  new ParseError('parse.deadline', `The document could not be read within ${deadlineMs / 1000} seconds.`)

const crash = (cause: Error | null): ParseError =>
  cause !== null && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new ParseError('parse.memory', 'The document needs more memory than a feed may take.', cause)
    : new ParseError('parse.unreadable', 'The parser stopped while it read this document.', cause)

const asParseError = ({ code, message }: { code: string; message: string }) =>
  new ParseError(`parse.${code.replace(/^parse\./, '') as ParseReason}`, message)
