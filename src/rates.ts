import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Rates } from './briefing/convert.ts'
import { ConfigError } from './config.ts'

const Code = z.string().regex(/^[A-Z]{3}$/, { error: 'an ISO 4217 code such as USD' })
const RatesFile = z.strictObject({
  to: Code,
  date: z.iso.date({ error: 'a date such as 2026-11-20' }),
  source: z.string().trim().min(1, { error: 'whose rates these are' }).max(40),
  rates: z.record(Code, z.number().positive({ error: 'how much of it one unit of "to" buys' })),
})

/** The rates of a YAML or JSON file. Throws `ConfigError` with what was wrong, where, and what was wanted. */
export async function readRates(file: string): Promise<Rates> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) throw new ConfigError([`RATES_FILE: ${file} cannot be read`])
  const read = RatesFile.safeParse(parseYaml(text))
  if (read.success) return read.data
  throw new ConfigError(
    read.error.issues.map(
      ({ path, message }) => `RATES_FILE: ${file}, ${path.join('.') || 'as a whole'}: wanted ${message}`,
    ),
  )
}

function parseYaml(text: string): unknown {
  try {
    return parse(text)
  } catch {
    return null
  }
}
