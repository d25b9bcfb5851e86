/** The worker thread that runs PGlite, so that the service's own thread stays free while a statement runs. */
import { chmodSync, constants, cpSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import type { PGlite } from '@electric-sql/pglite'
import { type Bridge, listenForClients } from './bridge.ts'
import { type EngineFault, engineFault, openEngine } from './pglite.ts'

export type EngineData = { folder: string; socketPath: string }
export type EngineMessage =
  | { event: 'listening' }
  | ({ event: 'failed' } & EngineFault)
  | { event: 'clients'; count: number }
  | { event: 'copied'; fault: string | null }
  | { event: 'closed' }
export type EngineOrder = 'count-clients' | { copyTo: string } | 'close'

const port = parentPort!
const say = (message: EngineMessage) => port.postMessage(message)

async function start({ folder, socketPath }: EngineData): Promise<void> {
  const engine = await openEngine(folder)
  const bridge = await listenForClients(engine, socketPath)
  chmodSync(socketPath, 0o600)
  port.on('message', (order: EngineOrder) => void obey(order, folder, engine, bridge))
  say({ event: 'listening' })
}

async function obey(order: EngineOrder, folder: string, engine: PGlite, bridge: Bridge): Promise<void> {
  if (order === 'count-clients') return say({ event: 'clients', count: bridge.clients() })
  if (order !== 'close') {
    const { copyTo } = order
    const copied = bridge.alone(async () => {
      await engine.exec('checkpoint')
      cpSync(folder, copyTo, { recursive: true, mode: constants.COPYFILE_FICLONE })
    })
    return copied.then(
      () => say({ event: 'copied', fault: null }),
      (fault: unknown) => say({ event: 'copied', fault: String(fault) }),
    )
  }
  await bridge.close()
  await engine.close()
  say({ event: 'closed' })
  port.close()
}

start(workerData as EngineData).catch((fault: unknown) => {
  say({ event: 'failed', ...engineFault(fault) })
  port.close()
})
