import { compileTopic, type WorkspaceTopic } from '../language/topics/workspace.ts'
import type { TopicMatch } from '../model.ts'
import type { StoredTopic } from '../store/own-topics.ts'

type Text = { title: string; text: string }

/** So many compiled topics are kept; beyond that all are compiled anew. */
const REMEMBERED = 500
const compiled = new Map<string, WorkspaceTopic>()

function compile({ id, rule }: StoredTopic): WorkspaceTopic {
  // The rule is part of the key: a topic that was changed is another one.
  const key = `${id} ${JSON.stringify(rule)}`
  const known = compiled.get(key)
  if (known !== undefined) return known
  if (compiled.size >= REMEMBERED) compiled.clear()
  const topic = compileTopic({ ...rule, id })
  compiled.set(key, topic)
  return topic
}

/** Those of the given own topics that an item is on, with the words that say so. Offsets as in `Facts`. */
export const matchesIn = (
  topics: readonly StoredTopic[],
  { title, text }: Text,
  language: string,
): TopicMatch[] => topics.flatMap((topic) => compile(topic).match({ title, text }, language) ?? [])
