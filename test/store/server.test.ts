import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/database.ts'
import { storeContract } from '../contracts/store.ts'
import { scratchServer } from './scratch.ts'

const serverUrl = process.env['DATABASE_URL']
if (serverUrl === undefined)
  test.skip('on a server: set DATABASE_URL to a PostgreSQL server where databases may be created', () => {})
else {
  storeContract('server', () => scratchServer(serverUrl))

  test('many processes that start at once migrate once', async () => {
    const admin = new pg.Client({ connectionString: serverUrl })
    await admin.connect()
    const name = `wirebrief_test_${randomBytes(6).toString('hex')}`
    await admin.query(`create database ${name}`)
    const url = new URL(serverUrl)
    url.pathname = `/${name}`
    const open = () => openStore({ databaseUrl: url.href, dataDir: 'none', role: 'service' })
    const stores = await Promise.all(Array.from({ length: 6 }, open))
    const counts = await Promise.all(stores.map(({ db }) => db.selectFrom('feeds').selectAll().execute()))
    expect(counts).toEqual(stores.map(() => []))
    await Promise.all(stores.map((store) => store.close()))
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  })

  test.each([
    ['a database that is not there', '/nothing_of_that_name', 'store.refused'],
    ['a server that is not there', ':1/test', 'store.unreachable'],
  ])('%s is a fault that shows no credentials', async (_name, where, code) => {
    const url = new URL(serverUrl)
    if (where.startsWith(':')) url.port = '1'
    else url.pathname = where
    url.password = 'quite-secret'
    const opening = openStore({ databaseUrl: url.href, dataDir: 'none', role: 'tool' })
    await expect(opening).rejects.toMatchObject({ code })
    await expect(opening).rejects.not.toMatchObject({ message: expect.stringContaining('quite-secret') })
  })
}
