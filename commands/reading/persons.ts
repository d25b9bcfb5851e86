import { spellingKey } from '../../src/people/spelling.ts'

/**
 * The persons among names: of "Falk", "Anna Falk" and "Bernd Falk" the latter two. A name that says no more than another is no
 * person of its own, and a person spelt in two ways is one.
 */
export function distinctPersons(names: readonly string[]): string[] {
  const byKey = new Map(names.map((name) => [spellingKey(name), name]))
  const keys = [...byKey.keys()].map((key) => ({ key, words: new Set(key.split(' ')) }))
  const isPartOfAnother = ({ words }: (typeof keys)[number]) =>
    keys.some((other) => other.words.size > words.size && words.isSubsetOf(other.words))
  return keys.filter((one) => !isPartOfAnother(one)).map(({ key }) => byKey.get(key)!)
}

/** Whether two spellings are of one whole name. */
export const isOneName = (one: string, other: string): boolean =>
  spellingKey(one.trim()) === spellingKey(other.trim())
