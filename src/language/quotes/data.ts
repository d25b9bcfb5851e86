/** `m`, `f`, or `x` where a form does not say. */
export type Gender = 'm' | 'f' | 'x'

/** What the quote algorithm knows of a language. All words are in lower case unless said otherwise. */
export type QuoteData = {
  /** Finite verbs and participles that report speech ("sagte", "erklärt", "said"). */
  reporting: ReadonlySet<string>
  /** Verbs that report speech only in front of another word ("as Holm put *it*"). */
  reportingPairs: ReadonlyMap<string, ReadonlySet<string>>
  /** Verbs of which the text, not a subject, speaks: "heißt es in …", "in dem Antrag steht". */
  documentVerbs: ReadonlySet<string>
  /** Verbs whose object speaks: "zitiert die Zeitung die Trainerin". */
  quoting: ReadonlySet<string>
  /** Auxiliaries that make a passive of a participle. */
  passive: ReadonlySet<string>
  /** Verbs that only help others ("musste", "had"): never part of a phrase. */
  auxiliaries: ReadonlySet<string>
  /** Words that open a clause which says whose the rest of the sentence is: "wie Holm erklärte", "as Holm said". */
  attributing: ReadonlySet<string>
  /** Verbs of which only a person is the subject, so that a name alone is a person's ("sagte Holm"). */
  personal: ReadonlySet<string>
  /** What stands before the words that somebody calls something by ("*als* „Sieg“ bezeichnet"). */
  calling: ReadonlySet<string>
  /** Prepositions that name who acts in a passive ("von", "by"). */
  agents: ReadonlySet<string>
  /** Verb forms that only indirect speech has ("sei", "habe"): empty where a language has none. */
  indirect: ReadonlySet<string>
  /** Where subjects follow their verb: anywhere, or only behind a quotation. */
  subjectFollows: 'anywhere' | 'quotation'
  /** Words that introduce a source before it ("laut", "so", "according"), with those of which one must follow; "," asks for a quotation in front. */
  before: ReadonlyMap<string, readonly string[]>
  /** Nouns that tell whose words or view something is ("Ansicht", "words"), and possessives in front of them, with whose they are. */
  views: ReadonlySet<string>
  owners: ReadonlyMap<string, Gender>
  /** Words that open a sentence by pointing to the quotation before it ("*Das* sagte Holm am Abend"). */
  pointing: ReadonlySet<string>
  /** Words that name the source before them, where a view or nothing stands between ("zufolge"). */
  after: ReadonlySet<string>
  /** Subject pronouns with gender; `x` for things and several people. */
  pronouns: ReadonlyMap<string, Gender>
  /** Articles that stand for somebody in front of a verb of speech ("*Der* entgegnete"). */
  demonstratives: ReadonlyMap<string, Gender>
  /** Words for a person and no more ("die Frau"): somebody just spoken of. */
  somebody: ReadonlySet<string>
  /** Articles and determiners. */
  articles: ReadonlySet<string>
  /** Pronouns that open a clause about who stands before them ("Holm, *der* davor warnte"). */
  relatives: ReadonlySet<string>
  /** Pronouns that mean an institution, in front of a verb of speech ("*it* said in a statement"). */
  institutional: ReadonlySet<string>
  /** Determiners that name an owner ("ihre", "his"): what they own is somebody else. */
  possessives: ReadonlySet<string>
  /** Articles that make an unnamed source ("ein Sprecher", "a spokesman"). */
  indefinite: ReadonlySet<string>
  /** Prepositions: the phrase behind one is no subject. */
  prepositions: ReadonlySet<string>
  /** Words that tie a complement to a noun ("Sprecher *der* Polizei", "minister *of* defence"). */
  complements: ReadonlySet<string>
  /** Those of them that tell where somebody belongs ("Ida Beck *vom* Verein Seeblick"). */
  affiliations: ReadonlySet<string>
  /** Those of them that only tie an institution to a noun: "der Sprecher *im* Landtag", but "der Chef | in einer Rede". */
  looseComplements: ReadonlySet<string>
  /** Words between equals ("und", "and"). */
  conjunctions: ReadonlySet<string>
  /** Names of people's functions, whole or as the end of a compound, with gender. */
  roles: ReadonlyMap<string, Gender>
  /** Words that end names as well as compounds ("Hoffmann"): known only as a whole. */
  noEnds: ReadonlySet<string>
  /** Relatives ("Tochter", "father"): always somebody else's, never a new word for somebody known. */
  kin: ReadonlySet<string>
  /** Media that somebody tells something ("sagte die Expertin *der Zeitung*"): no part of a function, unless of a journalist. */
  media: RegExp
  /** Functions at a medium. */
  mediaRoles: RegExp
  /** Documents in which an institution speaks for itself ("in der Mitteilung"). */
  statements: ReadonlySet<string>
  /** Descriptions of people that are no function ("der Politiker"). */
  epithets: ReadonlyMap<string, Gender>
  /** Institutions, whole or as the end of a compound, with grammatical gender. */
  organisations: ReadonlyMap<string, Gender>
  /** Words that stand for a firm that the text has called by its name ("der Konzern", "the company"). */
  companies: ReadonlySet<string>
  /** Words that name a document that speaks ("Bericht", "statement"), with grammatical gender. */
  documents: ReadonlyMap<string, Gender>
  /** Small words inside names ("von", "de"). */
  particles: ReadonlySet<string>
  /** Titles that are no part of a name ("Dr.", "Mr"), without stop, with gender. */
  titles: ReadonlyMap<string, Gender>
  /** First names by gender: what "er" and "sie" are resolved by. */
  firstNames: ReadonlyMap<string, Gender>
  /** Words that never belong to a name although a sentence may capitalise them. */
  notNames: ReadonlySet<string>
  /** How nouns end that describe a person, where they are in no list ("Niederländer", "54-year-old"). */
  personEndings: RegExp
  /** How nouns end that describe no person ("Hoffnung"). */
  thingEndings: RegExp
  /** How a common noun ends that describes a person, where nouns have no capitals ("banker"). */
  agentEndings: RegExp
  /** How verbs end that look like such a word ("eröffnete Bürgermeister Holm"). */
  verbEndings: RegExp
  /** How words end that stand between article and noun. */
  modifierEndings: RegExp
  /** How names end that no noun behind an adjective does ("Zwelakhe Ntombela", but "Einzelne Namen"). */
  nameEndings: RegExp
  /** How words end that say by themselves where somebody is from ("the Kenyan"). */
  originEndings: RegExp
  /** How a noun ends that may stand behind a name as its object ("räumte Ida Holm Fehler ein"). */
  objectEndings: RegExp
  /** What a word may begin with that is a word of its own ("l’armée"). */
  elided: RegExp
  /** How nouns end in other cases and in the plural, longest first. */
  inflections: readonly string[]
  /** Every noun is capitalised, so that a capital tells no name. */
  nounsCapitalised: boolean
  /** How a function begins that somebody no longer has ("frühere", "former"). */
  former: RegExp
  /** Nouns in front of a quotation that say that somebody speaks ("Worten", "Frage"). */
  speechNouns: ReadonlySet<string>
  /** Nouns before a quotation that make it a title or a name ("Roman", "magazine"). */
  titleNouns: ReadonlySet<string>
  /** "sogenannte": what follows in marks is a name. */
  soCalled: ReadonlySet<string>
  /** Whether an article shows a phrase to be no subject, by the adjective behind it and the gender of its noun. */
  isOblique(article: string, adjective: string | null, gender: Gender): boolean
  /** The adjectives of an institution in the basic form that its noun asks for ("Technische Universität"), the noun given with them. */
  basicInstitution(words: readonly string[], gender: Gender): string
  /** What an article shows of a noun that women and men share ("die Vorsitzende"); `x` where it shows nothing. */
  sharedGender(article: string, noun: string): Gender
  /** A role in its basic form, from an inflected one. */
  basicRole(words: readonly string[], gender: Gender): string
}
