import { existsSync, readdirSync, statSync } from 'node:fs'
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openStore } from '../../../src/store/database.ts'
import { readHolder } from '../../../src/store/embedded/hold.ts'
import { allFeeds, upsertFeeds } from '../../../src/store/feeds.ts'
import { newDataDir } from '../folder.ts'
import { type Holder, startHolder } from '../processes/process.ts'
import { feed } from '../samples.ts'

/** Each test starts one or two engines, which takes a busy machine long. */
vi.setConfig({ testTimeout: 120_000 })

const NOW = '2026-03-02T09:00:00Z'
let dataDir: string
let holders: Holder[]
beforeEach(async () => {
  dataDir = await newDataDir('wirebrief-hold-')
  holders = []
})
afterEach(async () => {
  await Promise.all(holders.map((holder) => holder.end('SIGKILL')))
  await rm(dataDir, { recursive: true, force: true })
})
const start = async (role: 'service' | 'tool', work: 'hold' | 'write' = 'hold') => {
  const holder = startHolder(dataDir, role, work)
  holders.push(holder)
  await holder.said('open')
  return holder
}
const service = () => openStore({ dataDir, role: 'service' })
const tool = () => openStore({ dataDir, role: 'tool' })

test('a second service on an embedded store is refused, and told who holds it', async () => {
  const holder = await start('service')
  await expect(service()).rejects.toMatchObject({
    code: 'store.held',
    message: expect.stringMatching(new RegExp(`process ${holder.pid} on ${hostname()}, since 20`)),
  })
})

test('a second service in the same process is refused', async () => {
  const store = await service()
  await expect(service()).rejects.toMatchObject({ code: 'store.held' })
  await store.close()
})

test('a tool reads and writes through the service, and leaves it running', async () => {
  await start('service')
  const first = await tool()
  await upsertFeeds(first.db, [feed('through-the-socket')], NOW)
  await first.close()
  const second = await tool()
  expect(await allFeeds(second.db)).toMatchObject([{ id: 'through-the-socket' }])
  await second.close()
})

test('a tool alone runs the engine, and a service waits for it to end', async () => {
  const alone = await tool()
  await upsertFeeds(alone.db, [feed('alone')], NOW)
  const waiting = service()
  await alone.close()
  const store = await waiting
  expect(await allFeeds(store.db)).toMatchObject([{ id: 'alone' }])
  await store.close()
})

test('a tool that runs the engine stays until the tools that came in through it are done', async () => {
  const first = await tool()
  const second = await tool()
  await upsertFeeds(second.db, [feed('one')], NOW)
  const closed = first.close()
  await upsertFeeds(second.db, [feed('two')], NOW)
  expect(await allFeeds(second.db)).toHaveLength(2)
  await second.close()
  await closed
})

test('a killed service loses nothing that it had acknowledged, and the next takes over', async () => {
  const holder = await start('service', 'write')
  await holder.said('written-20')
  await holder.end('SIGKILL')
  const acknowledged = holder.lines.filter((line) => line.startsWith('written-'))
  expect(readHolder(dataDir)?.pid).toBe(holder.pid)
  const store = await service()
  const ids = (await allFeeds(store.db)).map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining(acknowledged))
  expect(readHolder(dataDir)?.pid).toBe(process.pid)
  await store.close()
})

test('a tool whose service has been killed says that the store is lost', async () => {
  const holder = await start('service')
  const store = await tool()
  await allFeeds(store.db)
  await holder.end('SIGKILL')
  await expect(allFeeds(store.db)).rejects.toMatchObject({
    name: 'StoreError',
    code: expect.stringMatching(/^store\.(lost|unreachable)$/),
  })
  await store.close()
})

test('only the owner may reach the socket, also where the folder was there before', async () => {
  await chmod(dataDir, 0o755)
  const store = await service()
  const { socketFolder } = readHolder(dataDir)!
  expect(statSync(socketFolder).mode & 0o777).toBe(0o700)
  expect(statSync(join(socketFolder, '.s.PGSQL.5432')).mode & 0o777).toBe(0o600)
  await store.close()
  expect(existsSync(socketFolder)).toBe(false)
})

test('a data folder deeper than a socket path may be long works, for tools too', async () => {
  dataDir = join(dataDir, ...Array.from({ length: 8 }, () => 'a-folder-with-a-long-name'))
  const store = await service()
  const other = await tool()
  await upsertFeeds(other.db, [feed('deep')], NOW)
  expect(await allFeeds(store.db)).toHaveLength(1)
  await other.close()
  await store.close()
})

test('a data folder that cannot be made is a fault with a sentence', async () => {
  await writeFile(join(dataDir, 'file'), '')
  dataDir = join(dataDir, 'file', 'data')
  await expect(service()).rejects.toMatchObject({
    code: 'store.no-access',
    message: expect.stringContaining(dataDir),
  })
  dataDir = join(dataDir, '..', '..')
})

test('files that no engine wrote are a fault with a sentence, and the folder is free again', async () => {
  await mkdir(join(dataDir, 'pg'), { recursive: true })
  await writeFile(join(dataDir, 'pg', 'PG_VERSION'), '12\n')
  await expect(service()).rejects.toMatchObject({ code: 'store.damaged' })
  await rm(join(dataDir, 'pg'), { recursive: true })
  await (await service()).close()
})

test('half a store, which a killed first start leaves, is cleared away and begun anew', async () => {
  await rm(join(dataDir, 'pg'), { recursive: true })
  await mkdir(join(dataDir, 'pg.new-1'), { recursive: true })
  await writeFile(join(dataDir, 'pg.new-1', 'PG_VERSION'), '18\n')
  const store = await service()
  expect(readdirSync(dataDir).filter((name) => name.startsWith('pg'))).toEqual(['pg'])
  await store.close()
})
