import { facets } from '../../../topics/facets.ts'
import { topics as builtIn } from '../../../topics/index.ts'
import type { Analysable, TopicMatch } from '../../model.ts'
import type { TopicDefinition } from './definition.ts'
import { findEvidence } from './evidence.ts'
import { ASIDE, BACKGROUND, type Features, readFeatures, type ScoredUnit, scoreUnit } from './features.ts'
import { compileLexicon, type Lexicon } from './lexicon.ts'
import { scan } from './scan.ts'
import { weights } from './weights.ts'
import type { WorkspaceTopic } from './workspace.ts'

/** An item at or above this score is filed under the topic. */
const FILED = 0.5
const MOST_TOPICS = 5
/** A first sentence no longer than this stands for a headline that is missing. */
const LONGEST_HEADLINE = 200

/** The text as the classifier saw it: for tuning and for the question why. */
export type Reading = { lexicon: Lexicon; title: ScoredUnit[]; body: ScoredUnit[]; features: Features[] }

const lexicons = new Map<string, Lexicon>()

/** Lexicons are compiled once per language; a language without words of its own gets those that all share. */
function lexiconOf(language: string): Lexicon {
  const key = language === 'de' || language === 'en' ? language : 'any'
  const known = lexicons.get(key)
  if (known !== undefined) return known
  const lexicon = compileLexicon(builtIn, facets, key)
  lexicons.set(key, lexicon)
  return lexicon
}

/** The topics that a text is about, the primary one first; an empty list where none is. `own` are a workspace's topics. */
export function classifyTopics(
  item: Analysable,
  language: string,
  own: readonly WorkspaceTopic[] = [],
): TopicMatch[] {
  const { lexicon, title, body, features } = readTopics(item, language)
  const filed = lexicon.topics
    .map((topic, index) => ({ topic, index, features: features[index]!, score: scoreOf(features[index]!) }))
    .filter(({ score }) => score >= FILED)
  const kept = filed
    .filter(({ topic, features }) => !yields(topic, features, filed))
    .sort((a, b) => prominence(b.features, b.score) - prominence(a.features, a.score))
    .slice(0, MOST_TOPICS)
  const matches = kept.map(({ topic, index, score }, order) => ({
    id: topic.id,
    score: round(score),
    primary: order === 0,
    evidence: findEvidence(index, lexicon, title, body, { title: item.title ?? '', text: item.text }),
  }))
  return [...matches, ...own.flatMap((topic) => topic.match(item, language) ?? [])]
}

/** Reads headline and sentences of an item with the features of every built-in topic, in their order. */
export function readTopics(item: Analysable, language: string): Reading {
  const lexicon = lexiconOf(language)
  const title = scan(item.title ?? '', lexicon).map((unit) => scoreUnit(unit, lexicon))
  const body = scan(item.text, lexicon).map((unit) => scoreUnit(unit, lexicon))
  const features = readFeatures(...partsOf(title, body), lexicon, facetBits)
  const codes = new Set(item.mediaTopics ?? [])
  if (codes.size > 0)
    for (const [index, topic] of lexicon.topics.entries())
      if (topic.mediaTopics?.some((code) => codes.has(code))) features[index]!.coded = 1
  return { lexicon, title, body, features }
}

/** Headline and the rest; a short first sentence stands for a headline that is missing. */
function partsOf(title: ScoredUnit[], body: ScoredUnit[]): [headline: ScoredUnit[], rest: ScoredUnit[]] {
  const first = body[0]
  if (title.length > 0 || first === undefined || first.end - first.start > LONGEST_HEADLINE)
    return [title, body]
  return [[first], body.length > 1 ? body.slice(1) : body]
}

const bitOf = (name: string): number => (name in facets ? 1 << Object.keys(facets).indexOf(name) : 0)
const facetBits = { background: bitOf(BACKGROUND), aside: bitOf(ASIDE) }

/** Calibrated: of the items at 0.8, about 80 % are right. */
function scoreOf({ title, lead, share, section, variety, rank, aside, coded }: Features): number {
  const odds =
    weights.bias +
    weights.title * title +
    weights.lead * lead +
    weights.share * share +
    weights.section * section +
    weights.variety * variety +
    weights.rank * rank +
    weights.aside * aside +
    weights.coded * coded
  return 1 / (1 + Math.exp(-odds))
}

type Filed = { topic: TopicDefinition; features: Features; score: number }

const yields = (topic: TopicDefinition, own: Features, filed: readonly Filed[]): boolean =>
  own.coded === 0 &&
  own.title < 1 &&
  filed.some((other) => topic.yieldsTo?.includes(other.topic.id) && other.score > scoreOf(own))

/** The primary topic is the one that the headline and most of the text are about. */
const prominence = ({ title, lead, share, coded }: Features, score: number): number =>
  2 * title + lead + 2 * share + score + 2 * coded

const round = (score: number): number => Math.round(score * 1000) / 1000
