import type { ReaderLanguage } from '../../model.ts'

/**
 * Words and phrases, separated by commas. `Bundeswehr` meets its inflections, `Waffen*` what begins so, `*gipfel` what ends
 * so, `*flüchtling*` what holds it; hyphens part words, so `Nato Gipfel` meets "NATO-Gipfel". Case and accents do not
 * matter, except that up to three capitals ("IS", "US") stand for capitals only.
 */
export type Terms = string

/** What words say for or against a topic, in points: a sentence with three points is about it. */
export type TopicWords = {
  /** 3 points: alone they make the sentence one about the topic. */
  decisive?: Terms
  /** 2 points. */
  strong?: Terms
  /** 1 point. */
  weak?: Terms
  /** −3 points: about something else that looks alike. */
  against?: Terms
  /** Expressions in which none of the words above count ("NATO-Mitglied"). */
  except?: Terms
}

/** Words of a language, and those that are alike in all of them. */
type WordsByLanguage = Partial<Record<ReaderLanguage | 'any', TopicWords>>

/** Facets (groups of words that several topics share) that earn points where a sentence holds all of them. */
type Together = { all: readonly string[]; points: number }

/** What a channel can follow, as data. */
export type TopicDefinition = {
  id: string
  name: Record<ReaderLanguage, string>
  /** What an editor would file here, in one sentence. */
  definition: Record<ReaderLanguage, string>
  words: WordsByLanguage
  together?: readonly Together[]
  /** IPTC Media Topic codes ("medtop:20000053") that file an item here. */
  mediaTopics?: readonly string[]
  /** Topics that take over: where one of them is the stronger, this one yields unless the headline names it. */
  yieldsTo?: readonly string[]
}

/** Words that several topics combine, by name. */
export type Facets = Readonly<Record<string, Partial<Record<ReaderLanguage | 'any', Terms>>>>
