import type { Speaker } from '../../model.ts'
import type { Candidate } from './candidates.ts'
import type { Gender, QuoteData } from './data.ts'
import { firstNameGender, nounKind, withoutCase } from './lexicon.ts'

/** Somebody a text speaks of, by the fullest name found anywhere in it, or by a description alone. */
export type Referent = {
  name: string | null
  roles: string[]
  gender: Gender
  kind: 'person' | 'organisation' | 'anonymous'
  /** Surely somebody, and not a noun with a capital. */
  sure: boolean
  /** By a first name, a title or a function, and not by two capitals in a row. */
  certain: boolean
  /** Sentences in which it was last named, last was subject, and last spoke; -9 where never. */
  namedAt: number
  subjectAt: number
  spokeAt: number
}

/** Who is who in a text. `recent` holds whom the sentences so far have named, the last one first. */
export type Discourse = { byName: Map<string, Referent[]>; recent: Referent[] }

const NEVER = -99
const MOST_RECENT = 24
/** Among so many of a text's names a function is looked for ahead: bounds the work on long texts. */
const MOST_LATER = 40

const surnameOf = (name: string): string => name.split(' ').at(-1) ?? name
const firstNameOf = (name: string): string => (name.includes(' ') ? (name.split(' ')[0] ?? '') : '')
const agrees = (a: Gender, b: Gender): boolean => a === 'x' || b === 'x' || a === b

const referent = (part: Partial<Referent>): Referent => ({
  name: null,
  roles: [],
  gender: 'x',
  kind: 'person',
  sure: true,
  certain: true,
  namedAt: NEVER,
  subjectAt: NEVER,
  spokeAt: NEVER,
  ...part,
})

/** Gathers the named people of a text: a surname joins the full name that ends so, two full names of one surname stay apart. */
export function readDiscourse(candidates: readonly Candidate[], data: QuoteData): Discourse {
  const discourse: Discourse = { byName: new Map(), recent: [] }
  const named = candidates.filter(({ kind, name }) => kind === 'name' && name !== null)
  for (const long of [true, false])
    for (const candidate of named)
      if (candidate.name!.includes(' ') === long) learn(discourse, candidate, data)
  return discourse
}

function learn(
  { byName }: Discourse,
  { name, role, gender, sure, certain }: Candidate,
  data: QuoteData,
): void {
  const known = findNamed(byName, name!, gender)
  if (known === null) {
    const key = surnameOf(name!)
    // Who is somebody is introduced by more than one word: "Kiew", "Greenfuture".
    const called = firstNameGender(name!, data)
    const kind = sure || called !== null || name!.includes(' ') ? 'person' : 'organisation'
    const known = gender === 'x' ? (called ?? 'x') : gender
    const fresh = referent({ name, roles: role === null ? [] : [role], gender: known, sure, certain, kind })
    byName.set(key, [...(byName.get(key) ?? []), fresh])
    // "Qiu Shaoheng" may be called Qiu.
    const first = firstNameOf(name!)
    if (first !== '' && !data.firstNames.has(first.toLowerCase()))
      byName.set(first, [...(byName.get(first) ?? []), fresh])
    return
  }
  if (name!.length > known.name!.length && name!.includes(' ')) known.name = name
  if (role !== null && !known.roles.includes(role)) known.roles.push(role)
  if (known.gender === 'x') known.gender = gender
  known.sure ||= sure
  known.certain ||= certain
  if (sure) known.kind = 'person'
}

function findNamed(byName: Discourse['byName'], name: string, gender: Gender): Referent | null {
  const surname = surnameOf(name)
  const all = byName.get(surname) ?? byName.get(withoutCase(surname)) ?? []
  const first = firstNameOf(name)
  const fitting = all.filter((known) => {
    const other = firstNameOf(known.name ?? '')
    return first === '' || other === '' ? agrees(known.gender, gender) : first === other
  })
  // Of two with one surname, the one spoken of last is meant.
  return fitting.toSorted((a, b) => b.namedAt - a.namedAt)[0] ?? (first === '' ? (all[0] ?? null) : null)
}

/** Whom a candidate means, or null where the text does not say; keeps who was spoken of in sentence `at`. */
export function meet(
  discourse: Discourse,
  candidate: Candidate,
  at: number,
  data: QuoteData,
): Referent | null {
  const met = whoIs(discourse, candidate, at, data)
  if (met === null) return null
  met.namedAt = at
  if (!candidate.oblique) met.subjectAt = at
  discourse.recent = [met, ...discourse.recent.filter((other) => other !== met)].slice(0, MOST_RECENT)
  return met
}

function whoIs(discourse: Discourse, candidate: Candidate, at: number, data: QuoteData): Referent | null {
  const { kind, name, role, gender, definite } = candidate
  switch (kind) {
    case 'name':
      return findNamed(discourse.byName, name!, gender)
    case 'organisation':
      return (
        discourse.recent.find(
          (known) =>
            known.kind === 'organisation' &&
            known.name !== null &&
            ((name === '' && known.sure) ||
              isPartOf(name ?? '', known.name) ||
              (definite && known.sure && isCompany(name ?? '', known.name, data))),
        ) ?? (name === '' ? null : referent({ name, kind: 'organisation', gender }))
      )
    case 'pronoun': {
      const meant = salient(discourse, gender, at)
      // "she said" tells of whom it is said.
      if (meant?.kind === 'person' && meant.gender === 'x') meant.gender = gender
      return meant
    }
    case 'role':
    case 'epithet': {
      if (!definite)
        return referent({
          roles: role === null ? [] : [role],
          kind: 'anonymous',
          gender,
          sure: !candidate.bare,
        })
      const known = byRole(discourse, role ?? '', gender, data)
      if (known !== null) return known
      const last =
        (!candidate.oblique || kind === 'epithet') && mayDescribe(candidate, data)
          ? salient(discourse, gender, at, 2)
          : null
      if (last?.kind === 'person') {
        if (last.gender === 'x') last.gender = gender
        return last
      }
      // A noun that only ends like a person's may be a thing: nobody that a pronoun means.
      const isListed = nounKind(role?.split(' ').at(-1) ?? '', data) !== null
      return referent({
        roles: role === null ? [] : [role],
        kind: 'anonymous',
        gender,
        sure: kind === 'role' || isListed,
      })
    }
    default:
      return null
  }
}

/** "der Verein" for "Turnverein" and for "Freier Verein". */
const isPartOf = (name: string, longer: string): boolean =>
  longer === name ||
  longer.endsWith(` ${name}`) ||
  (name.length >= SHORTEST_COMPOUND_END && longer.toLowerCase().endsWith(name.toLowerCase()))

const SHORTEST_COMPOUND_END = 5

/** "the company" for the one that has a name of its own. */
const isCompany = (name: string, known: string, data: QuoteData): boolean =>
  data.companies.has(name.toLowerCase()) &&
  (known.match(/\p{Lu}\p{L}*/gu)?.length ?? 0) > (data.nounsCapitalised ? 1 : 0)

/** A short description may be a new word for somebody known; what somebody owns is somebody else. */
function mayDescribe({ kind, role, span }: Candidate, data: QuoteData): boolean {
  const first = span.text.split(' ')[0] ?? ''
  const words = role?.match(/(?<!\S)\p{L}+(?!-)/gu)?.length ?? 0
  return (
    !data.possessives.has(first.toLowerCase()) &&
    !data.kin.has(role?.split(' ')[0]?.toLowerCase() ?? '') &&
    !/[’']s$/.test(first) &&
    words <= (kind === 'role' && !data.former.test(role ?? '') ? 2 : 3)
  )
}

/** "der Minister" for the one whose function ends so; the one spoken of last of several, then anybody the text names later. */
function byRole(
  { recent, byName }: Discourse,
  role: string,
  gender: Gender,
  data: QuoteData,
): Referent | null {
  const fits = (known: Referent): boolean =>
    known.kind !== 'organisation' &&
    agrees(known.gender, gender) &&
    known.roles.some((other) => isSameRole(other, role, data))
  const near = recent.find(fits)
  if (near !== undefined) return near
  return byName.values().take(MOST_LATER).toArray().flat().find(fits) ?? null
}

const headsOf = (role: string, data: QuoteData): string[] =>
  role
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => data.roles.has(word) || data.epithets.has(word) || word.length > 7)
    .map((word) => word.replace(/(?<=.{4})in$/, ''))

/** A common head, or the end of it. */
function isSameRole(a: string, b: string, data: QuoteData): boolean {
  const others = headsOf(b, data)
  return headsOf(a, data).some((one) =>
    others.some(
      (other) =>
        one === other ||
        (Math.min(one.length, other.length) >= 4 && (one.endsWith(other) || other.endsWith(one))),
    ),
  )
}

const REACH = 10

/** The person meant by a pronoun: of the same gender, near, a subject, the one who speaks. */
function salient({ recent }: Discourse, gender: Gender, at: number, reach = REACH): Referent | null {
  let best: Referent | null = null
  let score = Number.NEGATIVE_INFINITY
  for (const known of recent) {
    if (known.kind === 'organisation' || !known.sure || !agrees(known.gender, gender)) continue
    if (at - known.namedAt > reach) continue
    const own =
      known.namedAt -
      at +
      (known.subjectAt === known.namedAt ? 0.9 : 0) +
      (at - known.spokeAt <= 2 ? 0.8 : 0) +
      (known.kind === 'anonymous' ? -0.4 : 0) +
      (known.gender === 'x' && gender !== 'x' ? -1.2 : 0) +
      (known.certain ? 0 : -0.7)
    if (own > score) {
      best = known
      score = own
    }
  }
  return best
}

/** A referent as the speaker of a quote. */
export function speakerOf(
  known: Referent,
  mention: Speaker['mention'],
  said: string | null,
  data: QuoteData,
): Speaker {
  const roles = known.kind === 'organisation' ? [] : known.roles
  const best = roles.toSorted((a, b) => weight(b, data) - weight(a, data))[0] ?? null
  return {
    name: known.name,
    role: best ?? (known.kind === 'anonymous' ? said : null),
    kind: known.kind,
    mention,
  }
}

/** Functions before descriptions, the longer the more they say. */
const weight = (role: string, data: QuoteData): number => {
  const words = role.split(' ')
  const isFunction = words.some((word) => nounKind(word, data)?.kind === 'role')
  return (isFunction ? 100 : 0) + Math.min(role.length, 60) - (data.former.test(role) ? 80 : 0)
}
