/** What a story decision needs of an item version. */
export type StoryItem = {
  id: string
  agency: string
  language: string
  title: string
  text: string
  publishedAt: string
  credits: readonly string[]
}

/** `why` can be shown to a person; `predecessor`: the story that this one follows up on. */
export type StoryDecision = { story: string; predecessor: string | null; why: string }

/** Decides items one by one as they arrive. */
export function createStories(): { join(item: StoryItem): StoryDecision } {
  return { join: (item) => ({ story: item.id, predecessor: null, why: 'first of its kind' }) }
}
