import type { Speaker } from '../../model.ts'
import type { Gender, QuoteData } from './data.ts'
import { type Candidate, nounKind } from './names.ts'

/** A person or institution of the text, by the fullest name found anywhere in it. */
export type Entity = {
  name: string
  surname: string
  role: string | null
  roles: Set<string>
  gender: Gender
  mentions: number[]
  isPerson: boolean
}

/** All who are named in the text, from every sentence and the title; `at` is a text offset, -1 in the title. */
export type Mention = { candidate: Candidate; at: number }

const surnameOf = (name: string): string => (name.split(/[\s]/).at(-1) ?? name).replace(/s$/, '')

/** Gathers the entities of a text. Surnames alone join the full name that ends so; two full names of one surname stay apart. */
export function gatherEntities(mentions: readonly Mention[]): Entity[] {
  const entities: Entity[] = []
  const byLength = mentions
    .filter(({ candidate }) => candidate.name !== null)
    .toSorted((a, b) => wordsIn(b.candidate.name!) - wordsIn(a.candidate.name!))
  for (const { candidate, at } of byLength) {
    const name = candidate.name!
    const isPerson = candidate.kind === 'name'
    const known = entities.find((entity) => isSameName(entity, name))
    if (known === undefined) {
      entities.push({
        name,
        surname: surnameOf(name),
        role: candidate.role,
        roles: new Set(candidate.role === null ? [] : [candidate.role]),
        gender: candidate.gender,
        mentions: [at],
        isPerson,
      })
      continue
    }
    known.mentions.push(at)
    if (candidate.role !== null && isPerson) {
      known.roles.add(candidate.role)
      if (known.role === null || candidate.role.length > known.role.length) known.role = candidate.role
    }
    if (known.gender === 'x') known.gender = candidate.gender
  }
  for (const entity of entities) entity.mentions.sort((a, b) => a - b)
  return entities
}

const wordsIn = (name: string): number => name.split(' ').length

function isSameName({ name, surname }: Entity, other: string): boolean {
  if (name === other || name === other.replace(/s$/, '')) return true
  const parts = other.split(' ')
  if (parts.length > 1) return name.endsWith(` ${other}`) || name.startsWith(`${other} `)
  const single = other.replace(/[’']s$/, '')
  return surname === surnameOf(single) || (name.startsWith(`${single} `) && wordsIn(name) > 1)
}

/** Whom a mention means, or null where the text does not say. `at`: offset of the mention; `recent`: who spoke last. */
export function resolve(
  candidate: Candidate,
  at: number,
  entities: readonly Entity[],
  recent: Speaker | null,
  data: QuoteData,
): Speaker | null {
  const mention = candidate.span
  switch (candidate.kind) {
    case 'name': {
      const entity = entities.find((known) => isSameName(known, candidate.name!)) ?? null
      return {
        name: entity?.name ?? candidate.name,
        role: candidate.role ?? entity?.role ?? null,
        kind: 'person',
        mention,
      }
    }
    case 'organisation':
      return { name: fullestOrganisation(candidate, entities), role: null, kind: 'organisation', mention }
    case 'document':
      return { name: null, role: candidate.role, kind: 'document', mention }
    case 'pronoun': {
      const person = lastPerson(at, candidate.gender, entities, recent)
      return person === null ? null : { name: person.name, role: person.role, kind: 'person', mention }
    }
    case 'epithet': {
      const person = candidate.definite ? lastPerson(at, candidate.gender, entities, recent) : null
      return person === null
        ? { name: null, role: candidate.role, kind: 'anonymous', mention }
        : { name: person.name, role: person.role, kind: 'person', mention }
    }
    case 'role': {
      const entity = candidate.definite ? byRole(candidate, at, entities, data) : null
      if (entity !== null)
        return { name: entity.name, role: entity.role ?? candidate.role, kind: 'person', mention }
      return { name: null, role: candidate.role, kind: 'anonymous', mention }
    }
  }
}

function fullestOrganisation({ name, role }: Candidate, entities: readonly Entity[]): string | null {
  const own = name ?? role
  return entities.find((known) => !known.isPerson && own !== null && known.name.endsWith(own))?.name ?? own
}

const agrees = (a: Gender, b: Gender): boolean => a === 'x' || b === 'x' || a === b

/** The person of this gender who was named or spoke last before a place. */
function lastPerson(
  at: number,
  gender: Gender,
  entities: readonly Entity[],
  recent: Speaker | null,
): Entity | null {
  const spoke = recent?.kind === 'person' ? entities.find(({ name }) => name === recent.name) : undefined
  const people = entities.filter((entity) => entity.isPerson && agrees(entity.gender, gender))
  const lastAt = (entity: Entity): number => entity.mentions.findLast((mention) => mention < at) ?? -2
  const nearest = people.toSorted((a, b) => lastAt(b) - lastAt(a))[0]
  if (spoke !== undefined && agrees(spoke.gender, gender)) {
    if (nearest === undefined || at - lastAt(spoke) < 400 || spoke === nearest) return spoke
  }
  return nearest === undefined || lastAt(nearest) === -2 ? null : nearest
}

/** "der Minister" for the one whose function ends so; the nearest of several. */
function byRole(
  { role, gender }: Candidate,
  at: number,
  entities: readonly Entity[],
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
    entity.mentions.findLast((mention) => mention < at) ?? entity.mentions[0]! - 1e6
  return fitting.toSorted((a, b) => lastAt(b) - lastAt(a))[0] ?? null
}

const headOf = (role: string): string => (role.split(' ').at(-1) ?? role).toLowerCase()

/** The same word, or the end of it; a feminine form is its masculine's. */
function isSameRole(a: string, b: string, data: QuoteData): boolean {
  const [one, other] = [a, b].map(
    (word) =>
      word
        .replace(/in(nen)?$/, '')
        .split('-')
        .at(-1)!,
  )
  if (one === undefined || other === undefined) return false
  if (one === other || one.endsWith(other) || other.endsWith(one)) return true
  return nounKind(one, data) !== null && one.slice(-6) === other.slice(-6) && one.length > 6
}
