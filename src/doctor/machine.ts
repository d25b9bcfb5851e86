import { mkdir, mkdtemp, rmdir, statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Finding } from './findings.ts'

const LEAST_FREE_MB = 1_024

/** Whether the page could open its port. */
export function inspectPort(host: string, port: number): Promise<Finding[]> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve([{ code: 'port-taken', detail: `${host}:${port}` }]))
    server.listen(port, host, () => server.close(() => resolve([])))
  })
}

/** Whether something can be written in the folder, and how much; `freeMb` asks how many megabytes are free there. */
export async function inspectFolder(
  folder: string,
  freeMb: (folder: string) => Promise<number> = freeMegabytes,
): Promise<Finding[]> {
  try {
    await mkdir(folder, { recursive: true })
    await rmdir(await mkdtemp(join(folder, 'doctor-')))
  } catch {
    return [{ code: 'no-write-access', detail: folder }]
  }
  const free = await freeMb(folder)
  return free < LEAST_FREE_MB ? [{ code: 'disc-full', detail: String(Math.floor(free)) }] : []
}

async function freeMegabytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return (bavail * bsize) / 1_048_576
}

/** Which settings of a proxy the environment holds: nobody here goes through one. */
export function inspectProxy(environment: NodeJS.ProcessEnv): Finding[] {
  const names = ['HTTPS_PROXY', 'HTTP_PROXY', 'https_proxy', 'http_proxy']
  const found = names.filter((name) => (environment[name] ?? '') !== '')
  return found.length > 0 ? [{ code: 'proxy', detail: found.join(', ') }] : []
}
