import { test } from 'vitest'
import { storeContract } from '../contracts/store.ts'
import { scratchServer } from './scratch.ts'

const serverUrl = process.env['DATABASE_URL']
if (serverUrl === undefined)
  test.skip('on a server: set DATABASE_URL to a PostgreSQL server where databases may be created', () => {})
else storeContract('server', () => scratchServer(serverUrl))
