import type { Analysable, TopicMatch } from '../../model.ts'

/** The topics that a text is about, the primary one first; an empty list where none is. */
export function classifyTopics(_item: Analysable, _language: string): TopicMatch[] {
  return []
}
