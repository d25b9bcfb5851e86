/** One case: features by name, whether it holds, and the group (story) that is never split between learning and testing. */
export type Case = { features: Readonly<Record<string, number>>; holds: boolean; group: string }

const ROUNDS = 2_000
const RATE = 0.03

/** Logistic regression with Adam, drawn towards `prior` with strength `pull`; deterministic. */
export function learn(
  cases: readonly Case[],
  prior: Readonly<Record<string, number>>,
  pull: number,
): Record<string, number> {
  const names = Object.keys(prior)
  const rows = cases.map(({ features, holds }) => ({
    x: names.map((name) => (name === 'bias' ? 1 : (features[name] ?? 0))),
    holds,
  }))
  const start = names.map((name) => prior[name]!)
  const w = [...start]
  const m = names.map(() => 0)
  const v = names.map(() => 0)
  for (let round = 1; round <= ROUNDS; round++) {
    const gradient = w.map((value, k) => pull * (value - start[k]!))
    for (const { x, holds } of rows) {
      const error = logistic(x.reduce((sum, value, k) => sum + value * w[k]!, 0)) - (holds ? 1 : 0)
      for (let k = 0; k < x.length; k++) gradient[k]! += error * x[k]!
    }
    for (let k = 0; k < w.length; k++) {
      m[k] = 0.9 * m[k]! + 0.1 * gradient[k]!
      v[k] = 0.999 * v[k]! + 0.001 * gradient[k]! ** 2
      w[k]! -= (RATE * (m[k]! / (1 - 0.9 ** round))) / (Math.sqrt(v[k]! / (1 - 0.999 ** round)) + 1e-8)
    }
  }
  return Object.fromEntries(names.map((name, k) => [name, Math.round(100 * w[k]!) / 100]))
}

export const predict = (
  features: Readonly<Record<string, number>>,
  w: Readonly<Record<string, number>>,
): number =>
  logistic(
    Object.entries(w).reduce(
      (sum, [name, value]) => sum + value * (name === 'bias' ? 1 : (features[name] ?? 0)),
      0,
    ),
  )

const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds))

/** Each case with the probability that weights learnt from other groups give it: five folds over groups. */
export function crossValidate(
  cases: readonly Case[],
  prior: Readonly<Record<string, number>>,
  pull: number,
): { case: Case; probability: number }[] {
  const groups = [...new Set(cases.map(({ group }) => group))]
  return [0, 1, 2, 3, 4].flatMap((fold) => {
    const held = new Set(groups.filter((_, i) => i % 5 === fold))
    const w = learn(
      cases.filter(({ group }) => !held.has(group)),
      prior,
      pull,
    )
    return cases
      .filter(({ group }) => held.has(group))
      .map((one) => ({ case: one, probability: predict(one.features, w) }))
  })
}

/** Prints how often what is said with a probability holds, in tenths, and precision and recall at 0.5. */
export function printCalibration(tested: readonly { case: Case; probability: number }[]): void {
  for (let tenth = 0; tenth < 10; tenth++) {
    const some = tested.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === tenth)
    if (some.length === 0) continue
    const said = some.reduce((sum, { probability }) => sum + probability, 0) / some.length
    const held = some.filter(({ case: { holds } }) => holds).length / some.length
    console.log(
      `${tenth / 10} to ${(tenth + 1) / 10}  ${String(some.length).padStart(5)} cases  said ${said.toFixed(2)}  held ${held.toFixed(2)}`,
    )
  }
  const said = tested.filter(({ probability }) => probability >= 0.5)
  const right = said.filter(({ case: { holds } }) => holds).length
  const owed = tested.filter(({ case: { holds } }) => holds).length
  console.log(
    `at 0.5: precision ${((100 * right) / said.length).toFixed(1)}, recall ${((100 * right) / owed).toFixed(1)}`,
  )
}
