import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Feed } from '../../src/model.ts'
import { GuardError, type GuardRules, readAddress } from '../guard.ts'

/** A catalogue of one's own; `hosts` says where to reach a name on this machine, and is empty unless loopback is allowed. */
export type Catalogue = { allowLoopback: boolean; hosts: Record<string, string>; feeds: Feed[] }

/** A catalogue that cannot be used. `faults`: all of them, each with its place and what is wanted. */
export class CatalogueError extends Error {
  readonly code = 'catalogue.invalid'
  readonly faults: readonly string[]
  constructor(faults: readonly string[], cause?: unknown) {
    super(`The catalogue cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`, { cause })
    this.name = 'CatalogueError'
    this.faults = faults
  }
}

const KINDS = [
  'agency',
  'newspaper',
  'broadcaster',
  'ministry',
  'institution',
  'think-tank',
  'press-release',
] as const
const Code = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/i, { error: 'letters, digits, ".", "_" and "-", at most 64' })

const FeedEntry = z
  .strictObject({
    id: Code,
    url: z.string({ error: 'an address' }),
    agency: Code,
    family: Code.optional(),
    language: z
      .string()
      .regex(/^[a-z]{2,3}$/, { error: 'a language code such as "de"' })
      .nullish(),
    kind: z.enum(KINDS, { error: `one of ${KINDS.join(', ')}` }),
    format: z.string().optional(),
    articlePages: z.boolean({ error: 'true or false' }).optional(),
    licence: z.string().optional(),
    evidence: z.string().optional(),
  })
  .transform(
    ({ family, language, format, articlePages, licence, evidence, ...entry }): Feed => ({
      ...entry,
      family: family ?? entry.agency,
      language: language ?? null,
      ...(format !== undefined && { format }),
      ...(articlePages !== undefined && { articlePages }),
      ...(licence !== undefined && { licence }),
      ...(evidence !== undefined && { evidence }),
    }),
  )

const Written = z.strictObject({
  allowLoopback: z.boolean({ error: 'true or false' }).default(false),
  hosts: z.record(z.string(), z.string()).default({}),
  feeds: z.array(FeedEntry, { error: 'a list of feeds' }).min(1, { error: 'at least one feed' }),
})

/** Reads a catalogue from a file, JSON or YAML. Throws `CatalogueError` with all faults at once. */
export async function readCatalogueFile(path: string): Promise<Catalogue> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    throw new CatalogueError([`${path}: found no file that can be read.`], error)
  }
  return readCatalogue(text)
}

/** Reads a catalogue from its text, JSON or YAML. Throws `CatalogueError` with all faults at once. */
export function readCatalogue(text: string): Catalogue {
  const written = Written.safeParse(readText(text))
  if (!written.success) throw new CatalogueError(written.error.issues.map(faultOf))
  const { allowLoopback, hosts, feeds } = written.data
  const rules = { allowLoopback }
  const faults = [
    ...doubles(feeds.map(({ id }) => id)).map((id) => `feeds: the id "${id}" stands there more than once.`),
    ...doubles(feeds.map(({ url }) => url)).map((url) => `feeds: ${url} stands there more than once.`),
    ...feeds.flatMap((feed, index) => addressFaults(feed, index, rules)),
    ...Object.entries(hosts).flatMap(([name, base]) => hostFaults(name, base)),
  ]
  if (faults.length > 0) throw new CatalogueError(faults)
  return { allowLoopback, hosts: allowLoopback ? hosts : {}, feeds }
}

/** YAML is a superset of JSON; its own faults come with line and column. */
function readText(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 20 })
  } catch (error) {
    throw new CatalogueError([`It is neither JSON nor YAML: ${(error as Error).message}`], error)
  }
}

function faultOf(issue: z.core.$ZodIssue): string {
  const place = issue.path.length === 0 ? 'the catalogue' : issue.path.join('.')
  if (issue.code === 'unrecognized_keys')
    return `${place}: does not know ${issue.keys.map((key) => `"${key}"`).join(', ')}.`
  return `${place}: wanted ${issue.message}.`
}

function addressFaults({ url }: Feed, index: number, rules: GuardRules): string[] {
  try {
    readAddress(url, rules)
    return []
  } catch (error) {
    if (error instanceof GuardError) return [`feeds.${index}.url: ${url} may not be polled (${error.code}).`]
    throw error
  }
}

function hostFaults(name: string, base: string): string[] {
  const url = URL.parse(base)
  const isHere =
    url !== null && url.protocol === 'http:' && /^(?:127\.|localhost$|\[::1\]$)/.test(url.hostname)
  return isHere
    ? []
    : [`hosts.${name}: wanted an http address on this machine such as http://127.0.0.1:8081.`]
}

const doubles = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
]
