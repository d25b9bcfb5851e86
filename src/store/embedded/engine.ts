/** The worker thread that runs PGlite, so that the service's own thread stays free while a statement runs. */
import { chmodSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import type { PGlite } from '@electric-sql/pglite'
import { type Bridge, listenForClients } from './bridge.ts'
import { type EngineFault, engineFault, openEngine } from './pglite.ts'

export type EngineData = { folder: string; socketPath: string }
export type EngineMessage =
  | { event: 'listening' }
  | ({ event: 'failed' } & EngineFault)
  | { event: 'clients'; count: number }
  | { event: 'closed' }
export type EngineOrder = 'count-clients' | 'close'

const port = parentPort!
const say = (message: EngineMessage) => port.postMessage(message)

async function start({ folder, socketPath }: EngineData): Promise<void> {
  const engine = await openEngine(folder)
  const bridge = await listenForClients(engine, socketPath)
  chmodSync(socketPath, 0o600)
  port.on('message', (order: EngineOrder) => void obey(order, engine, bridge))
  say({ event: 'listening' })
}

async function obey(order: EngineOrder, engine: PGlite, bridge: Bridge): Promise<void> {
  if (order === 'count-clients') return say({ event: 'clients', count: bridge.clients() })
  await bridge.close()
  await engine.close()
  say({ event: 'closed' })
  port.close()
}

start(workerData as EngineData).catch((fault: unknown) => {
  say({ event: 'failed', ...engineFault(fault) })
  port.close()
})
