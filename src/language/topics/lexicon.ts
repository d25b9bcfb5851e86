import type { Facets, Terms, TopicDefinition, TopicWords } from './definition.ts'
import { createWordIndex, type WordIndex } from './words.ts'

/** What a met expression does: points for a topic, a facet that a rule can combine, or an exception. */
type Effect =
  | { kind: 'points'; topic: number; points: number }
  | { kind: 'facet'; facet: number }
  | { kind: 'except'; topic: number }

/** An expression of one or more words; `parts` are pattern numbers of the word index. */
export type Expression = { id: number; parts: readonly number[]; effects: Effect[] }

type Rule = { topic: number; facets: number; points: number }

/** Topics compiled for one language: a word index, the expressions by their first word, and the rules over facets. */
export type Lexicon = {
  topics: readonly TopicDefinition[]
  words: WordIndex
  /** By pattern number of the first word. */
  byFirst: readonly (readonly Expression[])[]
  rules: readonly Rule[]
}

const points = { decisive: 3, strong: 2, weak: 1, against: -3 } as const

/** Compiles topics and the facets that they combine for one language; words marked `any` serve every language. */
export function compileLexicon(
  topics: readonly TopicDefinition[],
  facets: Facets,
  language: string,
): Lexicon {
  const { add, index } = createWordIndex(language)
  const expressions = new Map<string, Expression>()
  const byFirst: Expression[][] = []

  function enter(terms: Terms | undefined, effect: Effect) {
    for (const term of readTerms(terms)) {
      const parts = term.split(/[\s-]+/).map(add)
      const key = parts.join(' ')
      const known = expressions.get(key)
      if (known !== undefined) {
        known.effects.push(effect)
        continue
      }
      const expression = { id: expressions.size, parts, effects: [effect] }
      expressions.set(key, expression)
      const first = parts[0]!
      byFirst[first] ??= []
      byFirst[first].push(expression)
    }
  }

  const facetNames = Object.keys(facets)
  for (const [facet, name] of facetNames.entries())
    for (const terms of wordsIn(facets[name]!, language)) enter(terms, { kind: 'facet', facet })

  for (const [topic, definition] of topics.entries())
    for (const words of wordsIn(definition.words, language)) enterWords(topic, words)

  function enterWords(topic: number, words: TopicWords) {
    for (const level of ['decisive', 'strong', 'weak', 'against'] as const)
      enter(words[level], { kind: 'points', topic, points: points[level] })
    enter(words.except, { kind: 'except', topic })
  }

  const rules = topics.flatMap((definition, topic) =>
    (definition.together ?? []).map(({ all, points }) => ({
      topic,
      points,
      facets: maskOf(all, facetNames),
    })),
  )
  return { topics, words: index, byFirst, rules }
}

/** The expressions of a list. */
const readTerms = (terms: Terms | undefined): string[] =>
  (terms ?? '')
    .split(',')
    .map((term) => term.trim().replace(/\s+/g, ' '))
    .filter((term) => term !== '')

const wordsIn = <T>(words: Partial<Record<string, T>>, language: string): T[] =>
  [words['any'], words[language]].filter((found) => found !== undefined)

/** Throws a RangeError for a facet that does not exist: the data is wrong, not the text. */
function maskOf(all: readonly string[], names: readonly string[]): number {
  return all.reduce((mask, name) => {
    const at = names.indexOf(name)
    if (at === -1 || at > 31) throw new RangeError(`There is no facet "${name}".`)
    return mask | (1 << at)
  }, 0)
}
