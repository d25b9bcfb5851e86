import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/store/database.ts'

const MIGRATIONS = new URL('../../src/store/migrations/', import.meta.url)
const CACHE = new URL('../../node_modules/.cache/test-stores/', import.meta.url).pathname

/**
 * A new data folder that holds an empty embedded store already: making one takes seconds of processor time, copying one does not.
 * The first to ask makes the copy's original, anew for each version of PGlite and of the schema.
 */
export async function newDataDir(prefix: string): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), prefix))
  await cp(await emptyStore(), join(dataDir, 'pg'), { recursive: true })
  return dataDir
}

async function emptyStore(): Promise<string> {
  const place = join(CACHE, keyOf())
  if (await isThere(place)) return place
  const dataDir = await mkdtemp(join(tmpdir(), 'wb-empty-store-'))
  const store = await openStore({ dataDir, role: 'service' })
  await store.close()
  await mkdir(CACHE, { recursive: true })
  // Whole or not at all; another test file may have been faster.
  const whole = `${place}-${process.pid}`
  await cp(join(dataDir, 'pg'), whole, { recursive: true })
  await rename(whole, place).catch(() => rm(whole, { recursive: true }))
  await rm(dataDir, { recursive: true })
  return place
}

function keyOf(): string {
  const hash = createHash('sha256')
  hash.update(readFileSync(new URL('../../package-lock.json', import.meta.url)))
  for (const name of readdirSync(MIGRATIONS).sort()) hash.update(readFileSync(new URL(name, MIGRATIONS)))
  return hash.digest('hex').slice(0, 16)
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
