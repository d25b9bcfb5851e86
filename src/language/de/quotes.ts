import { firstNames } from '../first-names.ts'
import type { QuoteData } from '../quotes/data.ts'
import { byGender, wordSet } from '../quotes/lists.ts'

/** Reporting verbs by their forms in reports: past, present, Konjunktiv, participle. Written down from the language of agencies. */
const reporting = wordSet(`
sagte sagt sage sagten sagen gesagt erklärte erklärt erkläre erklärten betonte betont betone betonten meinte meint meine meinten gemeint
berichtete berichtet berichten berichteten kritisierte kritisiert kritisierten warnte warnt warnten gewarnt forderte fordert fordere forderten gefordert
versicherte versichert versicherten bekräftigte bekräftigt bekräftigten schrieb schreibt schrieben geschrieben ergänzte ergänzt ergänzten
teilte teilt teilten mitgeteilt kündigte kündigt kündigten angekündigt fügte fügt fügten hinzugefügt räumte räumt räumten eingeräumt
behauptete behauptet behaupteten bestätigte bestätigt bestätigten dementierte dementiert unterstrich unterstreicht unterstrichen
lobte lobt lobten gelobt begrüßte begrüßt begrüßten bezeichnete bezeichnet bezeichneten nannte nennt nannten genannt sprach spricht sprachen gesprochen
verlangte verlangt verlangten mahnte mahnt mahnten gemahnt appellierte appelliert appellierten rief ruft riefen aufgerufen zitierte
antwortete antwortet antworteten geantwortet entgegnete entgegnet erwiderte erwidert konterte kontert reagierte reagiert
äußerte äußert äußerten geäußert wies weist wiesen zurückgewiesen verurteilte verurteilt verurteilten verteidigte verteidigt
beteuerte beteuert beteuerten beklagte beklagt beklagten klagte klagt klagten rechtfertigte rechtfertigt drohte droht drohten gedroht
prophezeite prophezeit prognostizierte schätzte schätzt schätzten urteilte urteilt urteilten resümierte resümiert bilanzierte bilanziert
schilderte schildert schilderten erzählte erzählt erzählten erzähle erinnerte erinnert erinnerten fragte fragt fragten gefragt
scherzte scherzt spottete spottet twitterte postete postet veröffentlichte formulierte formuliert begründete begründet begründeten
versprach verspricht versprachen versprochen gab gibt gaben zugegeben hob hebt hoben hervorgehoben stellte stellt klargestellt
machte macht machten deutlich vertrat vertritt zeigte zeigt zeigten plädierte plädiert plädierten argumentierte argumentiert
glaubt glaubte denkt dachte findet fand hofft hoffte hofften heißt hieß heiße lautet lautete lauteten befand befindet
beschrieb beschreibt beschrieben analysierte analysiert attestierte attestiert bescheinigte unterstellte bemängelte bemängelt monierte moniert
rügte rügt tadelte würdigte würdigt würdigten dankte dankt gratulierte wetterte wettert schimpfte schimpft polterte verkündete verkündet
verlautbarte verlautete notierte vermutete vermutet mutmaßte spekulierte konstatierte konstatiert stellte_fest befürchtete befürchtet fürchtet fürchtete
empfahl empfiehlt riet rät rieten ermahnte ermunterte erläuterte erläutert präzisierte präzisiert wiederholte wiederholt insistierte
bat bittet baten bestritt bestreitet widersprach widerspricht widersprachen pflichtete beharrte beharrt kommentierte kommentiert
offenbarte gestand gesteht bedauerte bedauert bedauerten entschuldigte hielt hält feststellte wertete wertet werteten sieht sah
titelte titelt rechnet rechnete erwartet erwartete wünscht wünschte ließ lässt verwies verweist verwiesen informierte informiert freute freut jubelte
`)

const NOUN_ROLES = {
  m: `minister präsident kanzler chef sprecher sekretär generalsekretär staatssekretär kommissar general admiral oberst hauptmann major leutnant kommandeur kommandant inspekteur direktor leiter vorsitzender vorsitzende vorstand obmann klubobmann abgeordneter gouverneur bürgermeister senator botschafter diplomat experte analyst ökonom forscher wissenschaftler professor historiker politologe politikwissenschaftler anwalt rechtsanwalt richter staatsanwalt ermittler polizist beamter soldat offizier trainer spieler manager geschäftsführer unternehmer gründer eigentümer autor schriftsteller journalist redakteur korrespondent papst bischof kardinal pfarrer könig prinz premier premierminister regierungschef staatschef parteichef fraktionschef außenminister meteorologe arzt mediziner virologe wirt landwirt bauer lehrer schüler student bewohner anwohner zeuge augenzeuge vater sohn bruder mann beobachter vertreter unterhändler berater beauftragter koordinator ombudsmann präsidentschaftskandidat kandidat ratspräsident kreml-sprecher regierungssprecher militärsprecher polizeisprecher landeshauptmann stadtrat hafenmeister betreiber veranstalter geschäftsmann milliardär chefredakteur rektor dekan intendant regisseur schauspieler sänger künstler architekt ingenieur pilot kapitän einsatzleiter feuerwehrmann gewerkschafter gewerkschaftschef betriebsrat verbandschef konzernchef amtskollege kollege nachfolger vorgänger stellvertreter vize parlamentarier fraktionsvorsitzender parteivorsitzender ausschussvorsitzender ministerpräsident verteidiger kläger angeklagter präsidentensprecher chefunterhändler chefdiplomat oppositionsführer verfassungsschützer sanitäter dolmetscher reeder kassenprüfer wehrbeauftragter leutnant feldwebel unteroffizier abteilungsleiter amtschef hauptgeschäftsführer finanzchef vorstandschef vorstandsvorsitzender aufsichtsratschef pressesprecher bezirksvorsteher gemeindechef ortschef polizeichef feuerwehrchef geheimdienstchef armeechef generalstabschef generalleutnant generalmajor brigadier staatspräsident bundespräsident bundeskanzler vizekanzler`,
  f: `ministerin präsidentin kanzlerin chefin sprecherin sekretärin generalsekretärin staatssekretärin kommissarin generalin direktorin leiterin obfrau abgeordnete gouverneurin bürgermeisterin senatorin botschafterin diplomatin expertin analystin ökonomin forscherin wissenschaftlerin professorin historikerin politologin politikwissenschaftlerin anwältin rechtsanwältin richterin staatsanwältin ermittlerin polizistin beamtin soldatin offizierin trainerin spielerin managerin geschäftsführerin unternehmerin gründerin eigentümerin autorin schriftstellerin journalistin redakteurin korrespondentin bischöfin pfarrerin königin prinzessin premierministerin regierungschefin staatschefin parteichefin außenministerin meteorologin ärztin medizinerin virologin wirtin landwirtin lehrerin schülerin studentin bewohnerin anwohnerin zeugin augenzeugin mutter tochter schwester frau witwe beobachterin vertreterin unterhändlerin beraterin beauftragte koordinatorin kandidatin regierungssprecherin polizeisprecherin militärsprecherin landeshauptfrau stadträtin geschäftsfrau rektorin dekanin intendantin regisseurin schauspielerin sängerin künstlerin architektin ingenieurin pilotin kapitänin einsatzleiterin gewerkschafterin betriebsrätin verbandschefin konzernchefin amtskollegin kollegin nachfolgerin vorgängerin stellvertreterin parlamentarierin ministerpräsidentin verteidigerin klägerin angeklagte chefunterhändlerin oppositionsführerin sanitäterin dolmetscherin reederin wehrbeauftragte abteilungsleiterin hauptgeschäftsführerin vorstandschefin pressesprecherin bundespräsidentin bundeskanzlerin ombudsfrau aktivistin`,
  x: `vorsitzende fraktionsvorsitzende parteivorsitzende abgeordneten vorsitzenden beauftragten außenbeauftragte außenbeauftragter kommandierende`,
}

/** "deutschen Verteidigungsministers" → "deutscher Verteidigungsminister": the function in its basic form. */
function basicRole(words: readonly string[]): string {
  const head = words.at(-1) ?? ''
  const feminine = /in$|frau$/.test(head)
  const noun =
    /(?:minister|präsident|kanzler|chef|sprecher|leiter|sekretär|general|kommissar|direktor|gouverneur)(?:s|es|en)$/.test(
      head,
    )
      ? head.replace(/(?:es|s|en)$/, '')
      : head
  const rest = words
    .slice(0, -1)
    .map((word) => (/^\p{Ll}/u.test(word) ? word.replace(/(?:en|em|er|es|e)$/, feminine ? 'e' : 'er') : word))
  return [...rest, noun].join(' ')
}

export const quotes: QuoteData = {
  reporting,
  before: new Map([
    ['laut', []],
    ['so', [',']],
    ['zufolge', []],
    [
      'nach',
      ['angaben', 'worten', 'ansicht', 'meinung', 'einschätzung', 'aussage', 'darstellung', 'überzeugung'],
    ],
    ['angaben', []],
    ['worten', []],
    ['ansicht', []],
    ['meinung', []],
    ['einschätzung', []],
    ['aussagen', []],
    ['aussage', []],
    ['darstellung', []],
    ['mitteilung', []],
    ['erklärung', []],
    ['stellungnahme', []],
    ['aussendung', []],
  ]),
  after: wordSet('zufolge'),
  pronouns: byGender({ m: 'er dieser', f: 'sie diese', x: 'es' }),
  oblique: wordSet('ihn ihm ihr ihnen sich uns mich mir dich dir'),
  articles: new Map([
    ['der', 'm'],
    ['die', 'f'],
    ['das', 'x'],
    ['den', null],
    ['dem', null],
    ['des', null],
    ['dessen', null],
    ['deren', null],
    ['sein', 'x'],
    ['seine', 'x'],
    ['ihr', 'x'],
    ['ihre', 'x'],
    ['seiner', null],
    ['ihrer', null],
    ['dieser', 'm'],
    ['diese', 'f'],
    ['beim', null],
    ['vom', null],
    ['zum', null],
    ['zur', null],
    ['im', null],
  ]),
  indefinite: wordSet('ein eine einem einen einer eines mehrere viele einige kein keine'),
  prepositions: wordSet(
    'in im an am auf aus bei beim mit nach seit von vom zu zum zur für gegen um durch über unter vor hinter neben zwischen ohne wegen trotz während bis ab gegenüber samt dank laut seitens innerhalb außerhalb entlang dem den',
  ),
  roles: byGender(NOUN_ROLES),
  organisations: wordSet(
    `ministerium regierung polizei behörde amt bundesamt agentur kommission parlament rat bundesrat gericht gerichtshof verwaltungsgericht landesgericht staatsanwaltschaft partei fraktion gewerkschaft verband bund verein organisation unternehmen konzern firma bank zentralbank notenbank universität institut armee streitkräfte marine luftwaffe heer bundeswehr feuerwehr militär kreml weißes_haus pentagon botschaft opposition koalition stadt gemeinde land bundesland kirche stiftung netzwerk initiative generalstab verteidigungsministerium außenministerium innenministerium präsidialamt kanzleramt rechnungshof nachrichtendienst geheimdienst verfassungsschutz allianz bündnis nachrichtenagentur zeitung sender magistrat senat kabinett krankenhaus klinik werft hersteller betreibergesellschaft stadtwerke bündnisses agenturen behörden`,
  ),
  documents: wordSet(
    'bericht erklärung mitteilung aussendung stellungnahme brief schreiben papier entwurf gesetz vertrag urteil resolution beschluss gutachten studie umfrage manifest abkommen text dokument kommuniqué protokoll aufruf petition',
  ),
  particles: wordSet('von van de der del della di da du le la al el bin ibn zu ten ter'),
  titles: wordSet('dr prof herr frau mag dipl ing univ lic'),
  firstNames,
  notNames:
    wordSet(`montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar jänner februar märz april mai juni juli august september oktober november dezember
    der die das den dem des ein eine einer einem einen er sie es wir ich ihr man dies diese dieser dieses das dass auch aber und oder doch noch nur so wie was wer wo wann warum dort hier da dann denn nun jetzt heute gestern morgen zuvor zuletzt außerdem zudem allerdings jedoch dennoch trotzdem daher deshalb damit dabei dazu darüber dafür dagegen danach davor während weil wenn als ob bei beim in im an am auf aus mit nach seit von vom zu zum zur für gegen um durch über unter vor laut nicht kein keine mehr am gleichzeitig unterdessen inzwischen mittlerweile zugleich insgesamt rund etwa bis ab ohne trotz wegen alle alles viele einige mehrere beide mein dein sein unser euer ihre seine eil korrektur berichtigung update uhr jahr jahre prozent euro milliarden millionen dollar woche tag abend nachmittag vormittag nacht anfang ende mitte interview pressekonferenz gespräch rede twitter facebook x onlinedienst plattform antrag auftrag angriff krieg frieden ziel land welt europa`),
  epithets: byGender({
    m: 'politiker sozialdemokrat christdemokrat konservativer liberaler grüner republikaner demokrat jurist manager funktionär spitzenpolitiker regierungspolitiker oppositionspolitiker militär amtsinhaber 54-jährige',
    f: 'politikerin sozialdemokratin christdemokratin konservative liberale republikanerin demokratin juristin funktionärin spitzenpolitikerin amtsinhaberin',
  }),
  nounsCapitalised: true,
  personEndings:
    /(?:er|erin|in|ist|istin|ant|antin|ent|entin|eur|eurin|or|ender|ende|[jJ]ährige[rn]?|loge|login|nom|nomin|krat|kratin)$/,
  titleNouns: wordSet(
    'roman film buch song lied serie magazin zeitschrift zeitung sendung projekt operation programm initiative schiff fregatte kampagne album stück gedicht aktion firma restaurant hotel partei gruppe liste verein namen titel motto slogan codenamen dokumentation wort begriff',
  ),
  soCalled: wordSet('sogenannte sogenannten sogenannter sogenanntes sogenanntem genannte genannten'),
  basicRole,
}
