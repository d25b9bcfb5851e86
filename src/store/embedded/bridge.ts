import { createServer, type Server, type Socket } from 'node:net'
import { createTurnReader, type Turn } from './turns.ts'

/** What the bridge needs of PGlite. */
export type Engine = {
  execProtocolRaw(bytes: Uint8Array): Promise<Uint8Array>
  isInTransaction(): boolean
  exec(sql: string): Promise<unknown>
}

/** Clients of one engine. `alone` does something between two transactions, while no client is served; `close` cuts every client off. */
export type Bridge = {
  clients(): number
  alone(work: () => Promise<void>): Promise<void>
  close(): Promise<void>
}

type Client = { socket: Socket; turns: Turn[]; gone: boolean }

/** A client that leaves a transaction open and idle blocks all others: after this long it is cut off. */
const IDLE_IN_TRANSACTION_MS = 60_000

/**
 * Lets several PostgreSQL clients share the one session of an engine: turns are served one at a time in order of arrival, and
 * while a client's transaction is open only that client's. A client that leaves is rolled back. Rejects where `path` cannot be
 * listened at.
 */
export async function listenForClients(
  engine: Engine,
  path: string,
  idleMs: number = IDLE_IN_TRANSACTION_MS,
): Promise<Bridge> {
  const clients = new Set<Client>()
  const waiting: Client[] = []
  const between: (() => Promise<void>)[] = []
  let owner: Client | null = null
  let busy = false
  let idle: NodeJS.Timeout | undefined

  const server = createServer((socket) => welcome(socket))
  await listening(server, path)
  return { clients: () => clients.size, alone, close }

  function welcome(socket: Socket): void {
    const client: Client = { socket, turns: [], gone: false }
    clients.add(client)
    const readTurns = createTurnReader(() => socket.write('N'))
    socket.setNoDelay(true)
    socket.on('data', (chunk: Buffer) => {
      try {
        for (const turn of readTurns(chunk)) enqueue(client, turn)
      } catch {
        // Whoever speaks another protocol gets no answer in ours.
        socket.destroy()
      }
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => leave(client))
  }

  function enqueue(client: Client, turn: Turn): void {
    if (turn.kind === 'goodbye') return void client.socket.end()
    client.turns.push(turn)
    waiting.push(client)
    void serve()
  }

  function alone(work: () => Promise<void>): Promise<void> {
    const done = new Promise<void>((resolve, reject) => {
      between.push(() => work().then(resolve, reject))
    })
    void serve()
    return done
  }

  function leave(client: Client): void {
    client.gone = true
    client.turns = []
    clients.delete(client)
    void serve()
  }

  async function serve(): Promise<void> {
    if (busy) return
    busy = true
    try {
      for (;;) {
        if (owner?.gone) await rollBack()
        if (owner === null) await between.shift()?.()
        const client = nextClient()
        if (client === undefined) break
        const turn = client.turns.shift()
        if (turn !== undefined) await answer(client, turn)
      }
    } finally {
      busy = false
    }
  }

  function nextClient(): Client | undefined {
    if (owner === null) return waiting.shift()
    const index = waiting.indexOf(owner)
    return index === -1 ? undefined : waiting.splice(index, 1)[0]
  }

  async function answer(client: Client, turn: Turn): Promise<void> {
    // A copy: PGlite answers a start-up with a view of a buffer that it uses again.
    const bytes = Buffer.from(await engine.execProtocolRaw(turn.bytes))
    owner = engine.isInTransaction() ? client : null
    clearTimeout(idle)
    // The others' turns, which wait meanwhile, do not count as a sign of life.
    if (owner !== null) idle = setTimeout(() => client.socket.destroy(), idleMs)
    if (!client.gone) client.socket.write(bytes)
  }

  async function rollBack(): Promise<void> {
    owner = null
    clearTimeout(idle)
    if (engine.isInTransaction()) await engine.exec('rollback')
  }

  async function close(): Promise<void> {
    clearTimeout(idle)
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    for (const client of clients) client.socket.destroy()
    await closed
    while (busy) await new Promise((resolve) => setImmediate(resolve))
  }
}

function listening(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, () => resolve())
  })
}
