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
chanted chant chants sang yelled screamed whispered murmured muttered mumbled exclaimed declared proclaimed pronounced revealed reveals disclosed discloses confided alleged alleges asserted asserts affirmed affirms attested avowed swore swears complained griped grumbled groused protested pleaded begged appealed appeals implored instructed ordered commanded directed reasoned theorized theorised speculated speculates guessed figured judged ruled wondered wonders marveled marvelled enthused gushed crowed bragged sneered scoffed retorted rebuked chided scolded chastised berated slammed slams blasted blasts lambasted denounced denounces decried decries deplored deplores derided ridiculed mocked taunted teased threatened threatens counselled counseled recommended recommends proposed proposes clarified clarifies specified elaborated expanded summarised summarized detailed outlined outlines  narrated reminisced reflected reflects mourned mourns regretted regrets celebrated congratulated saluted applauded lauded lauds commended praises touted endorsed endorses opined ventured volunteered interjected interrupted chimed echoed echoes rejoined forecast forecasts projected projects signalled signaled indicates indicated implied implies insinuated inferred deduced messaged texted emailed blogged captioned commented tells describing calling urging warning arguing insisting claiming noting stressing writing asking telling declaring announcing promising accusing praising explaining stating vowing joking
reported reports advised advises apologized apologised snapped countered counters objected shouted cried mused joked concurred agreed agrees quoted
`)

const roleWords = {
  m: 'chairman spokesman congressman businessman policeman king prince father son brother husband man salesman alderman ombudsman',
  f: 'chairwoman spokeswoman congresswoman businesswoman policewoman queen princess mother daughter sister wife woman widow',
  x: `person people man men women bystander passer-by onlooker survivor victim relative friend parent grandmother grandfather uncle aunt cousin nephew niece teenager boy girl child pensioner commuter motorist cyclist pedestrian tourist traveller traveler visitor customer shopper tenant landlord homeowner householder villager islander refugee migrant asylum-seeker prisoner inmate detainee hostage captor
sheriff marshal constable detective superintendent chief-inspector sergeant trooper ranger firefighter lifeguard rescuer diver paramedic medic dispatcher bailiff magistrate justice barrister solicitor counsel notary juror defendant plaintiff litigant suspect informant whistleblower defector spy agent
geologist biologist chemist physicist astronomer astrophysicist climatologist glaciologist oceanographer seismologist volcanologist virologist epidemiologist immunologist pathologist psychologist psychiatrist sociologist anthropologist archaeologist paleontologist theologian philosopher mathematician statistician ecologist zoologist botanist entomologist conservationist environmentalist demographer pollster political-scientist academic scholar lecturer dean provost rector headteacher headmaster headmistress librarian archivist curator
physician dentist veterinarian vet midwife pharmacist therapist cardiologist oncologist neurologist pediatrician paediatrician
runner swimmer climber mountaineer rower sailor boxer wrestler gymnast sprinter jockey golfer cyclist biker driver footballer midfielder defender forward winger batsman bowler pitcher quarterback captain skipper champion medallist medalist winner runner-up referee umpire athlete striker teammate rival opponent fan supporter
novelist poet playwright dramatist essayist biographer critic columnist reporter broadcaster presenter anchor host producer filmmaker screenwriter cinematographer actor actress comedian singer songwriter rapper composer conductor pianist violinist drummer guitarist musician dancer choreographer painter sculptor photographer designer architect artist publisher laureate
shipowner ship-owner landowner entrepreneur industrialist magnate tycoon billionaire millionaire investor shareholder financier accountant economist consultant contractor developer builder mechanic electrician plumber carpenter baker butcher brewer winemaker vintner beekeeper fisher trawlerman skipper docker miner steelworker labourer laborer steward shop-steward organiser organizer unionist technician programmer hacker inventor astronaut cosmonaut
governor-general president-elect prime-minister first-minister vice-president vice-chancellor chancellor mp mep msp backbencher frontbencher whip alderman selectman assemblyman assemblywoman legislator delegate congressperson nominee contender challenger front-runner incumbent dissident rebel insurgent warlord militant fighter guerrilla separatist monarch emperor duke duchess earl count countess baron sultan emir sheikh ayatollah imam mufti rabbi priest pastor vicar reverend monk nun abbot patriarch archbishop deacon preacher missionary
general-secretary secretary-general director-general commander-in-chief chief-executive envoy emissary mediator diplomat consul attache attaché peacekeeper monitor observer protester demonstrator marcher striker picketer rioter looter volunteer donor participant organiser insider source operative staffer employee clerk secretary receptionist guard caretaker cleaner janitor waiter waitress bartender chef cook hotelier innkeeper publican grocer trader seller vendor farmer rancher grower shepherd forester gardener hunter trapper pilot navigator stewardess air-traffic-controller conductor stationmaster harbourmaster harbormaster lighthouse-keeper pharmacist member head trustee co-founder co-author spokesperson
neighbor neighbour sponsor partner skier player striker goalkeeper shopkeeper boss haulier passenger minister president chancellor secretary general admiral colonel captain major lieutenant commander chief director head leader chair chairperson spokesperson deputy governor mayor councillor councilor senator representative lawmaker ambassador envoy diplomat official expert analyst economist researcher scientist professor historian lawyer attorney judge prosecutor investigator officer soldier coach manager executive founder owner author writer journalist editor correspondent pope bishop cardinal premier commissioner coordinator adviser advisor candidate negotiator strategist pilot engineer doctor teacher student resident witness farmer worker activist campaigner auditor inspector speaker treasurer boss ceo cfo counterpart colleague successor predecessor vice-president principal forecaster meteorologist fisherman harbourmaster operator sergeant marshal airman sailor veteran paramedic translator surgeon nurse trader broker chief-of-staff undersecretary aide`,
}

const basicRole = (words: readonly string[]): string =>
  words
    .join(' ')
    .replace(/^(?:[Ff]ormer|[Tt]hen)\s+(?=\S)/, (all) => all)
    .replace(/[’']s$/, '')

export const quotes: QuoteData = {
  reporting,
  kin: wordSet(
    'father mother son daughter brother sister husband wife widow widower grandfather grandmother uncle aunt nephew niece cousin stepfather stepmother friend relative parent parents boyfriend girlfriend',
  ),
  media: /^(?!)/,
  mediaRoles: /^(?!)/,
  statements: wordSet('statement letter release'),
  noEnds: wordSet(''),
  documentVerbs: wordSet('reads read states'),
  quoting: wordSet('quoted quoting quotes'),
  auxiliaries: wordSet('had has have will would could can may might must should did does do'),
  passive: wordSet('was were been being is are be'),
  attributing: wordSet('as'),
  calling: wordSet('as'),
  personal: wordSet('told tells recalled recalls joked quipped smiled laughed shouted'),
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
  demonstratives: byGender({}),
  somebody: wordSet('woman man person'),
  articles: wordSet('the his her their its this that our'),
  relatives: wordSet('who'),
  institutional: wordSet('it'),
  possessives: wordSet('his her their its our'),
  indefinite: wordSet(
    'hundreds thousands dozens scores tens a an another one some several many two three no',
  ),
  prepositions: wordSet(
    'in on at to of for from with by about against into over under between through during before after since until despite without within across near among behind beside than as like outside inside toward towards',
  ),
  complements: wordSet('of for at in to from with by'),
  affiliations: wordSet('of from at'),
  looseComplements: wordSet('in with from'),
  conjunctions: wordSet('and or'),
  roles: byGender(roleWords),
  organisations: byGender({
    x: 'brewery winery refinery mill plant mine airline carrier retailer manufacturer carmaker automaker shipbuilder chipmaker insurer lender brokerage utility supplier broadcaster observatory laboratory academy school college museum theatre theater orchestra archive library diocese archdiocese parish charity nonprofit non-profit ngo consortium syndicate cartel tribunal regulator secretariat directorate bureau inspectorate inquiry panel jury federation confederation league club team squad brigade regiment battalion militia junta guard coastguard navy marines legion faction movement campaign committee subcommittee board senate assembly legislature chamber consulate palace vatican taliban state republic province county municipality borough district start-up startup enterprise corporation conglomerate hospital clinic shelter zoo airport port railway railroad ministry government police agency office department commission parliament council court party union association group company firm bank university institute army navy military forces pentagon kremlin embassy opposition coalition city church foundation network alliance newspaper cabinet congress senate hospital shipyard authority authorities administration watchdog treasury house coastguard ministers officials',
  }),
  companies: wordSet(
    'company group firm carmaker carrier airline bank lender insurer retailer manufacturer operator brewery startup',
  ),
  documents: byGender({
    x: 'banner sign placard poster plaque inscription leaflet flyer note notice diary will manifesto memorandum treaty charter constitution verdict judgment judgement indictment lawsuit complaint filing affidavit petition report statement letter document bill law ruling resolution draft paper study survey agreement text communique communiqué memo',
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
  nameEndings: /^(?!)/,
  objectEndings: /^(?!)/,
  elided: /^(?!)/,
  originEndings:
    /^(?:\p{Lu}\p{L}+(?:ean|ian|[mnrvyb]an|ese|[nst]ish|[wr]elsh|stani|raqi|raeli|emeni|mali|pali)|Dane|Swede|Finn|Pole|Greek|Turk|Serb|Croat|Czech|Slovak|Thai|Briton|Scot|Spaniard|Swiss|Frenchman|Frenchwoman|Dutchman|Dutchwoman|Englishman|Englishwoman|Irishman|Irishwoman|Welshman|Welshwoman|German|Filipino|Filipina|Argentine|Uzbek|Kazakh|Tajik|Moroccan|American|Mexican|African|Republican)$/u,
  reportingPairs: new Map(
    Object.entries({
      put: 'it',
      puts: 'it',
      pointed: 'out',
      points: 'out',
      went: 'on',
      goes: 'on',
      fired: 'back',
      shot: 'back',
      hit: 'back',
      spoke: 'of',
      speaks: 'of',
      made: 'clear',
      finds: 'that',
      found: 'that',
      shows: 'that',
      showed: 'that',
    }).map(([verb, next]) => [verb, wordSet(next)]),
  ),
  agentEndings:
    /^(?!(?:career|matter|paper|newspaper|number|order|border|power|water|letter|chapter|corner|dinner|danger|offer|river|winter|summer|weather|quarter|cancer|computer|factor|sector|error|terror|floor|humor|rumor|favor|honor|colour|color|anger|hunger|shower|tower|flower|shelter|disaster|theater|meter|fever|layer|prayer|answer|character|register|semester|remainder|finger|murder|silver|copper|rubber|leather|timber|container|tanker|trailer|printer|helicopter|reactor|monitor|mirror|corridor|harbor|labor|motor|tractor|conveyor|center|quarter|encounter|counter|crater|glacier|frontier|barrier|courier|october|september|november|december|chamber|december|transfer|buffer|filter|cluster|poster|banner|chapter|folder|scooter|trigger|discover)$).*[a-z]{2}(?:er|or|ist|ian|eer)$/,
  verbEndings: /^$/,
  modifierEndings: /^$/,
  inflections: ['es', 's'],
  nounsCapitalised: false,
  former: /^(?:former|then|ex-|retired)/i,
  speechNouns: wordSet('words word sentence question slogan chant chants reply answer line'),
  isOblique: () => false,
  basicInstitution: (words) => words.join(' '),
  sharedGender: () => 'x',
  personEndings: /(?:[a-z]{3}(?:man|woman|person|ian|ist)|(?:^|-)year-old)$/,
  titleNouns: wordSet(
    'memoir memoirs autobiography essay bestseller documentary podcast blog sitcom musical opera painting single track exhibition column thriller trilogy motto novel film book song series magazine newspaper show project operation programme program ship frigate campaign album play poem company restaurant hotel called named titled dubbed entitled',
  ),
  soCalled: wordSet('so-called'),
  basicRole,
}
