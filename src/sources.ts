import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { SAMPLE_PUBLISHERS } from '../feeds/samples/publishers.ts'
import type { Samples } from '../feeds/samples/server.ts'
import type { Feed } from './model.ts'

/** What is read, the names of agencies by code, and the hosts that stand-ins on this machine answer for. */
export type Sources = {
  feeds: readonly Feed[]
  agencies: ReadonlyMap<string, string>
  allowLoopback: boolean
  hosts: Readonly<Record<string, string>>
}

const sampleNames = new Map(SAMPLE_PUBLISHERS.map(({ code, name }) => [code, name]))

/** The invented agencies. */
export const sampleSources = ({ catalogue }: Samples): Sources => ({ ...catalogue, agencies: sampleNames })

/** The feeds of a catalogue of one's own; without one the default set, or (for tools) those that the store knows. */
export function readSources(file: string | null, _otherwise: 'default' | 'stored' = 'stored'): Sources {
  if (file === null) return { feeds: [], agencies: sampleNames, allowLoopback: false, hosts: {} }
  const catalogue = parse(readFileSync(file, 'utf8'))
  return {
    feeds: catalogue.feeds,
    agencies: sampleNames,
    allowLoopback: catalogue.allowLoopback === true,
    hosts: catalogue.hosts ?? {},
  }
}
