/** `m`, `f`, or `x` where a form does not say. */
export type Gender = 'm' | 'f' | 'x'

/** What the quote algorithm knows of a language. All words are in lower case unless said otherwise. */
export type QuoteData = {
  /** Finite verbs and participles that report speech ("sagte", "erklärt", "said"). */
  reporting: ReadonlySet<string>
  /** Words that introduce a source before it ("laut", "so", "according to" as "according"); the source follows. */
  before: ReadonlyMap<string, readonly string[]>
  /** Words that name the source before them ("zufolge"). */
  after: ReadonlySet<string>
  /** Subject pronouns with gender. */
  pronouns: ReadonlyMap<string, Gender>
  /** Pronouns in other cases: never a subject. */
  oblique: ReadonlySet<string>
  /** Articles and determiners; gender where the nominative singular shows it, null for other cases. */
  articles: ReadonlyMap<string, Gender | null>
  /** Articles that make an unnamed source ("ein Sprecher", "a spokesman"). */
  indefinite: ReadonlySet<string>
  /** Prepositions: the phrase behind one is no subject. */
  prepositions: ReadonlySet<string>
  /** Names of people's functions, whole or as the end of a compound, with gender. */
  roles: ReadonlyMap<string, Gender>
  /** Institutions, whole or as the end of a compound. */
  organisations: ReadonlySet<string>
  /** Words that name a document that speaks ("Bericht", "statement"). */
  documents: ReadonlySet<string>
  /** Small words inside names ("von", "de"). */
  particles: ReadonlySet<string>
  /** Titles that are no part of a name ("Dr.", "Mr"), without stop. */
  titles: ReadonlySet<string>
  /** First names by gender: what "er" and "sie" are resolved by. */
  firstNames: ReadonlyMap<string, Gender>
  /** Capitalised words that never belong to a name: weekdays, months, sentence openers. */
  notNames: ReadonlySet<string>
  /** Descriptions that fit any person ("der Politiker", "the 54-year-old"). */
  epithets: ReadonlyMap<string, Gender>
  /** How nouns end that describe a person, where they are in no list ("Niederländer", "54-year-old"). */
  personEndings: RegExp
  /** Every noun is capitalised, so that a capital tells no name. */
  nounsCapitalised: boolean
  /** Nouns before a quotation that make it a title or a name ("Roman", "magazine"). */
  titleNouns: ReadonlySet<string>
  /** "sogenannte": what follows in marks is a name. */
  soCalled: ReadonlySet<string>
  /** A role in its basic form, from an inflected one. */
  basicRole(words: readonly string[]): string
}
