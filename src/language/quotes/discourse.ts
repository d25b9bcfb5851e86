import type { Speaker } from '../../model.ts'
import type { Candidate } from './candidates.ts'
import type { Gender } from './data.ts'
import { type Lexicon, withoutCase } from './lexicon.ts'

/** Somebody a text speaks of, by the fullest name found anywhere in it, or by a description alone. */
export type Referent = {
  name: string | null
  roles: string[]
  /** The words of `roles` that tell functions apart; null until asked for. */
  heads: string[] | null
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
  heads: null,
  gender: 'x',
  kind: 'person',
  sure: true,
  certain: true,
  namedAt: NEVER,
  subjectAt: NEVER,
  spokeAt: NEVER,
  ...part,
})

export const createDiscourse = (): Discourse => ({ byName: new Map(), recent: [] })

/** Adds the named people of sentences: a surname joins the full name that ends so, two full names of one surname stay apart. */
export function learnNames(discourse: Discourse, candidates: readonly Candidate[], lexicon: Lexicon): void {
  const named = candidates.filter(({ kind, name }) => kind === 'name' && name !== null)
  for (const long of [true, false])
    for (const candidate of named)
      if (candidate.name!.includes(' ') === long) learn(discourse, candidate, lexicon)
}

function learn(
  { byName }: Discourse,
  { name, role, gender, sure, certain }: Candidate,
  lexicon: Lexicon,
): void {
  const known = findNamed(byName, name!, gender)
  if (known === null) {
    const key = surnameOf(name!)
    // Who is somebody is introduced by more than one word: "Kiew", "Greenfuture".
    const called = lexicon.look(name!.split(' ')[0]!).firstName
    const kind = sure || called !== null || name!.includes(' ') ? 'person' : 'organisation'
    const known = gender === 'x' ? (called ?? 'x') : gender
    const fresh = referent({ name, roles: role === null ? [] : [role], gender: known, sure, certain, kind })
    byName.set(key, [...(byName.get(key) ?? []), fresh])
    // "Qiu Shaoheng" may be called Qiu.
    const first = firstNameOf(name!)
    if (first !== '' && !lexicon.firstNames.has(first.toLowerCase()))
      byName.set(first, [...(byName.get(first) ?? []), fresh])
    return
  }
  if (name!.length > known.name!.length && name!.includes(' ')) known.name = name
  if (role !== null && !known.roles.includes(role)) {
    known.roles.push(role)
    known.heads = null
  }
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
  lexicon: Lexicon,
): Referent | null {
  const met = whoIs(discourse, candidate, at, lexicon)
  if (met === null) return null
  met.namedAt = at
  if (!candidate.oblique) met.subjectAt = at
  const { recent } = discourse
  const before = recent.indexOf(met)
  if (before !== 0) {
    if (before > 0) recent.splice(before, 1)
    recent.unshift(met)
    if (recent.length > MOST_RECENT) recent.pop()
  }
  return met
}

function whoIs(discourse: Discourse, candidate: Candidate, at: number, lexicon: Lexicon): Referent | null {
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
              (definite && known.sure && isCompany(name ?? '', known.name, lexicon))),
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
      const known = byRole(discourse, role ?? '', gender, lexicon)
      if (known !== null) return known
      const last =
        (!candidate.oblique || kind === 'epithet') && mayDescribe(candidate, lexicon)
          ? salient(discourse, gender, at, 2)
          : null
      if (last?.kind === 'anonymous' && lexicon.somebody.has(role?.toLowerCase() ?? '')) return last
      if (last?.kind === 'person') {
        if (last.gender === 'x') last.gender = gender
        return last
      }
      // A noun that only ends like a person's may be a thing: nobody that a pronoun means.
      const isListed = lexicon.look(role?.split(' ').at(-1) ?? '').noun !== null
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
const isCompany = (name: string, known: string, lexicon: Lexicon): boolean =>
  lexicon.companies.has(name.toLowerCase()) &&
  (known.match(/\p{Lu}\p{L}*/gu)?.length ?? 0) > (lexicon.nounsCapitalised ? 1 : 0)

/** A short description may be a new word for somebody known; what somebody owns is somebody else. */
function mayDescribe({ kind, role, span }: Candidate, lexicon: Lexicon): boolean {
  const first = span.text.split(' ')[0] ?? ''
  const words = role?.match(/(?<!\S)\p{L}+(?!-)/gu)?.length ?? 0
  return (
    !lexicon.possessives.has(first.toLowerCase()) &&
    !lexicon.kin.has(role?.split(' ')[0]?.toLowerCase() ?? '') &&
    !/[’']s$/.test(first) &&
    words <= (kind === 'role' && !lexicon.former.test(role ?? '') ? 2 : 3)
  )
}

/** "der Minister" for the one whose function ends so; the one spoken of last of several, then anybody the text names later. */
function byRole(
  { recent, byName }: Discourse,
  role: string,
  gender: Gender,
  lexicon: Lexicon,
): Referent | null {
  const heads = headsOf(role, lexicon)
  if (heads.length === 0) return null
  const fits = (known: Referent): boolean =>
    known.kind !== 'organisation' &&
    agrees(known.gender, gender) &&
    known.roles.length > 0 &&
    hasCommonHead(heads, headsIn(known, lexicon))
  const near = recent.find(fits)
  if (near !== undefined) return near
  let looked = 0
  for (const named of byName.values()) {
    if (looked++ === MOST_LATER) break
    const later = named.find(fits)
    if (later !== undefined) return later
  }
  return null
}

const headsOf = (role: string, lexicon: Lexicon): string[] =>
  role
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => lexicon.roles.has(word) || lexicon.epithets.has(word) || word.length > 7)
    .map((word) => word.replace(/(?<=.{4})in$/, ''))

function headsIn(known: Referent, lexicon: Lexicon): readonly string[] {
  known.heads ??= known.roles.flatMap((role) => headsOf(role, lexicon))
  return known.heads
}

/** A common word, or the end of it: "Minister" and "Verteidigungsminister". */
const hasCommonHead = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) =>
    others.some(
      (other) =>
        one === other ||
        (Math.min(one.length, other.length) >= 4 && (one.endsWith(other) || other.endsWith(one))),
    ),
  )

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
  lexicon: Lexicon,
): Speaker {
  const roles = known.kind === 'organisation' ? [] : known.roles
  const best = roles.toSorted((a, b) => weight(b, lexicon) - weight(a, lexicon))[0] ?? null
  return {
    name: known.name,
    role: best ?? (known.kind === 'anonymous' ? said : null),
    kind: known.kind,
    mention,
  }
}

/** Functions before descriptions, the longer the more they say. */
const weight = (role: string, lexicon: Lexicon): number => {
  const words = role.split(' ')
  const isFunction = words.some((word) => lexicon.look(word).noun?.kind === 'role')
  return (isFunction ? 100 : 0) + Math.min(role.length, 60) - (lexicon.former.test(role) ? 80 : 0)
}
