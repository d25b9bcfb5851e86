import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { z } from 'zod'

/**
 * Answers each NDJSON line in order. A bad line answers `{id, error}` and does not stop the rest; an `answer` that throws
 * an error with a `code` becomes such a line too.
 */
export async function answerLines<Schema extends z.ZodType<{ id: string }>>(
  input: Readable,
  output: Writable,
  schema: Schema,
  answer: (record: z.infer<Schema>) => unknown,
): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue
    const text = `${JSON.stringify(await answerLine(line, schema, answer))}\n`
    if (!output.write(text)) await new Promise((resolve) => output.once('drain', resolve))
  }
}

async function answerLine<Schema extends z.ZodType<{ id: string }>>(
  line: string,
  schema: Schema,
  answer: (record: z.infer<Schema>) => unknown,
): Promise<unknown> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return fault(null, 'input.no-json', 'This line is no JSON.')
  }
  const record = schema.safeParse(value)
  if (!record.success) {
    const reasons = record.error.issues.map(
      (issue) => `${issue.path.join('.') || 'the line'}: ${issue.message}`,
    )
    return fault(idOf(value), 'input.invalid', reasons.join('; '))
  }
  try {
    return await answer(record.data)
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string')
      return fault(record.data.id, error.code, error.message)
    throw error
  }
}

const idOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : null

const fault = (id: string | null, code: string, message: string) => ({ id, error: { code, message } })
