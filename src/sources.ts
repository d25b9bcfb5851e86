import { DEFAULT_FEEDS, PUBLISHERS } from '../feeds/catalog/index.ts'
import { readCatalogueFile } from '../feeds/catalog/read.ts'
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

const agencies: Sources['agencies'] = new Map([
  ...PUBLISHERS.map(({ agency, name }) => [agency, name] as const),
  ...SAMPLE_PUBLISHERS.map(({ code, name }) => [code, name] as const),
])

/** The invented agencies. */
export const sampleSources = ({ catalogue }: Samples): Sources => ({ ...catalogue, agencies })

/** The feeds of a catalogue of one's own. Without one the default set, or nothing new: those that the store knows go on. */
export async function readSources(file: string | null, otherwise: 'default' | 'stored'): Promise<Sources> {
  if (file !== null) return { ...(await readCatalogueFile(file)), agencies }
  return { feeds: otherwise === 'default' ? DEFAULT_FEEDS : [], agencies, allowLoopback: false, hosts: {} }
}
