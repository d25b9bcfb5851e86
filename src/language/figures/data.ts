import type { FigureKind, Modifier } from '../../model.ts'
import type { Trie } from './trie.ts'

/** What a unit word stands for: the unit that the figure carries, and what one of it is worth there (Cent: 0.01 EUR). */
export type Unit = { unit: string; kind: FigureKind; factor: number }

/** How a language writes numbers. Keys are lower case. */
export type NumberData = {
  /** The decimal mark of the language; the other of "," and "." groups thousands. */
  decimal: ',' | '.'
  /** Pieces of number words below a million: "zwei", "und", "zwanzig", "hundert", "tausend". Joining words are worth 0. */
  pieces: ReadonlyMap<string, number>
  /** true where pieces stand in one word ("zweiundzwanzig"). */
  glued: boolean
  /** Words between pieces where they stand apart ("two hundred and one"). */
  joiners: ReadonlySet<string>
  /** Words that multiply the number before them: "mio", "milliarden", "bn", "dutzend". */
  magnitudes: ReadonlyMap<string, number>
  /** The same, only right behind digits: "5m", "10k". */
  touching: ReadonlyMap<string, number>
  /** Words that count as one before a magnitude, a fraction or a unit: "ein", "a". */
  articles: ReadonlySet<string>
  /** "halbe", "half". */
  halves: ReadonlySet<string>
  /** Denominators: "drittel", "thirds". */
  fractions: ReadonlyMap<string, number>
  /** Denominators that are as often an ordinal or a season: only before `partitives` ("a third of"). */
  doubtfulFractions: ReadonlySet<string>
  partitives: ReadonlySet<string>
  /** Words before a share: "nearly a third", "by a fifth". */
  beforeShares: ReadonlySet<string>
  /** Words behind a share that is told so: "by a fifth | in". */
  afterShares: ReadonlySet<string>
  /** Fractions by themselves: "hälfte". */
  wholes: ReadonlyMap<string, number>
  /** Articles that belong to them ("die Hälfte"). */
  wholeArticles: ReadonlySet<string>
  /** "jeder" before an ordinal: "jeder Dritte". */
  each: ReadonlySet<string>
  ordinals: ReadonlyMap<string, number>
  /** Words between the parts of a share: "sechs von zehn", "two out of three". */
  outOf: readonly (readonly string[])[]
  /** "hunderte", "dozens". */
  vague: ReadonlySet<string>
  /** "mehrere", "several": before a magnitude or a hundred they make it vague. */
  several: ReadonlySet<string>
  /** What is said for the decimal mark: "point", "komma". */
  point: string
  /** "minus", "plus". */
  signs: ReadonlyMap<string, 1 | -1>
  /** All words that open a number, and the pieces, by their letters (both derived). */
  openers: Trie
  pieceTrie: Trie
}

/** The units of a language; symbols and ISO codes that all share are in the algorithm. */
export type UnitData = {
  /** Lower-case names of one to three words. */
  names: ReadonlyMap<string, Unit>
  /** Generic currency names that need a country to be certain: "krone" → "krone". */
  currencyNames: ReadonlyMap<string, string>
  /** Adjectives of countries without their endings: "schwedisch" → "SE". */
  countries: ReadonlyMap<string, string>
  /** Currencies that are a weight where what is weighed follows: "25 pounds of rice". */
  weights: ReadonlyMap<string, string>
  /** Endings that such an adjective may carry. */
  adjectiveEndings: readonly string[]
  /** Last parts of a compound that are denominations or kinds, not amounts: "schein". */
  denominations: ReadonlySet<string>
}

export type NounData = {
  /** true where nouns are written with a capital. */
  capitalised: boolean
  /** Lower-case words that end a noun phrase: prepositions, articles, auxiliaries, conjunctions, adverbs. */
  stops: ReadonlySet<string>
  /** Endings that an adjective before a noun may have; empty: any word may be one. */
  adjectiveEndings: readonly string[]
  /** Words that look like a noun and still stand before one: "Berliner", "arms". */
  attributes: ReadonlySet<string>
  /** Plurals, or ends of plurals, with their singular; the longest end wins. */
  irregular: ReadonlyMap<string, string>
  /** Ends of plurals and what the singular has instead, tried in this order. */
  endings: readonly (readonly [plural: string, singular: string])[]
  /** Nouns (ends of nouns, where capitalised) that are a plural without an ending: "people", "aircraft". */
  plurals: ReadonlySet<string>
  /** "more", "weitere": may stand between number and noun. */
  additions: ReadonlySet<string>
  /** "und", "and": joins feminine and masculine forms. */
  and: string
  feminine: readonly string[]
}

/** What tells a number that is no figure. */
export type ContextData = {
  months: ReadonlySet<string>
  /** Words before a year: "im", "seit", "since". */
  beforeYear: ReadonlySet<string>
  /** Words before a number that names or ranks: "artikel", "platz", "nummer". */
  labels: ReadonlySet<string>
  /** Words after a number that make it a time of day: "uhr", "am". */
  clock: ReadonlySet<string>
  /** Words after a duration that make it an age: "alt", "old". */
  age: ReadonlySet<string>
  /** Words before a number that make it an age: "alter", "aged". */
  beforeAge: ReadonlySet<string>
  /** Words before a duration that place an event: "vor", "since". */
  placing: ReadonlySet<string>
  /** Words after a duration that place an event: "später", "ago". */
  placed: ReadonlySet<string>
  /** Words before a duration that make it a period of reference: "vergangenen", "last". */
  period: ReadonlySet<string>
  /** Words after a number that count occasions: "mal", "times". */
  times: ReadonlySet<string>
  /** Words before a number word that make it no amount: "alle drei", "the other two". */
  noAmount: ReadonlySet<string>
  /** Capitalised words that begin a sentence after a stop, so that "12. Die" is no ordinal. */
  openers: ReadonlySet<string>
  /** Kinds that an article may count one of. */
  articleKinds: ReadonlySet<FigureKind>
  /** Nouns that a span of durations is served in: "ein Jahr Haft". */
  terms: ReadonlySet<string>
}

export type ModifierData = {
  /** Before the number, lower case, up to four words. */
  before: ReadonlyMap<string, Modifier>
  /** After the whole figure: "oder mehr". */
  after: ReadonlyMap<string, Modifier>
  /** Modifiers that are prepositions as often: "über" after "sprach". */
  prepositions: ReadonlySet<string>
  /** Beginnings of words that govern such a preposition: "sprach", "vertrag". */
  governors: readonly string[]
  /** Those of the prepositions that never modify a count ("unter 400 Firmen"). */
  notBeforeCounts: ReadonlySet<string>
  /** Those that never modify a duration ("over four days"). */
  notBeforeDurations: ReadonlySet<string>
}

export type RangeData = {
  /** "bis", "to", "oder". */
  between: ReadonlySet<string>
  /** Opening and joining word: "zwischen" … "und". */
  pairs: ReadonlyMap<string, string>
  /** Before the first of two values that stand apart: "von 4 auf 5", "from 4 to 5". */
  from: ReadonlySet<string>
  /** Between values that share the unit of the last: "auf", "und", "statt". */
  steps: ReadonlySet<string>
}

type MeasureData = {
  /** Before the base of a share: "des", "der", "of". */
  base: ReadonlySet<string>
  /** Words between a noun and its amount: "von", "höhe", "at". */
  links: ReadonlySet<string>
  /** Those of them that leave no doubt: "von", "of". */
  firmLinks: ReadonlySet<string>
  /** Behind an amount of money, before what it is for: "für", "in". */
  purposes: ReadonlySet<string>
  /** "davon", "of them": what the figure before measures. */
  anaphors: ReadonlySet<string>
  /** Nouns that only say that there is a number: "die Zahl der Toten". */
  totals: ReadonlySet<string>
  /** Relative pronouns. */
  relatives: ReadonlySet<string>
  /** Nouns (ends of nouns, where capitalised) that are made to be measured: "umsatz", "deficit". */
  nouns: ReadonlySet<string>
  /** Articles and determiners, which begin a subject. */
  determiners: ReadonlySet<string>
  prepositions: ReadonlySet<string>
  /** Nouns of time and place frames that are never what is measured. */
  frames: ReadonlySet<string>
  /** Words that a verb follows: "would", "to". */
  beforeVerbs: ReadonlySet<string>
  /** Words that end a noun phrase and are no noun: common verbs. */
  enders: ReadonlySet<string>
}

/** When a figure holds, and whose it is. */
export type ScopeData = {
  /** Before a year: "seit", "since". */
  since: ReadonlySet<string>
  /** "bis", "until", "by". */
  until: ReadonlySet<string>
  /** "im", "in". */
  within: ReadonlySet<string>
  /** "zwischen", with `joining` between the two years. */
  between: ReadonlySet<string>
  joining: ReadonlySet<string>
  /** Between such a word and its year: "Jahr", "Ende". */
  fillers: ReadonlySet<string>
  /** Between what is measured and who has it: "der", "of", "by". */
  complements: ReadonlySet<string>
  /** Articles that open a genitive, whose noun is no subject. */
  owned: ReadonlySet<string>
  /** Nouns (ends of nouns, where capitalised) for those who have and pay: "staaten", "government". */
  holders: ReadonlySet<string>
  /** Names of states and bodies that are in the news every day. */
  names: ReadonlySet<string>
  /** Capitals that are none of them: currencies, measures. */
  noHolders: ReadonlySet<string>
  /** Verbs, as they are written, whose subject has or pays. */
  payers: ReadonlySet<string>
  /** The same where they stand right before the figure; elsewhere they help other verbs: "has". */
  having: ReadonlySet<string>
}

/** What the figure algorithm knows of a language. */
export type FigureData = {
  numbers: NumberData
  units: UnitData
  nouns: NounData
  context: ContextData
  modifiers: ModifierData
  ranges: RangeData
  measures: MeasureData
  scope: ScopeData
}
