import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { StoreError } from '../errors.ts'

/** Who holds an embedded store, and in which folder its socket is. */
export type Holder = z.infer<typeof HolderFile>
/** The exclusive right to run the engine on a data folder. It ends with the process, however that ends. */
export type Hold = { announce(socketFolder: string): void; release(): void }

const HolderFile = z.object({
  pid: z.number(),
  host: z.string(),
  role: z.enum(['service', 'tool']),
  startedAt: z.iso.datetime(),
  socketFolder: z.string(),
})

const SQLITE_BUSY = 5

/**
 * Takes the data folder for this process; null where somebody holds it. The lock is the operating system's lock on a file,
 * through SQLite: unlike a file with a process number it cannot go stale or be taken twice, not even between containers.
 */
export function takeHold(dataDir: string, role: Holder['role'], now: string): Hold | null {
  const lock = lockFile(dataDir)
  if (lock === null) return null
  const holderFile = join(dataDir, 'store.holder.json')
  return {
    announce(socketFolder) {
      const holder: Holder = { pid: process.pid, host: hostname(), role, startedAt: now, socketFolder }
      writeFileSync(holderFile, `${JSON.stringify(holder)}\n`, { mode: 0o600 })
    },
    release() {
      rmSync(holderFile, { force: true })
      lock.close()
    },
  }
}

function lockFile(dataDir: string): DatabaseSync | null {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    const lock = new DatabaseSync(join(dataDir, 'store.lock'))
    try {
      lock.exec('begin exclusive')
      return lock
    } catch (fault) {
      lock.close()
      if (isBusy(fault)) return null
      throw fault
    }
  } catch (cause) {
    throw new StoreError('store.no-access', `The data folder ${dataDir} cannot be written.`, cause)
  }
}

const isBusy = (fault: unknown) =>
  fault instanceof Error && 'errcode' in fault && fault.errcode === SQLITE_BUSY

/** Who has announced itself as the holder; null where nobody has yet. */
export function readHolder(dataDir: string): Holder | null {
  try {
    return HolderFile.parse(JSON.parse(readFileSync(join(dataDir, 'store.holder.json'), 'utf8')))
  } catch {
    // Not yet written, or half written: the holder is about to announce itself.
    return null
  }
}
