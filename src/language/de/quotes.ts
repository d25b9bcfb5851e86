import { firstNames } from '../first-names.ts'
import type { Gender, QuoteData } from '../quotes/data.ts'
import { byGender, wordSet } from '../quotes/lists.ts'

/** Present, past, Konjunktiv and infinitive of verbs that change no vowel, from what all these forms begin with. */
const formsOf = (stems: string): string[] =>
  [...wordSet(stems)].flatMap((stem) => {
    const link = /[td]$/.test(stem) ? 'e' : ''
    return [`${stem}e`, `${stem}en`, `${stem}${link}t`, `${stem}${link}te`, `${stem}${link}ten`]
  })

const WEAK_VERBS = formsOf(
  'sag erklär beton bekräftig versicher bericht kritisier warn forder ergänz räum einräum behaupt bestätig dementier lob begrüß bezeichn verlang mahn appellier zitier antwort entgegn erwider konter äußer verurteil verteidig beteuer beklag klag rechtfertig droh prophezei schätz urteil resümier bilanzier schilder erzähl erinner frag scherz spott twitter begründ plädier argumentier beschuldig bezichtig attestier bescheinig bemängel monier rüg tadel würdig gratulier wetter schimpf polter verkünd verlaut konstatier vermut befürcht fürcht ermahn erläuter präzisier wiederhol kommentier offenbar bedauer bewert informier jubel skandier attackier charakterisier geißel bezweifel signalisier folger befürwort unterstell führ ausführ ankündig mitteil hervorheb entrüst empör ächz widersetz fabulier sinnier orakel stichel frotzel bekenn bilanzier rekapitulier mutmaß spekulier referier protestier kolportier deklarier',
)

/** Reporting verbs by their forms in reports: past, present, Konjunktiv, participle. Written down from the language of agencies. */
const reporting = wordSet(`
sagte sagt sage sagten sagen gesagt erklärte erklärt erkläre erklärten betonte betont betone betonten meinte meint meine meinten gemeint
berichtete berichtet berichten berichteten kritisierte kritisiert kritisierten warnte warnt warnten gewarnt forderte fordert fordere forderten gefordert
versicherte versichert versicherten bekräftigte bekräftigt bekräftigten schrieb schreibt schrieben geschrieben ergänzte ergänzt ergänzten
teilte teilt teilten mitgeteilt kündigte kündigt kündigten angekündigt fügte fügt fügten hinzugefügt räumte räumt räumten eingeräumt
behauptete behauptet behaupteten bestätigte bestätigt bestätigten dementierte dementiert unterstrich unterstreicht unterstrichen
lobte lobt lobten gelobt begrüßte begrüßt begrüßten bezeichnete bezeichnet bezeichneten nannte nennt nannten genannt sprach spricht sprachen gesprochen
verlangte verlangt verlangten mahnte mahnt mahnten gemahnt appellierte appelliert appellierten rief ruft riefen aufgerufen
antwortete antwortet antworteten geantwortet entgegnete entgegnet erwiderte erwidert konterte kontert reagierte reagiert
äußerte äußert äußerten geäußert wies weist wiesen zurückgewiesen verurteilte verurteilt verurteilten verteidigte verteidigt
beteuerte beteuert beteuerten beklagte beklagt beklagten klagte klagt klagten rechtfertigte rechtfertigt drohte droht drohten gedroht
prophezeite prophezeit prognostizierte schätzte schätzt schätzten urteilte urteilt urteilten resümierte resümiert bilanzierte bilanziert
schilderte schildert schilderten erzählte erzählt erzählten erzähle erinnerte erinnert erinnerten fragte fragt fragten gefragt
scherzte scherzt spottete spottet twitterte postete postet veröffentlichte formulierte formuliert begründete begründet begründeten
versprach verspricht versprachen versprochen gab gibt gaben zugegeben bekanntgegeben ausging hob hebt hoben hervorgehoben stellte stellt klargestellt
machte macht machten deutlich vertrat vertritt zeigte zeigt zeigten plädierte plädiert plädierten argumentierte argumentiert
glaubt glaubte denkt dachte findet fand hofft hoffte hofften befand
beschrieb beschreibt beschrieben analysierte analysiert attestierte attestiert bescheinigte unterstellte bemängelte bemängelt monierte moniert
rügte rügt tadelte würdigte würdigt würdigten dankte dankt gratulierte wetterte wettert schimpfte schimpft polterte verkündete verkündet
verlautbarte verlautete notierte vermutete vermutet mutmaßte spekulierte konstatierte konstatiert befürchtete befürchtet fürchtet fürchtete
empfahl empfiehlt riet rät rieten ermahnte ermunterte erläuterte erläutert präzisierte präzisiert wiederholte wiederholt insistierte
bat bittet baten bestritt bestreitet widersprach widerspricht widersprachen pflichtete beharrte beharrt kommentierte kommentiert
offenbarte gestand gesteht bedauerte bedauert bedauerten entschuldigte hielt hält feststellte wertete wertet werteten sieht sah
titelte titelt rechnet rechnete erwartet erwartete wünscht wünschte ließ lässt verwies verweist verwiesen informierte informiert freute freut jubelte
warf wirft warfen vorgeworfen attackierte attackiert attackierten charakterisierte charakterisiert ausdrückte ausgedrückt beschwor beschwört beschwören skandierten skandierte
verkündeten verkündet verkünden betitelte betitelt geißelte geißelt brandmarkte titulierte tituliert umschrieb umschreibt kommentierten charakterisierten prangerte prangerten angeprangert ausführte ausführten ausgeführt erklarte erklärten wissen äußerten widerspricht bekannte bekennt meldete meldet meldeten vermeldete vermeldet
fügen hinzufügte kündigten zweifelte bezweifelte bezweifelt wähnte wähnt sicherte sichert zugesichert zusicherte hervorhob klarstellte mitteilte mitteilten ankündigte einräumte zugab aufforderte aufgefordert
empörte empört ärgerte ärgert wunderte wundert frohlockte frohlockt witzelte witzelt philosophierte sinnierte sinniert grantelte raunte murmelte flüsterte brüllte schrie rühmte rühmt
pries preist priesen bejubelte feierte feiert verspottete spotteten verhöhnte beschimpfte beschimpft beschuldigte beschuldigt bezichtigte verglich vergleicht verglichen bewertete bewertet bewerteten einschätzte eingeschätzt
signalisierte signalisiert deutete betrachtete betrachtet gelobte gelobt schwor schwört versicherten beruhigte bestärkte unterrichtete folgerte folgert schlussfolgerte resümierten fasste ergänzen beantwortete beantwortet beantragte 
bescheinigten attestierten mahnten plädieren entschied entschieden stellten hoben drückte drückten konstatierten vermuteten prophezeiten prophezeit quittierte quittiert diktierte befürwortete befürwortet
werfen nennen sprechen schreiben rufen bitten raten widersprechen bestreiten gestehen empfehlen beschreiben unterstreichen vergleichen ausgeführt
`)

const NOUN_ROLES = {
  m: `politiker gast bürger mieter kunde fahrer passagier tourist rentner nachbar besucher spieler torwart sportdirektor meister bäckermeister wehrsprecher ausbilder vizepräsident vizechef experte berater skispringer stabsarzt bundesanwalt generalbundesanwalt schiffsführer klubchef klubobmann mitarbeiter mitbegründer initiator organisator minister präsident kanzler chef sprecher sekretär generalsekretär staatssekretär kommissar general admiral oberst hauptmann major leutnant kommandeur kommandant inspekteur direktor leiter vorsitzender vorsitzende obmann klubobmann abgeordneter gouverneur bürgermeister senator botschafter diplomat experte analyst ökonom forscher wissenschaftler professor historiker politologe politikwissenschaftler anwalt rechtsanwalt richter staatsanwalt ermittler polizist beamter soldat offizier trainer spieler manager geschäftsführer unternehmer gründer eigentümer autor schriftsteller journalist redakteur korrespondent papst bischof kardinal pfarrer könig prinz premier premierminister regierungschef staatschef parteichef fraktionschef außenminister meteorologe arzt mediziner virologe wirt landwirt bauer lehrer schüler student bewohner anwohner zeuge augenzeuge vater sohn bruder mann beobachter vertreter unterhändler berater beauftragter koordinator ombudsmann präsidentschaftskandidat kandidat ratspräsident kreml-sprecher regierungssprecher militärsprecher polizeisprecher landeshauptmann stadtrat hafenmeister geschäftsmann milliardär chefredakteur rektor dekan intendant regisseur schauspieler sänger künstler architekt ingenieur pilot kapitän einsatzleiter feuerwehrmann gewerkschafter gewerkschaftschef verbandschef konzernchef amtskollege kollege nachfolger vorgänger stellvertreter vize parlamentarier fraktionsvorsitzender parteivorsitzender ausschussvorsitzender ministerpräsident verteidiger kläger angeklagter präsidentensprecher chefunterhändler chefdiplomat oppositionsführer verfassungsschützer sanitäter dolmetscher reeder kassenprüfer wehrbeauftragter leutnant feldwebel unteroffizier abteilungsleiter amtschef hauptgeschäftsführer finanzchef vorstandschef vorstandsvorsitzender aufsichtsratschef pressesprecher bezirksvorsteher gemeindechef ortschef polizeichef feuerwehrchef geheimdienstchef armeechef generalstabschef generalleutnant generalmajor brigadier staatspräsident bundespräsident bundeskanzler vizekanzler`,
  f: `politikerin kundin fahrerin rentnerin nachbarin besucherin stadtbaurätin dezernentin wehrsprecherin ausbilderin vorständin vizepräsidentin vizechefin mitarbeiterin mitbegründerin initiatorin organisatorin ministerin präsidentin kanzlerin chefin sprecherin sekretärin generalsekretärin staatssekretärin kommissarin generalin direktorin leiterin obfrau abgeordnete gouverneurin bürgermeisterin senatorin botschafterin diplomatin expertin analystin ökonomin forscherin wissenschaftlerin professorin historikerin politologin politikwissenschaftlerin anwältin rechtsanwältin richterin staatsanwältin ermittlerin polizistin beamtin soldatin offizierin trainerin spielerin managerin geschäftsführerin unternehmerin gründerin eigentümerin autorin schriftstellerin journalistin redakteurin korrespondentin bischöfin pfarrerin königin prinzessin premierministerin regierungschefin staatschefin parteichefin außenministerin meteorologin ärztin medizinerin virologin wirtin landwirtin lehrerin schülerin studentin bewohnerin anwohnerin zeugin augenzeugin mutter tochter schwester frau witwe beobachterin vertreterin unterhändlerin beraterin beauftragte koordinatorin kandidatin regierungssprecherin polizeisprecherin militärsprecherin landeshauptfrau stadträtin geschäftsfrau rektorin dekanin intendantin regisseurin schauspielerin sängerin künstlerin architektin ingenieurin pilotin kapitänin einsatzleiterin gewerkschafterin betriebsrätin verbandschefin konzernchefin amtskollegin kollegin nachfolgerin vorgängerin stellvertreterin parlamentarierin ministerpräsidentin verteidigerin klägerin angeklagte chefunterhändlerin oppositionsführerin sanitäterin dolmetscherin reederin wehrbeauftragte abteilungsleiterin hauptgeschäftsführerin vorstandschefin pressesprecherin bundespräsidentin bundeskanzlerin ombudsfrau aktivistin`,
  x: `oberhaupt star profi legende ikone talent neuling boss idol keeper goalie routinier debütant parteimitglied vorstandsmitglied fraktionsvize parteivize vize fraktionsvorsitzende parteivorsitzende abgeordneten vorsitzenden beauftragten außenbeauftragte außenbeauftragter kommandierende`,
}

/** More functions and descriptions of people by what they do, masculine; the feminine form follows from it. */
const MORE_ROLES = wordSet(`
schütze torschütze torhüter keeper veterinär kreisveterinär demonstrant aktivist umweltaktivist lotse kapitän seemann matrose fischer jäger förster winzer gärtner imker bäcker koch kellner gastwirt hotelier händler kaufmann fachmann landsmann staatsmann kameramann ehemann großvater schwiegervater stiefvater familienvater stiefsohn enkel onkel neffe cousin freund partner zwillingsbruder
biobauer bergbauer milchbauer weinbauer gemüsebauer
geologe biologe virologe epidemiologe psychologe soziologe archäologe theologe meeresbiologe klimatologe glaziologe ökologe zoologe astronom astrophysiker physiker chemiker mathematiker informatiker philosoph statistiker seismologe vulkanologe toxikologe kriminologe ethnologe pathologe neurologe psychiater kardiologe onkologe chirurg zahnarzt tierarzt hausarzt chefarzt oberarzt apotheker pfleger krankenpfleger hebamme notarzt therapeut
schwimmer läufer turner boxer ringer ruderer radrennfahrer rennfahrer pilot stürmer mittelfeldspieler verteidiger abwehrspieler kicker torjäger torhüter schiedsrichter nationaltrainer bundestrainer cheftrainer kapitän teamchef olympiasieger weltmeister europameister sieger titelverteidiger skifahrer biathlet langläufer eiskunstläufer sprinter hochspringer tennisspieler schachspieler golfer segler bergsteiger kletterer athlet sportler
maler bildhauer fotograf komponist dirigent pianist geiger tenor musiker rapper schlagzeuger gitarrist dichter lyriker dramatiker romancier verleger kurator kritiker drehbuchautor produzent moderator kabarettist komiker tänzer choreograf designer blogger publizist kolumnist reporter herausgeber nobelpreisträger preisträger
kommissionspräsident parlamentspräsident senatspräsident bürgerrechtler menschenrechtler dissident oppositioneller revolutionär rebellenführer milizenführer stammesführer putschist diktator monarch herzog graf fürst kronprinz emir scheich sultan kaiser imam mufti rabbiner patriarch erzbischof abt mönch priester pastor diakon prediger
premier vizepremier vizeminister staatsrat bundesrat regierungsrat gemeinderat gemeindepräsident landrat oberbürgermeister stadtpräsident bezirksbürgermeister ortsvorsteher stadtverordneter beigeordneter dezernent kämmerer referent fraktionschef klubchef parlamentarier unterhausabgeordneter europaabgeordneter landtagsabgeordneter gemeindevertreter ratsherr wahlleiter wahlbeobachter wahlhelfer spitzenkandidat herausforderer amtsinhaber
zöllner grenzschützer fahnder kommissar hauptkommissar polizeipräsident polizeidirektor gefängnisdirektor justizvollzugsbeamter brandmeister feuerwehrkommandant bergretter rettungssanitäter helfer entwicklungshelfer retter taucher pilot copilot fluglotse flugbegleiter steward lokführer schaffner busfahrer lastwagenfahrer taxifahrer
notar jurist strafrechtler völkerrechtler verfassungsrechtler staatsrechtler gutachter sachverständiger nebenkläger zeuge häftling gefangener verurteilter täter komplize informant whistleblower überläufer spion agent
banker bankier börsianer händler investor aktionär gläubiger schuldner insolvenzverwalter wirtschaftsprüfer steuerberater makler konzernlenker firmenchef firmengründer inhaber teilhaber geschäftsinhaber prokurist personalchef betriebsleiter werksleiter filialleiter stationsleiter projektleiter expeditionsleiter teamleiter forschungsleiter missionschef flugdirektor astronaut kosmonaut raumfahrer techniker mechaniker elektriker handwerker maurer dachdecker schreiner zimmermann arbeiter bauarbeiter bergmann kumpel
programmierer entwickler hacker erfinder forscher klimaforscher friedensforscher konfliktforscher meinungsforscher wahlforscher polarforscher hirnforscher zukunftsforscher zeithistoriker kunsthistoriker militärhistoriker medienwissenschaftler rechtswissenschaftler pädagoge lehrling azubi auszubildender erzieher schulleiter schuldirektor dozent privatdozent assistent doktorand
flüchtling migrant asylwerber asylbewerber vertriebener heimkehrer überlebender angehöriger verwandter betroffener geschädigter verletzter opferanwalt zuschauer fan anhänger gegner unterstützer befürworter sympathisant wähler leser hörer nutzer verbraucher patient käufer kunde pendler reisender urlauber wanderer radfahrer autofahrer fußgänger passant hausbesitzer eigentümer vermieter pächter
sondergesandter gesandter vermittler generalkonsul konsul attaché militärattaché sonderbeauftragter menschenrechtsbeauftragter datenschutzbeauftragter ausländerbeauftragter sprecher vizesprecher fraktionssprecher bahnsprecher unternehmenssprecher generaldirektor intendant programmdirektor museumsdirektor zoodirektor stadtplaner baumeister denkmalpfleger archivar bibliothekar
insider eingeweihter teilnehmer delegierter veteran reservist söldner kämpfer rebell guerillero milizionär scharfschütze fallschirmjäger oberbefehlshaber feldmarschall marschall kommodore korvettenkapitän oberstleutnant stabschef
`)

/** "Forscher" → "Forscherin", "Kollege" → "Kollegin", "Seemann" → "Seefrau"; nouns that bend like adjectives keep their -e. */
function feminine(role: string): string {
  if (role.endsWith('mann')) return `${role.slice(0, -4)}frau`
  if (
    /(?:beauftragt|gesandt|verordnet|geordnet|ständig|überlebend|angehörig|betroffen|abgeordnet|verwandt|delegiert|auszubildend)er$/.test(
      role,
    )
  )
    return role.slice(0, -1)
  if (role.endsWith('anwalt')) return `${role.slice(0, -6)}anwältin`
  if (role.endsWith('arzt')) return `${role.slice(0, -4)}ärztin`
  if (role.endsWith('bauer')) return `${role.slice(0, -5)}bäuerin`
  if (role.endsWith('rat')) return `${role.slice(0, -3)}rätin`
  return `${role.endsWith('e') ? role.slice(0, -1) : role}in`
}

const ROLES: ReadonlyMap<string, Gender> = new Map([
  ...[...MORE_ROLES].map((role): [string, Gender] => [feminine(role), 'f']),
  ...[...MORE_ROLES].map((role): [string, Gender] => [role, 'm']),
  ...byGender(NOUN_ROLES),
])

/** "der Vorsitzende" → "Vorsitzender", "dem Kollegen" → "Kollege": nouns that bend like adjectives, or weakly. */
function nominative(noun: string, gender: Gender): string {
  if (
    /(?:vorsitzende|abgeordnete|beauftragte|angeklagte|angestellte|verdächtige|angehörige|verteidigende)[nr]?$/i.test(
      noun,
    )
  )
    return noun.replace(/e[nr]?$/, gender === 'm' ? 'er' : 'e')
  return noun.replace(
    /(kolleg|expert|zeug|jurist|strateg|kund|journalist|polizist|analyst|diplomat|soldat|präsident|student|kandidat|patient|lots|insass|biolog|geolog|theolog|klimatolog|psycholog|soziolog|politolog|ökonom|patriarch)en$/i,
    (_, stem: string) =>
      stem + (/(?:kolleg|expert|zeug|strateg|kund|lots|insass|olog)$/i.test(stem) ? 'e' : ''),
  )
}

/** "deutschen Verteidigungsministers" → "deutscher Verteidigungsminister": the function in its basic form. */
function basicRole(words: readonly string[], gender: Gender): string {
  const head = words.at(-1) ?? ''
  const feminine = /in$|frau$/.test(head)
  const noun = head.replace(
    /(er|präsident|chef|sekretär|general|kommissar|or|eur|anwalt|arzt|mann|rat|wart|wirt|papst)(?:s|es|en)$/,
    '$1',
  )
  const rest = words
    .slice(0, -1)
    .map((word) =>
      /^\p{Ll}/u.test(word) || CAPITAL_ADJECTIVE.test(word)
        ? word.replace(/(?:en|em|er|es|e)$/, feminine ? 'e' : 'er')
        : word,
    )
  return [...rest, nominative(noun, gender)].join(' ')
}

const SHARED =
  /(?:vorsitzende|abgeordnete|beauftragte|angeklagte|angestellte|verdächtige|angehörige|gesandte|delegierte|verwandte|überlebende|betroffene|beigeordnete|jährige|konservative|liberale|grüne)[nr]?$/i

/** "die Vorsitzende", "der Vorsitzenden" and "der Vorsitzende", "dem Vorsitzenden". */
function sharedGender(article: string, noun: string): Gender {
  if (!SHARED.test(noun)) return 'x'
  if (article === 'die' || article === 'eine' || article === 'ihre' || article === 'seine') return 'f'
  if (article === 'der') return noun.endsWith('n') ? 'f' : 'm'
  if (article === 'einer') return 'f'
  return /^(?:ein|dem|den|des|einem|einen|eines|vom|zum|beim)$/.test(article) ? 'm' : 'x'
}

/** "der Technischen Universität" → "Technische Universität". */
function basicInstitution(words: readonly string[], gender: Gender): string {
  const noun = words.at(-1) ?? ''
  const isPlural = gender === 'x' && /(?:en|er|kräfte|werke)$/.test(noun)
  const ending = gender === 'f' || isPlural ? 'e' : gender === 'm' ? 'er' : 'es'
  const rest = words.slice(0, -1).map((word) => word.replace(/(?<=\p{Ll}{3})e[nm]$/u, ending))
  return [...rest, noun].join(' ')
}

/** Adjectives that a function carries as its first word with a capital ("Vorsitzender Richter"). */
const CAPITAL_ADJECTIVE =
  /^(?:Vorsitzend|Leitend|Erst|Zweit|Dritt|Stellvertretend|Regierend|Geschäftsführend)/

const SOURCES = [
  ...wordSet(
    'willen wunsch absicht plänen vorhaben logik idee vorschlag plan darstellungen einschätzungen vorstellung vorstellungen rechnung angaben worten ansicht meinung einschätzung aussage aussagen darstellung überzeugung auffassung bewertung darstellungen aussagen schilderung vorstellung vorstellungen idee wissen erkenntnissen dafürhalten informationen mitteilung lesart bekunden urteil schätzung schätzungen',
  ),
]

/** Articles that no nominative has, whatever the noun. */
const OTHER_CASES = wordSet(
  'den dem des einem einen eines seinem seinen seines ihrem ihren ihres diesem diesen beim vom zum zur im am ins',
)

/** "der" is a nominative only of a masculine noun, and only with an adjective in -e: "der neue Chef", "der neuen Chefin". */
function isOblique(article: string, adjective: string | null, gender: Gender): boolean {
  if (OTHER_CASES.has(article)) return true
  const isWeak = adjective !== null && /^\p{Ll}+en$/u.test(adjective)
  if (article === 'der' || article === 'dieser') return gender === 'f' || isWeak
  if (/^(?:ein|sein|ihr)er$/.test(article)) return true
  return false
}

export const quotes: QuoteData = {
  reporting: new Set([...reporting, ...WEAK_VERBS]),
  documentVerbs: wordSet('lesen stand standen heißt hieß heiße hiess geheißen steht lautet lautete lauteten'),
  quoting: wordSet('zitiert zitierte zitieren zitierten'),
  auxiliaries: wordSet(
    'musste muss müssen mussten konnte kann können konnten wollte will wollen wollten sollte soll sollen sollten durfte darf dürfen durften mochte hatte hat haben hatten habe wurde wird werden wurden werde wäre hätte würde könnte müsste ist sind war waren sei seien könne müsse solle dürfe wolle ging geht kam kommt blieb bleibt',
  ),
  passive: wordSet('wird werden wurde wurden worden'),
  attributing: wordSet('wie'),
  calling: wordSet('als'),
  personal: wordSet(
    'sagte sagt erzählte erzählt meinte meint rief ruft scherzte scherzt erinnerte erinnert schimpfte schimpft schwärmte schwärmt jubelte jubelt',
  ),
  agents: wordSet('von vom durch'),
  indirect: wordSet(
    'sei seien habe werde könne müsse solle dürfe wolle möge gebe komme gehe stehe lasse bleibe liege brauche wisse mache nehme sehe bestehe fehle gelte führe zeige handle bringe trage halte bedeute laufe drohe erwarte arbeite erhalte stelle setze biete beginne werfe wirke schaffe finde dürften sollten müssten drohten helfe zähle wachse steige sinke stimme verstehe spreche gehöre nenne kenne lebe suche warte fordere plane prüfe hoffe rechne glaube unterstütze verdiene verhindere entstehe ermögliche hätten würden wären könnten müssten hätte wäre würde könnte',
  ),
  subjectFollows: 'anywhere',
  before: new Map([
    ['laut', []],
    ['so', [',']],
    ['nach', SOURCES],
    ['aus', ['sicht']],
  ]),
  views: new Set(SOURCES),
  owners: byGender({ m: 'seine seiner seinem seinen', f: 'ihre ihrer ihrem ihren' }),
  pointing: wordSet('das dies so damit'),
  after: wordSet('zufolge nach'),
  pronouns: byGender({ m: 'er dieser letzterer', f: 'sie diese letztere' }),
  demonstratives: byGender({ m: 'der', f: 'die' }),
  somebody: wordSet('frau mann person'),
  articles: wordSet(
    'der die das den dem des dessen deren sein seine seiner seinem seinen seines ihr ihre ihrer ihrem ihren ihres dieser diese dieses diesem diesen jener jene unser unsere beim vom zum zur im am ins',
  ),
  relatives: wordSet('der die welcher welche'),
  institutional: wordSet(''),
  possessives: wordSet(
    'sein seine seiner seinem seinen seines ihr ihre ihrer ihrem ihren ihres unser unsere dessen deren',
  ),
  indefinite: wordSet(
    'hunderte tausende dutzende zehntausende hunderttausende etliche zahlreiche manche einzelne ein eine einem einen einer eines mehrere viele einige kein keine zwei drei andere',
  ),
  prepositions: wordSet(
    'in im an am auf aus bei beim mit nach seit von vom zu zum zur für gegen um durch über unter vor hinter neben zwischen ohne wegen trotz bis ab gegenüber samt dank laut seitens innerhalb außerhalb entlang als wie ins angesichts anlässlich aufgrund',
  ),
  complements: wordSet('des der von vom für im in beim bei aus eines einer'),
  affiliations: wordSet('von vom'),
  looseComplements: wordSet('in im bei beim aus'),
  conjunctions: wordSet('und sowie oder'),
  roles: ROLES,
  kin: wordSet(
    'vater mutter sohn tochter bruder schwester witwe witwer ehemann ehefrau großvater großmutter enkel enkelin onkel tante neffe nichte cousin cousine stiefvater stiefmutter stiefsohn schwiegervater schwiegermutter freund freundin verwandter verwandte angehöriger angehörige',
  ),
  media:
    /(?:zeitung|sender|agentur|magazin|blatt|rundfunk|funk|fernsehen|zeitschrift|presse|portal|nachrichtendienst|plattform|wochenblatt|illustrierten?|post|welt|spiegel|stern|standard|bild)$/i,
  mediaRoles:
    /(?:redakteur|korrespondent|reporter|journalist|herausgeber|verleger|sprecher|autor|chef|kolumnist|mitarbeiter|intendant)(?:in)?$/i,
  statements: wordSet(
    'begründung urteilsbegründung brief antwort papier bekennerschreiben ' +
      'mitteilung erklärung aussendung stellungnahme presseerklärung pressemitteilung schreiben statement bekanntmachung',
  ),
  noEnds: wordSet(
    'land dienst führung leitung mann frau bauer vater mutter sohn tochter bruder linke linken könig graf koch jäger fischer müller kaiser herzog fürst fan gegner retter ringer turner',
  ),
  organisations: byGender({
    m: 'sicherheitsdienst bundesnachrichtendienst zustelldienst lieferdienst pflegedienst sanitätsdienst inlandsgeheimdienst auslandsgeheimdienst militärgeheimdienst fahrdienst kurierdienst streamingdienst onlinedienst kurznachrichtendienst betreiber netzbetreiber anbieter versorger energieversorger dachverband gewerkschaftsbund städtetag gemeindebund landkreis landkreistag bezirk kanton stadtrat gemeinderat sicherheitsrat europarat weltsicherheitsrat ältestenrat hersteller automobilhersteller autobauer zulieferer vermieter discounter flughafen zirkus zoo club alpenverein mieterbund bauernverband ärztebund kirchentag suchdienst wetterdienst rettungsdienst katastrophenschutz zoll grenzschutz krisenstab vatikan élysée bundesrechnungshof verfassungsgerichtshof oberste_gerichtshof supreme_court staatsschutz verlag rat bundesrat gerichtshof verband bund verein konzern kreml generalstab rechnungshof nachrichtendienst geheimdienst verfassungsschutz sender magistrat senat hersteller bundestag landtag betriebsrat gesamtbetriebsrat vorstand aufsichtsrat club klub ausschuss dienst fonds währungsfonds arbeitsmarktservice rundfunk',
    f: 'bürgerschaft parteiführung konzernführung unternehmensführung klubführung vereinsführung staatsführung militärführung armeeführung stadtführung regierungsführung klinikleitung schulleitung werksleitung werkleitung einsatzleitung parteileitung bauleitung spielleitung konzernleitung geschäftsleitung gefängnisleitung genossenschaft bewegung gruppe bürgerinitiative bergwacht wasserwacht küstenwache nationalgarde garde miliz junta rebellenarmee republik kreisverwaltung bezirksregierung landesregierung bundesregierung militärregierung übergangsregierung stadtverwaltung staatskanzlei senatskanzlei feuerwache leitstelle aufsicht börse sparkasse krankenkasse versicherung airline fluggesellschaft reederei brauerei molkerei raffinerie akademie fakultät schule bücherei bibliothek galerie diözese gemeinschaft glaubensgemeinschaft kongregation kurie menschenrechtsorganisation hilfsorganisation weltbank eu nato uno caritas diakonie betriebskrankenkasse jury intendanz wahlbehörde wahlkommission kartellbehörde raumfahrtbehörde weltraumagentur handelskammer ärztekammer anwaltskammer arbeiterkammer wirtschaftskammer zentralregierung kammer leitung werkleitung führung vertretung direktion spitze mehrheit delegation grünen freiheitlichen linken union regierung polizei behörde agentur kommission staatsanwaltschaft bundesanwaltschaft partei fraktion gewerkschaft organisation firma bank zentralbank notenbank universität armee marine luftwaffe bundeswehr feuerwehr botschaft opposition koalition stadt gemeinde kirche stiftung initiative allianz nachrichtenagentur zeitung klinik werft betreibergesellschaft kanzlei rettung verwaltung vereinigung bundespolizei truppe liga linke union zentrale hochschule gesellschaft linkspartei redaktion wochenzeitung wochenzeitschrift zeitschrift',
    x: 'deutschland russland england schottland finnland griechenland irland island neuseeland estland lettland holland thailand weißrussland ausland inland nachbarland heimatland emirat königreich bankhaus autohaus modehaus verlagshaus rathaus kaufhaus weiße_haus staatsministerium konsulat generalkonsulat präsidium polizeipräsidium kommando oberkommando regiment bataillon einsatzkommando landratsamt kreditinstitut museum theater orchester archiv observatorium labor kraftwerk kollektiv konsortium syndikat kartell tribunal verfassungsgericht landgericht amtsgericht oberlandesgericht bundesgericht schiedsgericht kollegium direktorium konklave erzbistum bistum kloster rote_kreuz kinderhilfswerk hilfswerk flüchtlingshilfswerk unterhaus oberhaus repräsentantenhaus abgeordnetenhaus start-up königshaus präsidentenamt repräsentantenhaus ministerium amt bundesamt parlament gericht verwaltungsgericht landesgericht unternehmen institut streitkräfte heer militär pentagon land bundesland netzwerk verteidigungsministerium außenministerium innenministerium präsidialamt kanzleramt bündnis kabinett krankenhaus stadtwerke bündnisses agenturen behörden ministerien veranstalter organisatoren magazin blatt fachblatt forum komitee weißes_haus',
  }),
  companies: wordSet(
    'unternehmen konzern firma betrieb hersteller autobauer fluggesellschaft betreiber bank versicherer',
  ),
  documents: byGender({
    m: 'zettel aushang aufkleber grabstein abschlussbericht jahresbericht prüfbericht zwischenbericht paragraf artikel gesetzentwurf codex bericht brief entwurf vertrag beschluss text aufruf antrag leitartikel kommentar artikel nachruf passus',
    f: 'tafel inschrift aufschrift gedenktafel bekanntmachung pressemitteilung presseerklärung depesche charta satzung verfügung anordnung begründung urteilsbegründung bibel protestnote erklärung mitteilung aussendung stellungnahme resolution studie umfrage petition begründung meldung verfassung verordnung richtlinie klageschrift anklageschrift broschüre antwort',
    x: 'transparent plakat schild transparente plakate schilder spruchbänder spruchband banner statement pamphlet bekennerschreiben communiqué memorandum testament tagebuch grundgesetz strategiepapier eckpunktepapier regelwerk statut schreiben papier gesetz urteil gutachten manifest abkommen dokument kommuniqué protokoll flugblatt dekret programm',
  }),
  particles: wordSet('von van de der del della di da du le la al el bin ibn zu ten ter'),
  titles: byGender({ m: 'herr herrn', f: 'frau', x: 'dr prof mag dipl ing univ lic' }),
  firstNames,
  notNames:
    wordSet(`montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar jänner februar märz april mai juni juli august september oktober november dezember
    nachdem derzeit weiter weiters ähnlich gegenüber selbst sowohl sobald solange bisher künftig ferner darin darauf daran hierzu hierbei wörtlich ebenso ebenfalls erst gerade genau schließlich zunächst später früher offenbar tatsächlich vielmehr somit sonst angesichts anlässlich aufgrund zwar anders bereits besonders deswegen dieselbe erstmals falls fast gegen gestern gut hinzu hinter immer indes indem infolge insbesondere je jede jeder jedes jener kurz lediglich leider man manche mehr mein nachts nahezu natürlich neben nein nie niemand nichts obwohl ob oft pro seitdem selten sehr seither sogar statt stattdessen teils überdies übrigens um umgekehrt unser viel vielleicht voll vorher wann wegen welche weniger weshalb wieder wird wurde zumal zumindest zunehmend zurzeit zusammen zusätzlich zweitens erstens nämlich
    der die das den dem des ein eine einer einem einen er sie es wir ich ihr man dies diese dieser dieses das dass auch aber und oder doch noch nur so wie was wer wo wann warum dort hier da dann denn nun jetzt heute gestern morgen zuvor zuletzt außerdem zudem allerdings jedoch dennoch trotzdem daher deshalb damit dabei dazu darüber dafür dagegen danach davor während weil wenn als ob bei beim in im an am auf aus mit nach seit von vom zu zum zur für gegen um durch über unter vor laut nicht kein keine mehr am gleichzeitig unterdessen inzwischen mittlerweile zugleich insgesamt rund etwa bis ab ohne trotz wegen alle alles viele einige mehrere beide mein dein sein unser euer ihre seine eil korrektur berichtigung update uhr jahr jahre prozent euro milliarden millionen dollar woche tag abend nachmittag vormittag nacht anfang ende mitte interview pressekonferenz gespräch rede twitter facebook x onlinedienst plattform antrag auftrag angriff krieg frieden ziel land welt europa`),
  epithets: byGender({
    m: 'sozialdemokrat christdemokrat konservativer liberaler grüner republikaner demokrat jurist manager funktionär spitzenpolitiker regierungspolitiker oppositionspolitiker militär amtsinhaber 54-jährige',
    f: 'sozialdemokratin christdemokratin konservative liberale republikanerin demokratin juristin funktionärin spitzenpolitikerin amtsinhaberin',
  }),
  thingEndings:
    /(?:ung|heit|keit|schaft|ion|tät|ungen|heiten|keiten|ionen|nis|tum|ment|ismus|ik|worten|frage|lage|opfer|mangel|alter|wetter|wasser|fenster|zimmer|theater|thema|käfig|kammer|mauer|steuer|dauer|trauer|feuer|lager|messer|muster|papier|quartier|revier|meer|tier|ufer|nummer|sommer|winter|ziffer|oper|trümmer|stelle|anlage|brücke|straße|schule|klasse|reihe|liste|karte|seite|woche|weise|summe|hilfe|reise|grenze|küste|fläche|bilder|kinder|länder|gelder|wörter|häuser|güter|bücher)$/i,
  objectEndings: /\p{Ll}(?:e|en|er|ung|heit|keit|ik|ie|tät|ion|eid|uld|bruch|aft)$/u,
  nameEndings: /[aiouyćčšžá]$/,
  elided: /^(?!)/,
  originEndings: /^(?!)/,
  reportingPairs: new Map(
    [...wordSet('kommt kommen kam kamen gelangt gelangte')].map((verb) => [verb, wordSet('zu zum')]),
  ),
  agentEndings: /^$/,
  verbEndings: /(?:te|ten)$/,
  modifierEndings: /(?:e|er|es|en|em)$/,
  inflections: ['nen', 'es', 'en', 'e', 's', 'n'],
  nounsCapitalised: true,
  former: /^(?:früher|ehemalig|einstig|damalig|ex-|alt)/i,
  speechNouns: wordSet(
    'worten wort satz sätzen frage fragen feststellung parole parolen aussage aufschrift begründung antwort appell ruf rufe sprechchöre sprechchören plakate zitat hinweis vorwurf argument fazit bemerkung überschrift losung forderung kommentar',
  ),
  personEndings:
    /(?:er|erin|in|ist|istin|ant|antin|ent|entin|eur|eurin|or|ender|ende|[jJ]ährige[rn]?|loge|login|nom|nomin|krat|kratin)$/,
  titleNouns: wordSet(
    'bestseller autobiografie memoiren essay band thriller krimi podcast musical oper gemälde ausstellung kolumne single hymne motto roman film buch song lied serie magazin zeitschrift zeitung sendung projekt operation programm initiative schiff fregatte kampagne album stück gedicht aktion firma restaurant hotel partei gruppe liste verein namen titel codenamen dokumentation begriff',
  ),
  soCalled: wordSet('sogenannte sogenannten sogenannter sogenanntes sogenanntem genannte genannten'),
  isOblique,
  basicInstitution,
  sharedGender,
  basicRole,
}
