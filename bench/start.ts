/**
 * Start-up time and memory of the preview, first and second start on one data folder.   node bench/start.ts
 * Run with the flags of `npm start`. Time runs from the start of the process to the first briefing; memory is the service's resident set a minute later.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const SETTLED_MS = 60_000

type Start = { briefing: number; page: number; megabytes: number }

async function start(dataDir: string): Promise<Start> {
  const began = performance.now()
  const child = spawn(process.execPath, ['--max-semi-space-size=8', 'src/main.ts'], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let said = ''
  let briefing = 0
  const page = await new Promise<number>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (briefing === 0 && said.includes('Briefing ')) briefing = performance.now() - began
      if (said.includes('The page is at')) resolve(performance.now() - began)
    })
  })
  await sleep(SETTLED_MS)
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
  const megabytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
  child.kill('SIGTERM')
  await new Promise((resolve) => child.once('exit', resolve))
  return { briefing: briefing / 1000, page: page / 1000, megabytes }
}

const dataDir = mkdtempSync(join(tmpdir(), 'wb-start-'))
const starts: [string, Start][] = [
  ['first start', await start(dataDir)],
  ['second start', await start(dataDir)],
]
rmSync(dataDir, { recursive: true })
for (const [what, { briefing, page, megabytes }] of starts)
  console.log(
    `${what.padEnd(13)} first briefing ${briefing.toFixed(1)} s, page ${page.toFixed(1)} s, ${megabytes.toFixed(0)} MB after a minute`,
  )
