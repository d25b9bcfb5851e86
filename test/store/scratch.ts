import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import pg from 'pg'
import { openStore, type Store } from '../../src/store/database.ts'
import { newDataDir } from './folder.ts'

/** A store of its own, gone with `remove`. */
export type Scratch = { store: Store; open: () => Promise<Store>; remove: () => Promise<void> }
/** A database of its own on a server. */
type ScratchServer = Scratch & { url: string }

export async function scratchEmbedded(): Promise<Scratch> {
  const dataDir = await newDataDir('wirebrief-store-')
  const store = await openStore({ dataDir, role: 'service' })
  return {
    store,
    open: () => openStore({ dataDir, role: 'tool' }),
    remove: async () => {
      await store.close()
      await rm(dataDir, { recursive: true })
    },
  }
}

/** A new database on the server that `serverUrl` names; its user must be allowed to create one. */
export async function scratchServer(serverUrl: string): Promise<ScratchServer> {
  const name = `wirebrief_test_${randomBytes(6).toString('hex')}`
  const asAdmin = async (statement: string) => {
    const client = new pg.Client({ connectionString: serverUrl })
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
  await asAdmin(`create database ${name}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  const open = () => openStore({ databaseUrl: url.href, dataDir: 'none', role: 'service' })
  const store = await open()
  return {
    url: url.href,
    store,
    open,
    remove: async () => {
      await store.close()
      await asAdmin(`drop database ${name} with (force)`)
    },
  }
}
