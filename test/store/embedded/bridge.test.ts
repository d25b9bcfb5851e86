import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore, type Store } from '../../../src/store/database.ts'
import { listenForClients } from '../../../src/store/embedded/bridge.ts'
import { readHolder } from '../../../src/store/embedded/hold.ts'

let dataDir: string
let store: Store
let pool: pg.Pool
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'wirebrief-bridge-'))
  store = await openStore({ dataDir, role: 'service' })
  pool = new pg.Pool({
    host: readHolder(dataDir)!.socketFolder,
    user: 'postgres',
    database: 'postgres',
    max: 6,
  })
})
afterAll(async () => {
  await pool.end()
  await store.close()
  await rm(dataDir, { recursive: true })
})

const LONG = 'x'.repeat(400_000)

test('statements of several clients never mix, however many chunks one of them takes', async () => {
  const asks = Array.from({ length: 300 }, async (_, i) => {
    const { rows } =
      i % 3 === 0
        ? await pool.query('select length($1) + $2::int as answer', [LONG, i])
        : await pool.query(`select $1::int + ${i % 7} - ${i % 7} as answer`, [i])
    return rows[0].answer === (i % 3 === 0 ? LONG.length + i : i)
  })
  expect((await Promise.all(asks)).filter((right) => !right)).toEqual([])
})

test('a fault of one client is told to that client only', async () => {
  const asks = Array.from({ length: 60 }, (_, i) =>
    pool.query(i % 2 === 0 ? 'select 1 / ($1::int - $1::int)' : 'select $1::int', [i]).then(
      () => 'answer',
      (fault: { code?: string }) => fault.code,
    ),
  )
  const answers = await Promise.all(asks)
  expect(answers).toEqual(answers.map((_, i) => (i % 2 === 0 ? '22012' : 'answer')))
})

test('nobody sees into an open transaction, and it is undone when its client goes', async () => {
  await pool.query('create table seen (n int)')
  const client = new pg.Client({
    host: readHolder(dataDir)!.socketFolder,
    user: 'postgres',
    database: 'postgres',
  })
  await client.connect()
  client.on('error', () => undefined)
  await client.query('begin')
  await client.query('insert into seen values (1)')
  const count = pool.query('select count(*)::int as n from seen')
  const stream = (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream
  stream.destroy()
  expect((await count).rows).toEqual([{ n: 0 }])
})

test('bytes that are no protocol of ours end their connection, and no other', async () => {
  const socket = connect(join(readHolder(dataDir)!.socketFolder, '.s.PGSQL.5432'))
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.on('error', () => undefined)
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
  await closed
  expect((await pool.query('select 1 as n')).rows).toEqual([{ n: 1 }])
})

test('a client that leaves its transaction idle is cut off, so that the others go on', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wirebrief-idle-'))
  const engine = await PGlite.create()
  const bridge = await listenForClients(engine, join(folder, '.s.PGSQL.5432'), 100)
  const clientOf = () => {
    const client = new pg.Client({ host: folder, user: 'postgres', database: 'postgres' })
    client.on('error', () => undefined)
    return client
  }
  const [idle, busy] = [clientOf(), clientOf()]
  await idle.connect()
  await busy.connect()
  await idle.query('begin')
  const answers = [busy.query('select 1 as n'), busy.query('select 2 as n')]
  expect((await Promise.all(answers)).map(({ rows }) => rows[0].n)).toEqual([1, 2])
  await expect(idle.query('select 3')).rejects.toThrow()
  await busy.end()
  await bridge.close()
  await engine.close()
  await rm(folder, { recursive: true })
})
