/** What a labelled item says: the story it belongs to and the one it was given. */
export type Labelled = { story: string; told: string; language: string }

/** BCubed F1 over items, and F1 over pairs of items in different languages; 0 to 1. */
export function scoreStories(items: readonly Labelled[]): { bcubed: number; across: number } {
  let precision = 0
  let recall = 0
  const pairs = { right: 0, said: 0, owed: 0 }
  for (const [i, a] of items.entries()) {
    const said = items.filter((b) => b.told === a.told)
    const owed = items.filter((b) => b.story === a.story)
    const both = said.filter((b) => b.story === a.story).length
    precision += both / said.length
    recall += both / owed.length
    for (const b of items.slice(i + 1)) {
      if (a.language === b.language) continue
      if (a.story === b.story) pairs.owed++
      if (a.told === b.told) pairs.said++
      if (a.story === b.story && a.told === b.told) pairs.right++
    }
  }
  precision /= items.length
  recall /= items.length
  return {
    bcubed: (2 * precision * recall) / (precision + recall),
    across: (2 * pairs.right) / (pairs.said + pairs.owed),
  }
}
