import { eld } from 'eld/extrasmall'

/** How much of title and text is looked at, in characters: more does not decide better. */
const SAMPLE = 1_000
/** So many words decide by their everyday words alone, which spares the n-grams. */
const ENOUGH_WORDS = 30
/** Share of everyday words that a running text of a language holds at least. */
const SHARE_OF_A_TEXT = 0.18
/** Below this share a longer text is a neighbour's (Scots, Low German) that the n-grams do not know. */
const SHARE_OF_A_NEIGHBOUR = 0.06
/** The n-grams take Luxembourgish for German; German holds none of its own words. */
const SHARE_OF_LUXEMBOURGISH = 0.05
/** A headline that the n-grams see nearly level goes to the language whose own words it holds. */
const NEARLY_LEVEL = 0.75
const LEVEL = 0.95
const LEVEL_WITH_UMLAUT = 0.55

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words that the neighbours of a language write otherwise. */
const everyday: Readonly<Record<'de' | 'en' | 'lb', ReadonlySet<string>>> = {
  de: list(
    'und der die das nicht ist mit für von auf sich ein eine einen einem einer dem des im zum zur wird werden nach bei aus ' +
      'sei seien sind wurde wurden haben hatte auch sagte über zu als dass wegen gegen beim vom neue neuer mehr will ' +
      'angriff regierung fordert bleibt warnt droht tote streit krieg gespräche',
  ),
  en: list(
    'the of and to that with for is was were from by said which has have had been their its who will would this they not ' +
      'after as at his her an are be it says over new amid talks warns attack war killed kills troops deal back urges calls ' +
      'against',
  ),
  lb: list(
    'ass déi vun mat fir huet net sech och dat hunn gëtt op iwwer wéi haut senge engem eng sinn sot méi kritt deem ginn hir säi',
  ),
}

/** The n-grams take a German headline for one of these, none of which writes ä, ö, ü or ß. */
const withoutUmlauts = list('nl fr en it es ca pt ro ms tl')

/** The language of a text as ISO 639-1, `und` where it cannot be told. Title and the first thousand characters decide. */
export function identifyLanguage(title: string, text: string): string {
  const sample = `${title}\n${text.slice(0, SAMPLE)}`.slice(0, SAMPLE)
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const share = {
    de: shareOf(words, everyday.de),
    en: shareOf(words, everyday.en),
    lb: shareOf(words, everyday.lb),
  }
  if (words.length >= ENOUGH_WORDS) {
    if (share.de >= SHARE_OF_A_TEXT && share.de > 2 * share.en && share.lb < SHARE_OF_LUXEMBOURGISH)
      return 'de'
    if (share.en >= SHARE_OF_A_TEXT && share.en > 2 * share.de) return 'en'
  }
  const { language, getScores } = eld.detect(sample)
  if (language === '') return 'und'
  if (language === 'de' && share.lb >= SHARE_OF_LUXEMBOURGISH) return 'lb'
  if (words.length < ENOUGH_WORDS)
    return language === 'de' ? 'de' : headlineLanguage(sample, language, getScores(), share)
  // Scots and Low German pass for English and German, but not by their everyday words.
  const foreign = (language === 'de' || language === 'en') && share[language] < SHARE_OF_A_NEIGHBOUR
  return foreign ? 'und' : language
}

const shareOf = (words: readonly string[], known: ReadonlySet<string>): number =>
  words.filter((word) => known.has(word)).length / Math.max(1, words.length)

function headlineLanguage(
  headline: string,
  first: string,
  scores: Readonly<Record<string, number>>,
  share: { de: number; en: number },
): string {
  const level = (language: 'de' | 'en') => (scores[language] ?? 0) / (scores[first] ?? 1)
  if (withoutUmlauts.has(first) && /[äöüß]/i.test(headline) && level('de') >= LEVEL_WITH_UMLAUT) return 'de'
  if (level('de') >= NEARLY_LEVEL && share.de > 0.1 && share.de > share.en) return 'de'
  if (level('en') >= NEARLY_LEVEL && share.en > 0.1 && share.en > share.de) return 'en'
  return level('en') >= LEVEL && /^[\p{ASCII}‘’“”–—]*$/u.test(headline) ? 'en' : first
}
