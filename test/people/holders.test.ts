import { describe, expect, test } from 'vitest'
import { heldAt, holderOf, officesHeldBy } from '../../src/people/holders.ts'
import { OFFICE_HOLDERS, type OfficeHolder, roleKey } from '../../src/people/offices.ts'

const term = (name: string, from: string, until: string | null): OfficeHolder => ({
  name,
  office: { de: 'Deichgraf von Oststrand', en: 'Dyke reeve of Oststrand' },
  roles: ['oststrander deichgraf', 'oststrand dyke reeve'],
  from,
  until,
  evidence: '2030-06-30',
  source: 'https://oststrand.example/',
})
const REEVES = [
  term('Ida Wolkonskij', '2026-01-10', '2028-03-01'),
  term('Jens-Peter Holm', '2028-03-01', null),
]

describe('an office that a text names without a name', () => {
  test.each([
    ['Oststrander Deichgraf', '2027-05-01T08:00:00Z', 'Ida Wolkonskij'],
    ['the Oststrand dyke reeve', '2028-03-02T08:00:00Z', 'Jens-Peter Holm'],
    ['Oststrand dyke-reeve', '2030-06-30T23:00:00Z', 'Jens-Peter Holm'],
    ['Oststrander Deichgraf', '2026-01-09T08:00:00Z', null],
    ['früherer Oststrander Deichgraf', '2027-05-01T08:00:00Z', null],
    ['Deichgraf', '2027-05-01T08:00:00Z', null],
    // On the day of a change it may be either, and what is later than the evidence is unknown.
    ['Oststrander Deichgraf', '2028-03-01T08:00:00Z', null],
    ['Oststrander Deichgraf', '2030-07-01T08:00:00Z', null],
  ])('%s at %s is %s', (role, at, name) => {
    expect(holderOf(role, at, REEVES)?.name ?? null).toBe(name)
  })

  test.each([['Wolkonsky'], ['ida wolkonskyj'], ['IDA']])('is found by its holder as "%s"', (person) => {
    expect(officesHeldBy(person, REEVES).map(({ name }) => name)).toEqual(['Ida Wolkonskij'])
  })
  test.each([['Wolk'], ['Ida Holm'], ['']])('is not found by "%s"', (person) => {
    expect(officesHeldBy(person, REEVES)).toEqual([])
  })
})

describe('the table of office holders', () => {
  test.each(OFFICE_HOLDERS.map((holder) => [holder.name, holder] as const))(
    'has sound dates for %s',
    (_, holder) => {
      const { from, until, evidence, roles, source } = holder
      for (const day of [from, evidence, until ?? evidence]) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(until === null || from < until).toBe(true)
      expect(from < evidence).toBe(true)
      expect(roles.map(roleKey)).toEqual(roles)
      expect(source).toMatch(/^https?:\/\//)
    },
  )

  test('never gives one office to two at a time', () => {
    for (const one of OFFICE_HOLDERS)
      for (const other of OFFICE_HOLDERS)
        if (one !== other && one.roles.some((role) => other.roles.includes(role)))
          expect(
            heldAt(other, `${one.until ?? one.evidence}T12:00:00Z`) &&
              heldAt(one, `${one.until ?? one.evidence}T12:00:00Z`),
          ).toBe(false)
  })
})
