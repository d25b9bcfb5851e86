import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

const HOLDER = new URL('./holder.ts', import.meta.url).pathname

/** Another process of ours; `lines` are what it has said so far. */
export type Holder = {
  pid: number
  lines: string[]
  said(line: string): Promise<void>
  end(signal: NodeJS.Signals): Promise<void>
}

export function startHolder(dataDir: string, role: 'service' | 'tool', work: 'hold' | 'write'): Holder {
  const child: ChildProcess = spawn(process.execPath, [HOLDER, dataDir, role, work], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  const waiting = new Map<string, () => void>()
  createInterface({ input: child.stdout! }).on('line', (line) => {
    lines.push(line)
    waiting.get(line)?.()
  })
  return {
    pid: child.pid!,
    lines,
    said: (line) =>
      lines.includes(line)
        ? Promise.resolve()
        : new Promise((resolve, reject) => {
            waiting.set(line, resolve)
            child.once('exit', () => reject(new Error(`It ended before it said "${line}".`)))
          }),
    end: async (signal) => {
      const exited = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined
      child.kill(signal)
      await exited
    },
  }
}
