import { diffWords } from 'diff'

/** Words that gave way to others, in order; one side is empty where words only went or came. */
export type Replacement = { from: string; to: string }

const MOST_LETTERS = 20_000

/** What changed between two versions of a text, word by word; white space and the style of quotation marks are no change. */
export function differenceOf(before: string, after: string): Replacement[] {
  const replacements: Replacement[] = []
  let from = ''
  const take = (to: string) => {
    const change = { from: from.trim(), to: to.trim() }
    if (change.from !== change.to) replacements.push(change)
    from = ''
  }
  for (const part of diffWords(plainMarks(before), plainMarks(after))) {
    if (part.removed) {
      if (from !== '') take('')
      from = part.value
    } else if (part.added) take(part.value)
    else if (from !== '') take('')
  }
  if (from !== '') take('')
  return replacements
}

const plainMarks = (text: string): string =>
  text
    .slice(0, MOST_LETTERS)
    .replace(/[„“”»«]/g, '"')
    .replace(/[‚‘’›‹]/g, "'")
    .replace(/\s+/g, ' ')

const SHOWN = 3
const LONGEST = 60

/** "1992 → 1997; rund 20 → 18": at most three short replacements; null where the texts differ too widely to be told so. */
export function tellDifference(before: string, after: string): string | null {
  const told = differenceOf(before, after).filter(
    ({ from, to }) => from !== '' && to !== '' && from.length <= LONGEST && to.length <= LONGEST,
  )
  if (told.length === 0 || told.length > SHOWN * 2) return null
  return told
    .slice(0, SHOWN)
    .map(({ from, to }) => `${from} → ${to}`)
    .join('; ')
}
