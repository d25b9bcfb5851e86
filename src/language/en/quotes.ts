import { firstNames } from '../first-names.ts'
import type { QuoteData } from '../quotes/data.ts'
import { byGender, wordSet } from '../quotes/lists.ts'

const reporting = wordSet(`
said says say saying told tells tell added adds adding wrote writes write written posted tweeted announced announces stated states declared declares
warned warns warning argued argues insisted insists claimed claims explained explains noted notes stressed stresses emphasized emphasised emphasizes
called calls calling described describes describing asked asks replied replies responded responds answered answers acknowledged acknowledges admitted admits
conceded concedes confirmed confirms denied denies reiterated reiterates repeated repeats urged urges demanded demands promised promises vowed vows pledged pledges
praised praises hailed criticized criticised criticizes condemned condemns accused accuses dismissed dismisses rejected rejects defended defends complained complains
suggested suggests recalled recalls joked quipped quips observed observes remarked remarks commented comments concluded concludes predicted predicts estimated
testified testifies recounted continued continues boasted lamented laments welcomed welcomes thanked thanks maintained contended contends cautioned cautions
hinted underlined underscored underlines highlighted believes believed thinks thought hopes hoped fears feared labelled labeled branded dubbed termed
reported reports advised advises apologized apologised snapped countered counters objected shouted cried mused joked concurred agreed agrees quoted
`)

const roleWords = {
  m: 'chairman spokesman congressman businessman policeman king prince father son brother husband man salesman alderman ombudsman',
  f: 'chairwoman spokeswoman congresswoman businesswoman policewoman queen princess mother daughter sister wife woman widow',
  x: `neighbor neighbour sponsor partner skier player striker goalkeeper shopkeeper boss haulier passenger minister president chancellor secretary general admiral colonel captain major lieutenant commander chief director head leader chair chairperson spokesperson deputy governor mayor councillor councilor senator representative lawmaker ambassador envoy diplomat official expert analyst economist researcher scientist professor historian lawyer attorney judge prosecutor investigator officer soldier coach manager executive founder owner author writer journalist editor correspondent pope bishop cardinal premier commissioner coordinator adviser advisor candidate negotiator strategist pilot engineer doctor teacher student resident witness farmer worker activist campaigner auditor inspector speaker treasurer boss ceo cfo counterpart colleague successor predecessor vice-president principal forecaster meteorologist fisherman harbourmaster operator sergeant marshal airman sailor veteran paramedic translator surgeon nurse trader broker chief-of-staff undersecretary aide`,
}

const basicRole = (words: readonly string[]): string =>
  words
    .join(' ')
    .replace(/^(?:[Ff]ormer|[Tt]hen)\s+(?=\S)/, (all) => all)
    .replace(/[’']s$/, '')

export const quotes: QuoteData = {
  reporting,
  documentVerbs: wordSet('reads read states'),
  quoting: wordSet('quoted quoting quotes'),
  auxiliaries: wordSet('had has have will would could can may might must should did does do'),
  passive: wordSet('was were been being is are be'),
  attributing: wordSet('as'),
  agents: wordSet('by'),
  indirect: wordSet(''),
  subjectFollows: 'quotation',
  before: new Map([
    ['according', ['to']],
    ['in', ['words']],
  ]),
  views: wordSet('words view opinion account'),
  owners: byGender({ m: 'his', f: 'her' }),
  pointing: wordSet('that this so'),
  after: wordSet(''),
  pronouns: byGender({ m: 'he', f: 'she' }),
  articles: wordSet('the his her their its this that our'),
  possessives: wordSet('his her their its our'),
  indefinite: wordSet('a an another one some several many two three no'),
  prepositions: wordSet(
    'in on at to of for from with by about against into over under between through during before after since until despite without within across near among behind beside than as like outside inside toward towards',
  ),
  complements: wordSet('of for at in to from with by'),
  affiliations: wordSet('of from at'),
  looseComplements: wordSet('in with from'),
  conjunctions: wordSet('and or'),
  roles: byGender(roleWords),
  organisations: byGender({
    x: 'ministry government police agency office department commission parliament council court party union association group company firm bank university institute army navy military forces pentagon kremlin embassy opposition coalition city church foundation network alliance newspaper cabinet congress senate hospital shipyard authority authorities administration watchdog treasury house coastguard ministers officials',
  }),
  documents: byGender({
    x: 'report statement letter document bill law ruling resolution draft paper study survey agreement text communique communiqué memo',
  }),
  particles: wordSet('von van de der den del della di da du le la al el bin ibn'),
  titles: byGender({
    m: 'mr sir lord',
    f: 'mrs ms lady dame',
    x: 'dr prof gen lt col sgt maj capt adm sen rep gov',
  }),
  firstNames,
  notNames:
    wordSet(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
    that was were is are has have had will would could can may must should be been who which did does do said not n't had told already only just even still once since like so per via whose whom am
    the a an he she it they we i you this that these those there here but and or so yet if when while as at in on by for from with to of after before since until also however meanwhile still then now today yesterday tomorrow both some many most several all each every no not what who where why how his her its their our my your one two three four five six seven eight nine ten first second last next another other such more less than because although though despite under over about asked speaking reached urgent corrected update analysis germany's`),
  epithets: byGender({
    m: 'conservative-leader',
    f: '',
    x: 'politician democrat republican conservative social-democrat lawyer-turned-politician incumbent',
  }),
  thingEndings: /(?:tion|ment|ness|ship|ity)$/,
  elided: /^(?!)/,
  agentEndings: /[a-z]{2}(?:er|or|ist|ian|eer)$/,
  verbEndings: /^$/,
  modifierEndings: /^$/,
  inflections: ['es', 's'],
  nounsCapitalised: false,
  former: /^(?:former|then|ex-|retired)/i,
  speechNouns: wordSet('words word sentence question slogan chant chants reply answer line'),
  isOblique: () => false,
  personEndings: /(?:[a-z]{3}(?:man|woman|person|ian|ist)|(?:^|-)year-old)$/,
  titleNouns: wordSet(
    'motto novel film book song series magazine newspaper show project operation programme program ship frigate campaign album play poem company restaurant hotel called named titled dubbed entitled',
  ),
  soCalled: wordSet('so-called'),
  basicRole,
}
