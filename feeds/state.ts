import { z } from 'zod'
import { FAULTS } from './faults.ts'

/** Until then nothing is asked: for feeds that are gone for good. */
export const NEVER = '9999-12-31T00:00:00.000Z'

const Instant = z.iso.datetime({ offset: true })
const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().catch(null)
const Seconds = z.number().int().nonnegative()

/** What the publisher says of how often to come; 0 to 23 and "mon" to "sun" are in UTC, as RSS 2.0 has them. */
const Hints = z.object({
  /** RSS `ttl`, or the period of the syndication module. */
  everySeconds: orNull(Seconds),
  skipHours: z.array(z.number().int().min(0).max(23)).catch([]),
  skipDays: z.array(z.number().int().min(0).max(6)).catch([]),
  /** A WebSub hub and the topic that it knows the feed by. */
  hub: orNull(z.object({ hub: z.string(), topic: z.string() })),
})
export type Hints = z.infer<typeof Hints>

export const NO_HINTS: Hints = { everySeconds: null, skipHours: [], skipDays: [], hub: null }

/** A subscription at a WebSub hub. `leaseUntil` null: asked for, not verified. */
const Push = z.object({
  hub: z.string(),
  topic: z.string(),
  secret: z.string(),
  askedAt: Instant,
  leaseUntil: Instant.nullable(),
})
export type Push = z.infer<typeof Push>

const PollState = z.object({
  /** active: polled; paused: refused for long, asked rarely; gone: the server said 410, asked no more. */
  standing: z.enum(['active', 'paused', 'gone']).catch('active'),
  /** Where permanent redirects led; null: the feed's own address. */
  movedTo: orNull(z.string()),
  /** Both exactly as the server sent them. */
  etag: orNull(z.string()),
  lastModified: orNull(z.string()),
  /** sha-256 of the last body that was kept, hex. */
  bodyHash: orNull(z.string()),
  /** `max-age` or `Expires` of the last response that had one; a 304 without leaves it in force. */
  freshSeconds: orNull(Seconds),
  hints: Hints.catch(NO_HINTS),
  /** Items in the last document. */
  window: z.number().int().nonnegative().catch(0),
  /** Of new items, measured over the last days; null before anything was seen. */
  itemsADay: orNull(z.number().nonnegative()),
  askedAt: orNull(Instant),
  succeededAt: orNull(Instant),
  /** When a new item last came. */
  newAt: orNull(Instant),
  /** Set while a server asks for patience (Retry-After, 429, 503): until then not even a person's wish makes a request. */
  patienceUntil: orNull(Instant),
  nextPollAt: orNull(Instant),
  /** Failed polls in a row. */
  failures: z.number().int().nonnegative().catch(0),
  fault: orNull(z.object({ code: z.enum(FAULTS), detail: z.string().nullable(), at: Instant })),
  /** When every item of a poll was new last: some were probably missed before. */
  lossAt: orNull(Instant),
  push: orNull(Push),
})

/** What is kept of a feed between polls; plain JSON. */
export type PollState = z.infer<typeof PollState>

export const NEW_STATE: PollState = {
  standing: 'active',
  movedTo: null,
  etag: null,
  lastModified: null,
  bodyHash: null,
  freshSeconds: null,
  hints: NO_HINTS,
  window: 0,
  itemsADay: null,
  askedAt: null,
  succeededAt: null,
  newAt: null,
  patienceUntil: null,
  nextPollAt: null,
  failures: 0,
  fault: null,
  lossAt: null,
  push: null,
}

/** Reads a stored state; what is not understood counts as never seen. */
export function readState(value: unknown): PollState {
  const state = PollState.safeParse(value)
  return state.success ? state.data : NEW_STATE
}
