import type { Modifier } from '../../model.ts'
import type { FigureData } from '../figures/data.ts'
import { withOpeners } from '../figures/openers.ts'
import { nouns } from './nouns.ts'
import { units } from './units.ts'

const set = (words: string) => new Set(words.split(/\s+/).filter((word) => word !== ''))
const worth = (value: number, words: string): [string, number][] =>
  words.split(' ').map((word) => [word, value])
const modifiers = (modifier: Modifier, phrases: string): [string, Modifier][] =>
  phrases.split(', ').map((phrase) => [phrase, modifier])

const months = set(`january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec`)

export const figures: FigureData = {
  numbers: withOpeners({
    decimal: '.',
    pieces: new Map([
      ...worth(1, 'one'),
      ...worth(2, 'two'),
      ...worth(3, 'three'),
      ...worth(4, 'four'),
      ...worth(5, 'five'),
      ...worth(6, 'six'),
      ...worth(7, 'seven'),
      ...worth(8, 'eight'),
      ...worth(9, 'nine'),
      ...worth(10, 'ten'),
      ...worth(11, 'eleven'),
      ...worth(12, 'twelve'),
      ...worth(13, 'thirteen'),
      ...worth(14, 'fourteen'),
      ...worth(15, 'fifteen'),
      ...worth(16, 'sixteen'),
      ...worth(17, 'seventeen'),
      ...worth(18, 'eighteen'),
      ...worth(19, 'nineteen'),
      ...worth(20, 'twenty'),
      ...worth(30, 'thirty'),
      ...worth(40, 'forty'),
      ...worth(50, 'fifty'),
      ...worth(60, 'sixty'),
      ...worth(70, 'seventy'),
      ...worth(80, 'eighty'),
      ...worth(90, 'ninety'),
      ...worth(100, 'hundred'),
      ...worth(1000, 'thousand'),
    ]),
    glued: false,
    joiners: set('and'),
    magnitudes: new Map([
      ...worth(12, 'dozen dozens'),
      ...worth(20, 'score'),
      ...worth(1e5, 'lakh lakhs'),
      ...worth(1e6, 'million mn mln mil'),
      ...worth(1e7, 'crore crores'),
      ...worth(1e9, 'billion bn bln'),
      ...worth(1e12, 'trillion tn tln trn'),
      ...worth(1e15, 'quadrillion'),
    ]),
    touching: new Map([
      ['k', 1e3],
      ['K', 1e3],
      ['m', 1e6],
      ['M', 1e6],
      ['b', 1e9],
      ['B', 1e9],
      ['t', 1e12],
      ['T', 1e12],
      ['MM', 1e6],
    ]),
    articles: set('a an'),
    halves: set('half'),
    fractions: new Map([
      ...worth(2, 'half halves'),
      ...worth(3, 'third thirds'),
      ...worth(4, 'quarter quarters fourth fourths'),
      ...worth(5, 'fifth fifths'),
      ...worth(6, 'sixth sixths'),
      ...worth(7, 'seventh sevenths'),
      ...worth(8, 'eighth eighths'),
      ...worth(9, 'ninth ninths'),
      ...worth(10, 'tenth tenths'),
      ...worth(20, 'twentieth twentieths'),
      ...worth(100, 'hundredth hundredths'),
      ...worth(1000, 'thousandth thousandths'),
    ]),
    doubtfulFractions: set(
      'third quarter fourth fifth sixth seventh eighth ninth tenth twentieth hundredth thousandth',
    ),
    partitives: set('of'),
    beforeShares: set(
      'about almost nearly roughly around than to by over under some only just least most approximately another',
    ),
    afterShares: set(
      'in on by from since this last more less to at and or as after before than during over within between said compared while but',
    ),
    wholes: new Map([['half', 0.5]]),
    wholeArticles: new Set(),
    each: set('every'),
    ordinals: new Map([
      ...worth(3, 'third'),
      ...worth(4, 'fourth'),
      ...worth(5, 'fifth'),
      ...worth(10, 'tenth'),
    ]),
    outOf: [['out', 'of'], ['in'], ['of']],
    vague: set('dozens hundreds thousands millions billions trillions scores'),
    several: set('several many few'),
    point: 'point',
    signs: new Map([
      ['minus', -1],
      ['plus', 1],
      ['negative', -1],
    ]),
  }),
  units,
  nouns,
  context: {
    months,
    beforeYear:
      set(`in since until till by from to of during before after year years early late mid mid- spring summer autumn fall winter
      between and for through season quarter circa`),
    labels:
      set(`article articles section sections paragraph clause chapter page pages number no nos no. nr rank ranked place room gate
      line type model class level phase version part volume episode season flight route highway interstate group title figure table
      resolution protocol formula apollo category tier channel pier platform unit bus exit stage week day game lap round hole
      proposition amendment psalm act verse item lot case file phone tel call apartment suite block ward district zone area grade
      covid windows`),
    clock: set("a.m p.m am pm o’clock o'clock gmt utc est cet bst"),
    age: set('old younger older'),
    beforeAge: set('aged age ages'),
    placing: set('in since within after before every until next by'),
    placed: set('ago later earlier before beforehand after since old hence apart'),
    period: set('last past next first previous coming following final recent every latest preceding'),
    times: set('times time'),
    noAmount: set('the all these those both other my your our us we they any this that'),
    openers:
      set(`the a an in on at by for with from to of and but or so yet it he she they we you i this that these those there here
      when while after before since until about around over under more less some most many at least up nearly almost roughly only
      just another each every both all no not also then now as if because although its his her their our my who what which where
      why how however meanwhile another between among during against with without according of`),
    articleKinds: new Set(['percent', 'duration']),
    terms: set('prison jail custody probation imprisonment detention ban'),
  },
  modifiers: {
    before: new Map([
      ...modifiers(
        'about',
        `about, around, roughly, approximately, some, nearly, almost, close to, an estimated, estimated, approx., approx, circa, in the region of, just about, or so, ~, close on, somewhere around, more or less, near, the best part of, virtually`,
      ),
      ...modifiers(
        'more-than',
        'more than, over, above, just over, well over, greater than, higher than, slightly more than, just above, well above, far more than, upwards of, in excess of, upward of, longer than, exceeds, exceeded, exceeding, topped, little more than, a little more than, a little over, slightly over, well more than, much more than',
      ),
      ...modifiers(
        'less-than',
        'less than, under, below, fewer than, just under, lower than, well under, slightly less than, just below, short of, well below, not quite, shorter than',
      ),
      ...modifiers(
        'at-least',
        'at least, no less than, no fewer than, not less than, a minimum of, minimum of',
      ),
      ...modifiers('at-most', 'at most, no more than, not more than, a maximum of, maximum of, at the most'),
      ...modifiers('up-to', 'up to, as many as, as much as, as high as, as long as'),
    ]),
    after: new Map([
      ...modifiers('at-least', 'or more, and more, or above, and above, at least, and over, or over, and up'),
      ...modifiers('at-most', 'or less, or fewer, or below, at most'),
      ...modifiers('about', 'or so, or thereabouts'),
    ]),
    prepositions: set('about over above under below near around'),
    governors: [
      'hand',
      'play',
      'film',
      'movie',
      'story',
      'stories',
      'song',
      'novel',
      'drama',
      'joke',
      'talk',
      'spoke',
      'speak',
      'worr',
      'concern',
      'debat',
      'discuss',
      'told',
      'ask',
      'complain',
      'dispute',
      'argu',
      'decid',
      'question',
      'inform',
      'knew',
      'know',
      'think',
      'thought',
      'stor',
    ],
    notBeforeCounts: new Set(['below', 'above']),
    notBeforeDurations: set('over under'),
  },
  ranges: {
    between: set('to or'),
    pairs: new Map([['between', 'and']]),
    from: set('from'),
    steps: set('to and or from against versus'),
  },
  measures: {
    base: set('of'),
    links:
      set(`of at to by in for around about from some nearly was is were are will be reached hit exceeded fell rose dropped stood
      totalled totaled total estimated only just now currently up down roughly almost approximately a an amounting been has had put
      above below over under than worth costing totalling totaling valued`),
    firmLinks: set('of worth'),
    purposes: set('in of worth for'),
    anaphors: new Set(['of them', 'of which', 'of it', 'of those', 'of these', 'of whom']),
    totals: set('number numbers total'),
    relatives: set('that which who'),
    nouns:
      set(`cost costs price prices revenue revenues sales profit profits loss losses damage damages budget deficit debt debts spending
      expenditure funding aid fine fines penalty tax taxes income output growth inflation rate rates share stake turnout majority
      value deal contract order bill investment loan grant package salary salaries wage wages rent pension pay compensation ransom
      donation donations subsidy subsidies exports imports demand consumption production capacity range length height depth width area
      weight speed temperature term sentence level levels increase decrease rise drop fall decline gain gains surplus turnover earnings
      dividend market wealth assets savings fee fees bonus quota tariff tariffs unemployment gdp toll stockpile stocks reserves
      purchase project programme program fund shares orders storage stocks stockpiles wages pay`),
    determiners: set('the a an this that these those his her its their our my your all each every any such'),
    prepositions:
      set(`of in on at by for with from to into onto over under above below between among against through during before after
      about around near across along within without per via amid despite since until than as like`),
    frames:
      set(`year years month months week day monday tuesday wednesday thursday friday saturday sunday quarter percent end beginning
      spokesman spokeswoman minister president official officials reporters people government`),
    beforeVerbs: set('to would could will may might can should must shall has had have not'),
    enders:
      set(`risen grown fallen weighs weigh full little tend tends shrank shrunk tumbled jumped is are was were has have had will would can could may might should said says fell rose dropped grew cost paid pays spent spend
      hit reached stood exceeded killed get gets got give gave gives put puts set sets sent send buy bought sell sold build built
      plans plan wants want expects expect agreed agree approved signed`),
  },
  scope: {
    since: set('since from'),
    until: set('until till by through to'),
    within: set('in for during'),
    between: set('between'),
    joining: set('and'),
    fillers: set(
      'the year years end start beginning late early mid of january february march april may june july august september october november december summer autumn winter spring',
    ),
    complements: set('of by from'),
    owned: new Set(),
    holders:
      set(`states countries country government governments ministry company companies firm group alliance union party city council
      councils bank foundation agency commission association coalition partners members allies army industry manufacturer parliament
      households administration pentagon treasury kremlin`),
    names: set(
      'germany austria switzerland france poland italy spain britain russia ukraine china india japan canada turkey israel iran finland sweden norway denmark netherlands belgium hungary romania bulgaria greece portugal ireland estonia latvia lithuania slovakia slovenia croatia serbia georgia moldova australia brazil taiwan syria egypt washington berlin vienna paris london moscow kyiv brussels beijing warsaw rome ankara europe nato eu us usa uk',
    ),
    noHolders: set('eur usd gbp chf gdp gni kg km kwh mwh gwh gmt cet bn ceo am pm'),
    payers:
      set(`gives give gave given pays pay paid spends spend spent invests invest invested provides provide provided       pledged pledges pledge commits commit committed contributes contribute contributed allocates allocate allocated supplies supply
      supplied plans plan planned buys buy bought orders ordered owes owe owed donated donates receives receive received gets get got
      earmarked earmarks sends send sent delivers deliver delivered finances financed funds funded`),
    having: set('has have had'),
  },
}
