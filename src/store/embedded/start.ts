import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { StoreError } from '../errors.ts'
import type { Created } from './create.ts'
import type { EngineData, EngineMessage, EngineOrder } from './engine.ts'
import { type Hold, type Holder, readHolder, takeHold } from './hold.ts'

/**
 * Where an embedded store answers, and how to leave it. `copyTo` copies the engine's folder between two transactions, where this
 * process runs it, and answers whether it did; `close` stops the engine where this process runs it.
 */
export type EmbeddedStore = {
  socketFolder: string
  copyTo(target: string): Promise<boolean>
  close(): Promise<void>
}

/** pg looks for `.s.PGSQL.<port>` in the folder that it is given as host. */
const SOCKET_NAME = '.s.PGSQL.5432'
/** sun_path holds 104 bytes on macOS and 108 on Linux, with the closing zero. */
const LONGEST_SOCKET_PATH = 103
/** A holder that runs migrations on a slow machine announces itself within this time. */
const ANNOUNCE_MS = 30_000
/** How long a service waits for a subcommand that holds the store, and a subcommand for others that use its engine. */
const PATIENCE_MS = 30_000
const GLANCE_MS = 50
const NEW_STORE = 'pg.new-'

/**
 * Runs the engine, or, where another process does, finds its socket. A second service is refused with `store.held`, which
 * names the holder.
 */
export async function startEmbedded(
  dataDir: string,
  role: Holder['role'],
  startedAt: string,
): Promise<EmbeddedStore> {
  const folder = resolve(dataDir)
  for (const start = Date.now(); ; ) {
    const hold = takeHold(folder, role, startedAt)
    if (hold !== null) return runEngine(folder, hold)
    const holder = readHolder(folder)
    if (holder !== null && role === 'service' && holder.role === 'service') throw heldBy(folder, holder)
    if (holder !== null && role === 'tool')
      return {
        socketFolder: holder.socketFolder,
        copyTo: async () => false,
        close: async () => {},
      }
    if (Date.now() - start > (holder === null ? ANNOUNCE_MS : PATIENCE_MS)) throw heldBy(folder, holder)
    await pause(GLANCE_MS)
  }
}

function heldBy(folder: string, holder: Holder | null): StoreError {
  if (holder === null)
    return new StoreError('store.silent', `Another process holds the store in ${folder} and does not answer.`)
  const { pid, host, startedAt } = holder
  const who = holder.role === 'service' ? 'Another service' : 'A subcommand'
  return new StoreError(
    'store.held',
    `${who} holds the store in ${folder}: process ${pid} on ${host}, since ${startedAt}. Stop it first, or give this one a DATA_DIR or DATABASE_URL of its own.`,
  )
}

async function runEngine(folder: string, hold: Hold): Promise<EmbeddedStore> {
  try {
    const socketFolder = prepareSocketFolder(folder)
    const data: EngineData = {
      folder: await prepareEngineFolder(folder),
      socketPath: join(socketFolder, SOCKET_NAME),
    }
    const worker = new Worker(new URL('./engine.ts', import.meta.url), { workerData: data })
    await nextMessage(worker, 'listening', folder)
    hold.announce(socketFolder)
    return {
      socketFolder,
      copyTo: async (target) => {
        const copied = nextMessage(worker, 'copied', folder)
        order(worker, { copyTo: target })
        const { fault } = await copied
        if (fault !== null)
          throw new StoreError('store.no-copy', `No copy of the store could be made: ${fault}`)
        return true
      },
      close: () => stopEngine(worker, folder, socketFolder, hold),
    }
  } catch (fault) {
    hold.release()
    throw fault
  }
}

/** A new store is made beside its place and moved there whole: a first start that is killed leaves none that no engine opens. */
async function prepareEngineFolder(folder: string): Promise<string> {
  const place = join(folder, 'pg')
  const fresh = join(folder, `${NEW_STORE}${process.pid}`)
  try {
    for (const left of readdirSync(folder).filter((name) => name.startsWith(NEW_STORE)))
      rmSync(join(folder, left), { recursive: true, force: true })
    if (existsSync(place)) return place
    await create(fresh, folder)
    renameSync(fresh, place)
    return place
  } catch (cause) {
    if (cause instanceof StoreError) throw cause
    throw new StoreError('store.no-access', `The data folder ${folder} cannot be written.`, cause)
  }
}

function create(fresh: string, folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./create.ts', import.meta.url), [fresh], { execArgv: [], stdio: 'ignore' })
    let created: Created | null = null
    child.once('message', (message: Created) => {
      created = message
    })
    child.once('error', (cause) => reject(engineFault(folder, null, String(cause))))
    child.once('exit', (code, signal) => {
      if (created?.made) return resolve()
      const fault = created?.fault ?? { code: null, message: `making it ended with ${signal ?? code}` }
      reject(engineFault(folder, fault.code, fault.message))
    })
  })
}

function prepareSocketFolder(folder: string): string {
  const near = join(folder, 'socket')
  const isNear = Buffer.byteLength(join(near, SOCKET_NAME)) <= LONGEST_SOCKET_PATH
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16)
  const socketFolder = isNear ? near : join(tmpdir(), `wirebrief-${name}`)
  try {
    // What a killed holder left; the lock says that nobody listens there.
    rmSync(socketFolder, { recursive: true, force: true })
    mkdirSync(socketFolder, { mode: 0o700 })
  } catch (cause) {
    throw new StoreError('store.no-access', `The folder ${socketFolder} cannot be written.`, cause)
  }
  return socketFolder
}

async function stopEngine(worker: Worker, folder: string, socketFolder: string, hold: Hold): Promise<void> {
  await untilAlone(worker, folder)
  const closed = nextMessage(worker, 'closed', folder)
  order(worker, 'close')
  await closed.catch(() => {
    // An engine that has ended by itself is as closed as one that was told to.
  })
  rmSync(socketFolder, { recursive: true, force: true })
  hold.release()
}

/** Subcommands that came in through our socket finish first. */
async function untilAlone(worker: Worker, folder: string): Promise<void> {
  for (const start = Date.now(); Date.now() - start < PATIENCE_MS; await pause(GLANCE_MS)) {
    const answer = nextMessage(worker, 'clients', folder).catch(
      () => ({ event: 'clients', count: 0 }) as const,
    )
    order(worker, 'count-clients')
    const { count } = await answer
    if (count === 0) return
  }
}

const order = (worker: Worker, what: EngineOrder) => worker.postMessage(what)

function nextMessage<Event extends EngineMessage['event']>(
  worker: Worker,
  event: Event,
  folder: string,
): Promise<Extract<EngineMessage, { event: Event }>> {
  return new Promise((resolve, reject) => {
    const done = (settle: () => void) => {
      worker.off('message', onMessage)
      worker.off('error', onEnd)
      worker.off('exit', onEnd)
      settle()
    }
    const onMessage = (message: EngineMessage) => {
      if (message.event === 'failed') done(() => reject(engineFault(folder, message.code, message.message)))
      if (message.event === event) done(() => resolve(message as Extract<EngineMessage, { event: Event }>))
    }
    const onEnd = (cause: unknown) => done(() => reject(engineFault(folder, null, String(cause))))
    worker.on('message', onMessage)
    worker.on('error', onEnd)
    worker.on('exit', onEnd)
  })
}

function engineFault(folder: string, code: string | null, message: string): StoreError {
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new StoreError('store.no-access', `The data folder ${folder} cannot be written.`)
  if (code === 'ENOSPC') return new StoreError('store.full', `The disk that holds ${folder} is full.`)
  return new StoreError(
    'store.damaged',
    `The store in ${folder} cannot be opened: ${message}. If another version made it, export with that version and import here; otherwise restore a backup.`,
  )
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
