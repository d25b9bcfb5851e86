/** One sample for whoever watches the service: name without prefix, what it counts, labels and value. */
export type Measurement = {
  name: string
  help: string
  type: 'counter' | 'gauge'
  labels?: Readonly<Record<string, string>>
  value: number
}

/** What happens in this process, counted since it started; what stands in the store is counted there. */
export type Meters = {
  /** One poll, by what came of it; `held`: versions that came in under embargo or withheld. */
  polled(status: string, held: number): void
  /** One version analysed, without fetching its page. */
  analysed(milliseconds: number): void
  /** Quotes and figures of a briefing that did not stand in the stored text any more. */
  briefed(leftOut: number): void
  read(): Measurement[]
}

/** Polls are there from the first on, so that a rate over them needs no beginning. */
const STATUSES = ['polled', 'not-modified', 'same-body', 'not-due', 'gone', 'failed']

export function createMeters(): Meters {
  const polls = new Map(STATUSES.map((status) => [status, 0]))
  const totals = { held: 0, analyses: 0, milliseconds: 0, briefings: 0, leftOut: 0 }
  const counter = (name: string, help: string, value: number): Measurement => ({
    name,
    help,
    type: 'counter',
    value,
  })
  return {
    polled: (status, held) => {
      polls.set(status, (polls.get(status) ?? 0) + 1)
      totals.held += held
    },
    analysed: (milliseconds) => {
      totals.analyses++
      totals.milliseconds += milliseconds
    },
    briefed: (leftOut) => {
      totals.briefings++
      totals.leftOut += leftOut
    },
    read: () => [
      ...[...polls].map(([status, value]) => ({
        ...counter(
          'polls_total',
          'Polls of this process by what came of them; not-modified is a 304.',
          value,
        ),
        labels: { status },
      })),
      counter('embargo_holds_total', 'Versions that came in withheld or under embargo.', totals.held),
      counter('analyses_total', 'Versions analysed by this process.', totals.analyses),
      counter('analysis_seconds_total', 'Seconds that analysing them took.', totals.milliseconds / 1_000),
      counter('briefings_total', 'Briefings written by this process.', totals.briefings),
      counter(
        'verification_failures_total',
        'Quotes and figures left out of briefings because they did not stand in the stored text.',
        totals.leftOut,
      ),
    ],
  }
}
