import type { Measurement } from '../meters.ts'
import { type Route, text } from './server.ts'

/** What an operator's tools ask: is it alive, is it ready, and how much of everything. */
export type OperatingDeps = {
  /** Throws where the store does not answer. */
  probe(): Promise<void>
  isReady(): boolean
  measure(): Promise<Measurement[]>
}

const PREFIX = 'wirebrief_'

export const operatingRoutes = (deps: OperatingDeps): Route[] => [
  { path: /^\/healthz$/, open: true, answer: async () => (await alive(deps)) ?? text(200, 'ok') },
  {
    path: /^\/readyz$/,
    open: true,
    answer: async () =>
      deps.isReady() ? ((await alive(deps)) ?? text(200, 'ready')) : text(503, 'starting'),
  },
  {
    path: /^\/metrics$/,
    answer: async () => ({
      status: 200,
      type: 'text/plain; version=0.0.4; charset=utf-8',
      body: renderMetrics(await deps.measure()),
    }),
  },
]

async function alive({ probe }: OperatingDeps) {
  try {
    await probe()
    return null
  } catch {
    return text(503, 'the store does not answer')
  }
}

const escapeLabel = (value: string): string =>
  value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n')

/** Source: Prometheus text exposition format 0.0.4. Samples of one name stand together under one HELP and TYPE. */
export function renderMetrics(measurements: readonly Measurement[]): string {
  const lines: string[] = []
  for (const [name, samples] of Map.groupBy(measurements, (sample) => sample.name)) {
    lines.push(`# HELP ${PREFIX}${name} ${samples[0]!.help}`, `# TYPE ${PREFIX}${name} ${samples[0]!.type}`)
    for (const { labels = {}, value } of samples) {
      const pairs = Object.entries(labels).map(([label, of]) => `${label}="${escapeLabel(of)}"`)
      lines.push(`${PREFIX}${name}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}`)
    }
  }
  return `${lines.join('\n')}\n`
}
