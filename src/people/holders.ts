import { OFFICE_HOLDERS, type OfficeHolder, roleKey } from './offices.ts'
import { spellingKey } from './spelling.ts'

const wordsOf = (name: string): string[] => spellingKey(name).match(/[\p{L}\p{N}]+/gu) ?? []

/** The offices that a person of these words (a surname, a full name, any spelling) has held. */
export function officesHeldBy(
  person: string,
  holders: readonly OfficeHolder[] = OFFICE_HOLDERS,
): OfficeHolder[] {
  const asked = wordsOf(person)
  if (asked.length === 0) return []
  return holders.filter(({ name }) => {
    const words = wordsOf(name)
    return asked.every((word) => words.includes(word))
  })
}

/** Whether somebody held an office when an item appeared; both ends that are known count, and nothing after the evidence. */
export function heldAt({ from, until, evidence }: OfficeHolder, appearedAt: string): boolean {
  const day = appearedAt.slice(0, 10)
  // On the day of a change the text may mean either.
  return day > from && (until === null || day < until) && day <= evidence
}

/** Who a text means that gives an office and no name, from knowledge and not from the text; null where nothing is known for that day. */
export function holderOf(
  role: string | null,
  appearedAt: string,
  holders: readonly OfficeHolder[] = OFFICE_HOLDERS,
): OfficeHolder | null {
  if (role === null) return null
  const key = roleKey(role)
  return holders.find((holder) => holder.roles.includes(key) && heldAt(holder, appearedAt)) ?? null
}
