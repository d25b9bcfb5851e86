import type { Gender } from './data.ts'

/** Words of a list, parted by white space; an underscore stands for a space. */
export const wordSet = (list: string): Set<string> =>
  new Set(
    list
      .trim()
      .split(/\s+/)
      .map((word) => word.replaceAll('_', ' ')),
  )

/** Words with gender, as lists of masculine, feminine and undecided ones. */
export function byGender(lists: { m?: string; f?: string; x?: string }): Map<string, Gender> {
  const words = new Map<string, Gender>()
  for (const gender of ['m', 'f', 'x'] as const)
    for (const word of wordSet(lists[gender] ?? '')) if (word !== '') words.set(word, gender)
  return words
}
