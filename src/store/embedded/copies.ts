import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'

/** Where the copies of an embedded store lie, beside it in the data folder. */
export const copiesIn = (dataDir: string): string => join(dataDir, 'copies')

const UNFINISHED = '.unfinished'

/**
 * Makes a copy of the store that a power cut does not take: every file is written through to the disk before the copy gets its
 * name, which is the instant. The newest `keep` stay. Answers the copy's folder, or null where this process does not run the engine.
 */
export async function safeCopy(
  dataDir: string,
  copyTo: (target: string) => Promise<boolean>,
  { keep, now }: { keep: number; now: string },
): Promise<string | null> {
  const folder = copiesIn(dataDir)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const name = join(folder, now.replaceAll(':', ''))
  const unfinished = `${name}${UNFINISHED}`
  rmSync(unfinished, { recursive: true, force: true })
  if (!(await copyTo(unfinished))) return null
  for (const file of readdirSync(unfinished, { recursive: true, withFileTypes: true })) {
    sync(join(file.parentPath, file.name))
    await new Promise((resolve) => setImmediate(resolve))
  }
  sync(unfinished)
  if (existsSync(name)) rmSync(name, { recursive: true })
  renameSync(unfinished, name)
  sync(folder)
  const all = readdirSync(folder).toSorted()
  const old = all.filter((copy) => !copy.endsWith(UNFINISHED)).slice(0, -keep)
  const broken = all.filter((copy) => copy.endsWith(UNFINISHED))
  for (const copy of [...old, ...broken]) rmSync(join(folder, copy), { recursive: true, force: true })
  return name
}

function sync(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
