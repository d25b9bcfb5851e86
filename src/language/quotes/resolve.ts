import type { Speaker } from '../../model.ts'
import type { Gender, QuoteData } from './data.ts'
import { type Candidate, nounKind } from './names.ts'

/** A person or institution of the text, by the fullest name found anywhere in it. `sure`: surely a person, and not a noun. */
export type Entity = {
  name: string
  surname: string
  role: string | null
  roles: Set<string>
  gender: Gender
  isPerson: boolean
  sure: boolean
}

/** Who is mentioned where; `at` is a text offset, -1 in the title. */
export type Mention = { candidate: Candidate; at: number }

/** All that a text says of who is who. */
export type Cast = { entities: Entity[]; mentions: readonly Mention[] }

const surnameOf = (name: string): string => name.split(' ').at(-1) ?? name
const wordsIn = (name: string): number => name.split(' ').length
const withoutCase = (name: string): string => (name.length > 4 ? name.replace(/[’']?s$/, '') : name)

/** Gathers the cast of a text. Surnames alone join the full name that ends so; two full names of one surname stay apart. */
export function gatherCast(mentions: readonly Mention[], data: QuoteData): Cast {
  const entities: Entity[] = []
  const byLength = mentions
    .filter(({ candidate }) => candidate.name !== null)
    .toSorted(
      (a, b) =>
        wordsIn(b.candidate.name!) - wordsIn(a.candidate.name!) ||
        Number(a.candidate.role === null) - Number(b.candidate.role === null),
    )
  for (const { candidate } of byLength) {
    const name = candidate.name!
    const isPerson = candidate.kind === 'name'
    const known = entityOf(name, entities)
    if (known === null) {
      const sure =
        isPerson && (candidate.role !== null || data.firstNames.has((name.split(' ')[0] ?? '').toLowerCase()))
      entities.push({
        name: wordsIn(name) > 1 ? name : withoutCase(name) === surnameOf(name) ? name : name,
        surname: surnameOf(name),
        role: candidate.role,
        roles: new Set(candidate.role === null ? [] : [candidate.role]),
        gender: candidate.gender,
        isPerson,
        sure,
      })
      continue
    }
    if (candidate.role !== null && isPerson) {
      known.roles.add(candidate.role)
      known.sure = true
      if (known.role === null || candidate.role.length > known.role.length) known.role = candidate.role
    }
    if (known.gender === 'x') known.gender = candidate.gender
  }
  return { entities, mentions }
}

function entityOf(name: string, entities: readonly Entity[]): Entity | null {
  const single = withoutCase(name)
  return (
    entities.find((known) => known.name === name || known.name === single) ??
    entities.find((known) => isSameName(known, name, single)) ??
    null
  )
}

function isSameName(known: Entity, name: string, single: string): boolean {
  if (wordsIn(name) > 1) return known.name.endsWith(` ${name}`) || known.name.endsWith(` ${single}`)
  if (wordsIn(known.name) === 1) return withoutCase(known.name) === single
  return known.surname === name || known.surname === single || withoutCase(known.surname) === single
}

/** Whom a mention means, or null where the text does not say. `recent`: who spoke last. */
export function resolve(
  candidate: Candidate,
  cast: Cast,
  recent: Speaker | null,
  data: QuoteData,
): Speaker | null {
  const mention = candidate.span
  switch (candidate.kind) {
    case 'name': {
      const entity = entityOf(candidate.name!, cast.entities)
      return {
        name: entity?.name ?? candidate.name,
        role: longer(candidate.role, entity?.role ?? null),
        kind: 'person',
        mention,
      }
    }
    case 'organisation':
      return {
        name: fullestOrganisation(candidate, cast.entities),
        role: null,
        kind: 'organisation',
        mention,
      }
    case 'document':
      return { name: null, role: candidate.role, kind: 'document', mention }
    case 'pronoun':
      return lastMeant(candidate, cast, recent)
    case 'epithet':
      return (
        (candidate.definite ? lastMeant(candidate, cast, recent) : null) ?? {
          name: null,
          role: candidate.role,
          kind: 'anonymous',
          mention,
        }
      )
    case 'role': {
      const anonymous: Speaker = { name: null, role: candidate.role, kind: 'anonymous', mention }
      if (!candidate.definite) return anonymous
      const entity = byRole(candidate, cast, data)
      if (entity !== null)
        return { name: entity.name, role: entity.role ?? candidate.role, kind: 'person', mention }
      // "der frühere Regierungschef": a description of whoever spoke last.
      if (
        recent?.kind === 'person' &&
        isNear(recent, mention.start) &&
        agrees(genderOfSpeaker(recent, cast), candidate.gender) &&
        recent.mention?.text !== undefined &&
        !hasOwnRole(candidate, cast)
      )
        return { ...recent, mention }
      return anonymous
    }
  }
}

const longer = (one: string | null, other: string | null): string | null =>
  (one?.length ?? 0) >= (other?.length ?? 0) ? one : other

function fullestOrganisation({ name, role }: Candidate, entities: readonly Entity[]): string | null {
  const own = name ?? role
  return entities.find((known) => !known.isPerson && own !== null && known.name.endsWith(own))?.name ?? own
}

const agrees = (a: Gender, b: Gender): boolean => a === 'x' || b === 'x' || a === b

const DESCRIPTION_REACH = 700

const isNear = (speaker: Speaker, at: number): boolean =>
  speaker.mention !== null && at - speaker.mention.start < DESCRIPTION_REACH

const genderOfSpeaker = ({ name }: Speaker, { entities }: Cast): Gender =>
  entities.find((known) => known.name === name)?.gender ?? 'x'

/** "ein Sprecher … der Sprecher": introduced before without a name, so that it is nobody who has one. */
const hasOwnRole = ({ role, span }: Candidate, { mentions }: Cast): boolean =>
  role !== null &&
  mentions.some(
    ({ candidate, at }) =>
      at < span.start &&
      candidate.kind === 'role' &&
      !candidate.definite &&
      headOf(candidate.role ?? '') === headOf(role),
  )

/** Behind a preposition or in another case, somebody is less likely to be who goes on. */
const OBLIQUE_COST = 160
/** Who spoke last goes on speaking. */
const SPEAKER_BONUS = 260
const REACH = 2_000

/** The person meant by a pronoun or a description: the nearest before it of the same gender, speakers and subjects first. */
function lastMeant(candidate: Candidate, cast: Cast, recent: Speaker | null): Speaker | null {
  const at = candidate.span.start
  let best: Speaker | null = null
  let cost = REACH
  for (const mention of cast.mentions) {
    if (mention.at >= at) break
    const meant = meantBy(mention.candidate, candidate.gender, cast)
    if (meant === null) continue
    const isSpeaker = recent !== null && meant.name === recent.name && meant.role === recent.role
    const distance =
      (mention.at < 0 ? REACH - 200 : at - mention.at) +
      (mention.candidate.oblique ? OBLIQUE_COST : 0) -
      (isSpeaker ? SPEAKER_BONUS : 0)
    if (distance <= cost) {
      best = meant
      cost = distance
    }
  }
  if (
    best === null &&
    recent !== null &&
    recent.kind !== 'organisation' &&
    agrees(genderOfSpeaker(recent, cast), candidate.gender)
  )
    best = recent
  return best === null ? null : { ...best, mention: candidate.span }
}

function meantBy(candidate: Candidate, gender: Gender, { entities }: Cast): Speaker | null {
  if (candidate.kind === 'name') {
    const entity = entityOf(candidate.name!, entities)
    if (entity === null || !entity.sure || !agrees(entity.gender, gender)) return null
    return { name: entity.name, role: entity.role, kind: 'person', mention: null }
  }
  if (
    candidate.kind === 'role' &&
    !candidate.definite &&
    agrees(candidate.gender, gender) &&
    candidate.gender !== 'x'
  )
    return { name: null, role: candidate.role, kind: 'anonymous', mention: null }
  return null
}

/** "der Minister" for the one whose function ends so; the nearest of several. */
function byRole(
  { role, gender, span }: Candidate,
  { entities, mentions }: Cast,
  data: QuoteData,
): Entity | null {
  if (role === null) return null
  const head = headOf(role)
  const fitting = entities.filter(
    (entity) =>
      entity.isPerson &&
      agrees(entity.gender, gender) &&
      [...entity.roles].some((known) => isSameRole(headOf(known), head, data)),
  )
  const lastAt = (entity: Entity): number =>
    mentions.findLast(
      ({ candidate, at }) =>
        at < span.start &&
        candidate.name !== null &&
        isSameName(entity, candidate.name, withoutCase(candidate.name)),
    )?.at ?? -2
  return fitting.toSorted((a, b) => lastAt(b) - lastAt(a))[0] ?? null
}

const headOf = (role: string): string => (role.split(' ').at(-1) ?? role).toLowerCase()

/** The same word, or the end of it; a feminine form is its masculine's. */
function isSameRole(a: string, b: string, data: QuoteData): boolean {
  const [one, other] = [a, b].map((word) =>
    word
      .split('-')
      .at(-1)!
      .replace(/in(nen)?$/, ''),
  )
  if (one === undefined || other === undefined || one.length < 3 || other.length < 3) return false
  if (one === other || one.endsWith(other) || other.endsWith(one)) return true
  return nounKind(one, data) !== null && one.slice(-6) === other.slice(-6) && one.length > 6
}
