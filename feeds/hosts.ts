/** Runs a task in its host's turn: one at a time for a host, with a pause between two. */
export type HostGate = <Result>(host: string, task: () => Promise<Result>) => Promise<Result>

/** `pauseMs` answers the pause after a request to a host; `wait` resolves after that many milliseconds. */
export function createHostGate(
  pauseMs: (host: string) => number,
  wait: (ms: number) => Promise<void>,
): HostGate {
  const lines = new Map<string, Promise<unknown>>()
  return (host, task) => {
    const before = lines.get(host) ?? Promise.resolve()
    const turn = before.then(task)
    const after = turn.then(nothing, nothing).then(() => pauseIfAny(pauseMs(host), wait))
    lines.set(host, after)
    // A host that nobody waits for is forgotten.
    void after.then(() => lines.get(host) === after && lines.delete(host))
    return turn
  }
}

const nothing = () => undefined
const pauseIfAny = (ms: number, wait: (ms: number) => Promise<void>) => (ms > 0 ? wait(ms) : undefined)
