import type { Analysable, Evidence, TopicMatch } from '../../model.ts'
import { compileLexicon, type Lexicon } from './lexicon.ts'
import { scan, type Unit } from './scan.ts'

/** What a workspace's topic catches: words and phrases as people type them. */
export type TopicRule = {
  /** Each also inside compounds, from five letters on; `Waffen*`, `*gipfel` and `*haushalt*` say where exactly. */
  words: readonly string[]
  phrases: readonly string[]
  persons: readonly string[]
  /** An item that holds one of these is left out. */
  exclusions: readonly string[]
  /** How many places must match; one in the headline counts twice. 1 and more. */
  minimum: number
}

/** A topic that waits for a yes; `topic` is the one that it changes, null for a new one. */
export type TopicDraft = { topic: string | null; name: string; rule: TopicRule }

/** A topic as a workspace defines it. */
export type OwnTopic = TopicRule & { id: string }

/** A compiled topic: `match` answers null where the item is not caught, and says by which words it is. */
export type WorkspaceTopic = { id: string; match(item: Analysable, language: string): TopicMatch | null }

const SHORTEST_COMPOUNDED = 5
const HEADLINE_COUNTS = 2
const MOST_EVIDENCE = 8

/** Topics compiled together: one look at an item answers for all of them, however many they are. */
export type WorkspaceTopics = { match(item: Analysable, language: string): TopicMatch[] }

/** Compiles a workspace's topic; pure, so that stored items can be looked back on before it is saved. */
export function compileTopic(topic: OwnTopic): WorkspaceTopic {
  const compiled = compileTopics([topic])
  return { id: topic.id, match: (item, language) => compiled.match(item, language)[0] ?? null }
}

/** The same for many topics; none has a say in what another one catches. */
export function compileTopics(topics: readonly OwnTopic[]): WorkspaceTopics {
  const lexicons = new Map<string, Lexicon>()
  const lexiconOf = (language: string): Lexicon => {
    const known =
      lexicons.get(language) ??
      compileLexicon(
        topics.map((topic) => definitionOf(topic, language)),
        {},
        language,
      )
    lexicons.set(language, known)
    return known
  }
  return {
    match(item, language) {
      const lexicon = lexiconOf(language)
      const title = item.title ?? ''
      const inTitle = placesIn(scan(title, lexicon), 'title', title)
      const inText = placesIn(scan(item.text, lexicon), 'text', item.text)
      return topics.flatMap((topic, index) => {
        const found = [...(inTitle.get(index)?.found ?? []), ...(inText.get(index)?.found ?? [])]
        if (inTitle.get(index)?.excluded === true || inText.get(index)?.excluded === true) return []
        const count = found.reduce((sum, place) => sum + (place.in === 'title' ? HEADLINE_COUNTS : 1), 0)
        if (count < Math.max(1, topic.minimum)) return []
        // A topic of one's own has no training data: its score only says how much was met beyond the minimum.
        const score = Math.min(0.95, 0.5 + 0.1 * (count - topic.minimum + 1))
        return [{ id: topic.id, score, primary: false, evidence: found.slice(0, MOST_EVIDENCE) }]
      })
    },
  }
}

function definitionOf(topic: OwnTopic, language: string) {
  const words = topic.words.flatMap((word) => compounds(word, language))
  return {
    id: topic.id,
    name: { de: topic.id, en: topic.id },
    definition: { de: '', en: '' },
    words: {
      any: {
        decisive: [...words, ...topic.phrases, ...topic.persons].join(','),
        against: topic.exclusions.flatMap((word) => compounds(word, language)).join(','),
      },
    },
  }
}

/** German joins words: "Drohne" is to find "Drohnenangriff" and "Aufklärungsdrohne" too. */
const compounds = (word: string, language: string): string[] =>
  language === 'de' && word.length >= SHORTEST_COMPOUNDED && !/[*\s-]/.test(word)
    ? [word, `${word}*`, `*${word}`]
    : [word]

type Places = { found: Evidence[]; excluded: boolean }

/** What was met of each topic, by its place in the lexicon. */
function placesIn(units: readonly Unit[], place: 'title' | 'text', text: string): Map<number, Places> {
  const byTopic = new Map<number, Places>()
  for (const { hits } of units)
    for (const { expression, start, end } of hits) {
      const points = new Map<number, number>()
      for (const effect of expression.effects)
        if (effect.kind === 'points')
          points.set(effect.topic, Math.min(effect.points, points.get(effect.topic) ?? effect.points))
      for (const [topic, least] of points) {
        const places = byTopic.get(topic) ?? { found: [], excluded: false }
        byTopic.set(topic, places)
        if (least < 0) places.excluded = true
        else if (places.found.at(-1)?.start !== start)
          places.found.push({ in: place, start, end, text: text.slice(start, end) })
      }
    }
  return byTopic
}
