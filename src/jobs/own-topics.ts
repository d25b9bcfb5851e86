import { compileTopics, type WorkspaceTopics } from '../language/topics/workspace.ts'
import type { TopicMatch } from '../model.ts'
import type { StoredTopic } from '../store/own-topics.ts'

type Text = { title: string; text: string }

/** The sets of topics that were asked for last: all of them for what arrives, and one or two that are tried out. */
const REMEMBERED = 4
const compiled = new Map<string, WorkspaceTopics>()

function compile(topics: readonly StoredTopic[]): WorkspaceTopics {
  // The rules are part of the key: a topic that was changed is another one.
  const key = JSON.stringify(topics.map(({ id, rule }) => [id, rule]))
  const known = compiled.get(key) ?? compileTopics(topics.map(({ id, rule }) => ({ ...rule, id })))
  compiled.delete(key)
  compiled.set(key, known)
  for (const oldest of [...compiled.keys()].slice(0, -REMEMBERED)) compiled.delete(oldest)
  return known
}

/** Those of the given own topics that an item is on, with the words that say so. Offsets as in `Facts`. */
export const matchesIn = (
  topics: readonly StoredTopic[],
  { title, text }: Text,
  language: string,
): TopicMatch[] => (topics.length === 0 ? [] : compile(topics).match({ title, text }, language))
