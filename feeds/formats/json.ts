import { z } from 'zod'

/** Untrusted JSON: a field of another type than expected counts as absent. */
export const Words = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(null)
  .transform((value) => (value == null || value.trim() === '' ? null : value.trim()))

/** Keeps white space, which is part of some fields ("Berlin (dpa) - "). */
export const RawWords = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => value ?? null)

export const Count = z
  .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
  .nullish()
  .catch(null)
  .transform((value) => (typeof value === 'number' && Number.isFinite(value) ? value : null))

/** A list of what can be read; one bad entry does not cost the others. */
export const listOf = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .unknown()
    .optional()
    .transform((value) =>
      (Array.isArray(value) ? value : [value]).flatMap((one): z.output<Schema>[] => {
        if (one == null) return []
        const read = schema.safeParse(one)
        return read.success ? [read.data] : []
      }),
    )

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
