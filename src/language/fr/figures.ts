import type { Modifier } from '../../model.ts'
import type { FigureData, Unit } from '../figures/data.ts'
import { withOpeners } from '../figures/openers.ts'
import { wordSet } from '../quotes/lists.ts'

const worth = (value: number, words: string): [string, number][] =>
  [...wordSet(words)].map((word) => [word, value])
const modifiers = (modifier: Modifier, phrases: string): [string, Modifier][] =>
  phrases.split(', ').map((phrase) => [phrase, modifier])
const units = (words: string, unit: Unit): [string, Unit][] => [...wordSet(words)].map((word) => [word, unit])
const none: ReadonlySet<string> = new Set()

const NUMBERS =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' ')
const PREPOSITIONS =
  'à de du des au aux en dans sur sous pour par avec sans chez contre entre vers depuis pendant devant après avant'
const DETERMINERS = 'le la les un une ce cette ces son sa ses leur leurs notre'

/** Numbers in digits with their magnitudes, common units and modifiers; number words up to sixteen. */
export const figures: FigureData = {
  numbers: withOpeners({
    decimal: ',',
    pieces: new Map([
      ...NUMBERS.map((word, value): [string, number] => [word, value]).slice(2),
      ...worth(20, 'vingt'),
      ...worth(30, 'trente'),
      ...worth(40, 'quarante'),
      ...worth(50, 'cinquante'),
      ...worth(60, 'soixante'),
      ...worth(100, 'cent'),
      ...worth(1000, 'mille'),
    ]),
    glued: false,
    joiners: wordSet('et'),
    magnitudes: new Map([...worth(1e6, 'million millions'), ...worth(1e9, 'milliard milliards')]),
    touching: new Map(),
    articles: wordSet('un une'),
    halves: wordSet('demi'),
    fractions: new Map([
      ...worth(3, 'tiers'),
      ...worth(4, 'quart quarts'),
      ...worth(5, 'cinquième cinquièmes'),
    ]),
    doubtfulFractions: wordSet('cinquième'),
    partitives: wordSet('de des du'),
    beforeShares: wordSet('près environ presque'),
    afterShares: none,
    wholes: new Map([['moitié', 0.5]]),
    wholeArticles: wordSet('la'),
    each: none,
    ordinals: new Map(),
    outOf: [['sur']],
    vague: wordSet('dizaines centaines milliers'),
    several: wordSet('plusieurs'),
    point: 'virgule',
    signs: new Map([['moins', -1]]),
  }),
  units: {
    names: new Map<string, Unit>([
      ...units("euro euros d’euros d'euros", { unit: 'EUR', kind: 'money', factor: 1 }),
      ...units('dollar dollars', { unit: 'USD', kind: 'money', factor: 1 }),
      ...units('pour_cent', { unit: '%', kind: 'percent', factor: 1 }),
      ...units('kilomètre kilomètres', { unit: 'km', kind: 'quantity', factor: 1 }),
      ...units('mètre mètres', { unit: 'm', kind: 'quantity', factor: 1 }),
      ...units('tonne tonnes', { unit: 't', kind: 'quantity', factor: 1 }),
      ...units('an ans année années', { unit: 'year', kind: 'duration', factor: 1 }),
      ...units('mois', { unit: 'month', kind: 'duration', factor: 1 }),
      ...units('semaine semaines', { unit: 'week', kind: 'duration', factor: 1 }),
      ...units('jour jours', { unit: 'day', kind: 'duration', factor: 1 }),
      ...units('heure heures', { unit: 'hour', kind: 'duration', factor: 1 }),
    ]),
    currencyNames: new Map(),
    countries: new Map(),
    weights: new Map(),
    adjectiveEndings: [],
    denominations: none,
  },
  nouns: {
    capitalised: false,
    stops: wordSet(
      `${PREPOSITIONS} ${DETERMINERS} et ou mais que qui dont où est sont était étaient a ont avait ne pas plus moins ont été sera selon`,
    ),
    adjectiveEndings: [],
    attributes: none,
    irregular: new Map([['bateaux', 'bateau']]),
    endings: [
      ['aux', 'al'],
      ['eux', 'eu'],
      ['s', ''],
    ],
    plurals: none,
    additions: wordSet('autres'),
    and: 'et',
    feminine: [],
  },
  context: {
    months: wordSet('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
    beforeYear: wordSet('en depuis dès fin début avant après'),
    labels: wordSet('article page numéro chapitre place rang'),
    clock: wordSet('h heures'),
    age: none,
    beforeAge: wordSet('âgé âgée âgés âgées'),
    placing: wordSet('dans depuis avant après'),
    placed: wordSet('plus'),
    period: wordSet('derniers dernières derniers prochains prochaines'),
    times: wordSet('fois'),
    noAmount: wordSet('les ces ses leurs'),
    openers: wordSet('le la les un une en à il elle ils elles ce cette mais et'),
    articleKinds: new Set(),
    terms: wordSet('prison'),
  },
  modifiers: {
    before: new Map([
      ...modifiers('about', 'environ, près de, presque, autour de, quelque'),
      ...modifiers('more-than', 'plus de, au-delà de'),
      ...modifiers('less-than', 'moins de'),
      ...modifiers('at-least', 'au moins, au minimum'),
      ...modifiers('at-most', 'au plus, au maximum'),
      ...modifiers('up-to', 'jusqu’à'),
    ]),
    after: new Map(),
    prepositions: none,
    governors: [],
    notBeforeCounts: none,
    notBeforeDurations: none,
  },
  ranges: {
    between: wordSet('à ou'),
    pairs: new Map([['entre', 'et']]),
    from: wordSet('de'),
    steps: wordSet('à et ou'),
  },
  measures: {
    base: wordSet('des du de'),
    links: wordSet('de à'),
    firmLinks: wordSet('de'),
    purposes: wordSet('pour'),
    anaphors: wordSet('dont'),
    totals: wordSet('nombre total'),
    relatives: wordSet('qui que dont'),
    nouns: wordSet(
      'coût prix budget déficit dette chiffre bénéfice perte croissance inflation taux part amende aide',
    ),
    determiners: wordSet(DETERMINERS),
    prepositions: wordSet(PREPOSITIONS),
    frames: wordSet('année mois semaine jour'),
    beforeVerbs: none,
    enders: wordSet('est sont était a ont'),
  },
  scope: {
    since: wordSet('depuis dès'),
    until: wordSet('jusqu’en jusque'),
    within: wordSet('en'),
    between: wordSet('entre'),
    joining: wordSet('et'),
    fillers: wordSet('année l’année fin début'),
    complements: wordSet('de du des par'),
    owned: wordSet('du des'),
    holders: wordSet('états pays gouvernement ministère entreprise alliance union parti ville commission'),
    names: wordSet('france allemagne pologne ukraine russie otan ue'),
    noHolders: wordSet('eur usd pib'),
    payers: wordSet(
      'paie paient payé verse versent versé dépense dépensent dépensé donne donnent donné investit ',
    ),
    having: wordSet('a ont'),
  },
}
