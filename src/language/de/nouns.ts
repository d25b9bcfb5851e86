import type { NounData } from '../figures/data.ts'

const set = (words: string) => new Set(words.split(/\s+/).filter((word) => word !== ''))
/** "plural:singular" pairs. */
const pairs = (words: string): [string, string][] =>
  words
    .split(/\s+/)
    .filter((pair) => pair !== '')
    .map((pair) => pair.split(':') as [string, string])

export const nouns: NounData = {
  capitalised: true,
  stops: set(`
    der die das den dem des ein eine einen einem einer eines kein keine keinen keiner und oder aber sondern sowie beziehungsweise bzw
    als wie dass ob wenn weil da denn doch auch nur noch schon bereits etwa rund knapp fast über unter in im ins an am ans auf aus bei
    beim bis durch für gegen mit nach neben ohne seit statt trotz um von vom vor während wegen zu zum zur zwischen binnen innerhalb
    außerhalb laut gemäß pro je sich er sie es wir ihr man wer was dies diese dieser diesen diesem dieses jene jener jenen jenem
    ihre ihren ihrem ihrer seine seinen seinem seiner unsere unseren meine deren dessen welche welcher welchen alle allen aller
    ist sind war waren wird werden wurde wurden worden hat haben hatte hatten habe hätten hätte sei seien wäre wären soll sollen sollte
    sollten will wollen wollte wollten kann können konnte konnten könnte könnten muss müssen musste mussten müsste müssten darf dürfen
    durfte durften möchte mögen würde würden bleiben blieben kamen kommen gingen gehen lagen liegen stehen standen starben sterben
    fehlen fehlten gelten galten stimmten stimmen leben lebten sagten sagen gewesen geworden betroffen gestern heute morgen inzwischen
    derzeit zuletzt jeweils insgesamt davon darunter dabei dagegen dafür danach daran darauf daraus deshalb damit hier dort dann nun
    jede jeder jedes jeden jedem jetzt später früher zuvor vorher mehr weniger höher niedriger nicht nie wieder zusammen allein selbst nämlich gegenüber hingegen
    sowohl entweder weder während nachdem bevor obwohl indem sodass ebenso ebenfalls erneut einander pro entfernt lang lange breit
    hoch tief groß schwer alt jährlich monatlich täglich wöchentlich gut halbe halben halbes halber
  `),
  adjectiveEndings: ['e', 'en', 'er', 'es', 'em'],
  attributes: set(`
    berliner wiener hamburger münchner kölner frankfurter stuttgarter dresdner leipziger bremer grazer linzer salzburger innsbrucker
    tiroler kärntner vorarlberger schweizer zürcher berner genfer basler londoner pariser brüsseler moskauer kiewer warschauer prager
    budapester amsterdamer new yorker jerusalemer damaszener ganze neue alte weitere große kleine junge tote deutsche russische
    amerikanische britische französische ukrainische israelische
  `),
  irregular: new Map(
    pairs(`
    männer:mann männern:mann männer:mann frauen:frau länder:land ländern:land häuser:haus häusern:haus bücher:buch büchern:buch
    städte:stadt städten:stadt plätze:platz plätzen:platz züge:zug zügen:zug flüge:flug flügen:flug anschläge:anschlag anschlägen:anschlag
    verträge:vertrag verträgen:vertrag aufträge:auftrag aufträgen:auftrag anträge:antrag anträgen:antrag vorschläge:vorschlag
    vorschlägen:vorschlag einsätze:einsatz einsätzen:einsatz angriffe:angriff angriffen:angriff fälle:fall fällen:fall todesfälle:todesfall
    unfälle:unfall gäste:gast gästen:gast ärzte:arzt ärzten:arzt söhne:sohn söhnen:sohn töchter:tochter töchtern:tochter brüder:bruder
    brüdern:bruder mütter:mutter müttern:mutter väter:vater vätern:vater kräfte:kraft kräften:kraft schläge:schlag schlägen:schlag
    bänke:bank räume:raum räumen:raum bäume:baum bäumen:baum träume:traum grundstücke:grundstück stücke:stück stücken:stück
    dörfer:dorf dörfern:dorf wälder:wald wäldern:wald kinder:kind kindern:kind bilder:bild bildern:bild felder:feld feldern:feld
    mitglieder:mitglied mitgliedern:mitglied glieder:glied gliedern:glied gebäude:gebäude gebäuden:gebäude schüsse:schuss schüssen:schuss
    flüsse:fluss flüssen:fluss beschlüsse:beschluss beschlüssen:beschluss verstöße:verstoß verstößen:verstoß zusammenstöße:zusammenstoß
    körper:körper töne:ton stühle:stuhl stühlen:stuhl köpfe:kopf köpfen:kopf höfe:hof höfen:hof bahnhöfe:bahnhof bahnhöfen:bahnhof
    häfen:hafen flughäfen:flughafen gräber:grab gräbern:grab räder:rad rädern:rad fässer:fass fässern:fass schlösser:schloss
    völker:volk völkern:volk wörter:wort wörtern:wort ämter:amt ämtern:amt bänder:band bändern:band parks:park mächte:macht
    mächten:macht nächte:nacht nächten:nacht hände:hand händen:hand wände:wand brände:brand bränden:brand stände:stand ständen:stand
    bestände:bestand gegenstände:gegenstand gegenständen:gegenstand banken:bank personen:person menschen:mensch soldaten:soldat
    soldatinnen:soldatin staaten:staat piloten:pilot abgeordnete:abgeordneter abgeordneten:abgeordneter tote:toter toten:toter
    verletzte:verletzter verletzten:verletzter schwerverletzte:schwerverletzter leichtverletzte:leichtverletzter vermisste:vermisster
    vermissten:vermisster verwundete:verwundeter verwundeten:verwundeter gefangene:gefangener gefangenen:gefangener beschäftigte:beschäftigter
    beschäftigten:beschäftigter beamte:beamter beamten:beamter angestellte:angestellter angestellten:angestellter jugendliche:jugendlicher
    jugendlichen:jugendlicher deutsche:deutscher deutschen:deutscher verdächtige:verdächtiger verdächtigen:verdächtiger
    angeklagte:angeklagter angeklagten:angeklagter festgenommene:festgenommener aufständische:aufständischer aufständischen:aufständischer
    überlebende:überlebender überlebenden:überlebender reisende:reisender reisenden:reisender studierende:studierender
    studierenden:studierender erwachsene:erwachsener erwachsenen:erwachsener kranke:kranker kranken:kranker infizierte:infizierter
    infizierten:infizierter arbeitslose:arbeitsloser arbeitslosen:arbeitsloser obdachlose:obdachloser obdachlosen:obdachloser
    berechtigte:berechtigter berechtigten:berechtigter freiwillige:freiwilliger freiwilligen:freiwilliger demonstrierende:demonstrierender
    demonstrierenden:demonstrierender delegierte:delegierter delegierten:delegierter vertriebene:vertriebener vertriebenen:vertriebener
    geflüchtete:geflüchteter geflüchteten:geflüchteter angehörige:angehöriger angehörigen:angehöriger zivilisten:zivilist polizisten:polizist
    jahre:jahr namen:name jungen:junge kollegen:kollege zeugen:zeuge experten:experte kunden:kunde russen:russe franzosen:franzose
    briten:brite polen:pole türken:türke chinesen:chinese griechen:grieche dänen:däne schweden:schwede finnen:finne juden:jude
    genossen:genosse gefährten:gefährte raketen:rakete drohnen:drohne granaten:granate waffen:waffe minen:mine bomben:bombe patronen:patrone
    kanonen:kanone haubitzen:haubitze fregatten:fregatte korvetten:korvette truppen:truppe familien:familie stimmen:stimme schulen:schule
    karten:karte seiten:seite straßen:straße kirchen:kirche brücken:brücke wochen:woche flaschen:flasche klassen:klasse sprachen:sprache
    adressen:adresse leichen:leiche wohnungen:wohnung stellen:stelle aktien:aktie batterien:batterie firmen:firma parteien:partei
    kameras:kamera autos:auto busse:bus bussen:bus ergebnisse:ergebnis ergebnissen:ergebnis zeugnisse:zeugnis geheimnisse:geheimnis
    themen:thema museen:museum zentren:zentrum ministerien:ministerium gremien:gremium stadien:stadion unternehmen:unternehmen
    verfahren:verfahren abkommen:abkommen vorhaben:vorhaben zeichen:zeichen wagen:wagen mädchen:mädchen päckchen:päckchen opfern:opfer
    todesopfern:todesopfer posten:posten haufen:haufen boden:boden zahlen:zahl fragen:frage klagen:klage anfragen:anfrage umfragen:umfrage
    anlagen:anlage auflagen:auflage beilagen:beilage grundlagen:grundlage lagen:lage tagen:tag bezirke:bezirk werke:werk werken:werk
    kilometer:kilometer leuten:leute leute:leute eltern:eltern geschwister:geschwister tiere:tier tieren:tier hunde:hund hunden:hund
    schweine:schwein rinder:rind rindern:rind hühner:huhn hühnern:huhn vögel:vogel vögeln:vogel äpfel:apfel mäntel:mantel läden:laden
    gärten:garten kästen:kasten schäden:schaden terroristen:terrorist journalisten:journalist touristen:tourist aktivisten:aktivist
    helikopter:helikopter hubschrauber:hubschrauber hubschraubern:hubschrauber panzern:panzer kämpfern:kämpfer arbeitern:arbeiter
    studenten:student präsidenten:präsident patienten:patient agenten:agent demonstranten:demonstrant migranten:migrant
    kandidaten:kandidat diplomaten:diplomat demokraten:demokrat automaten:automat daten:datum taten:tat straftaten:straftat
    boote:boot booten:boot schiffe:schiff schiffen:schiff jobs:job tore:tor toren:tor prozesse:prozess prozessen:prozess
    kriege:krieg kriegen:krieg siege:sieg siegen:sieg wege:weg wegen:weg spiele:spiel spielen:spiel teile:teil teilen:teil
    urteile:urteil vorteile:vorteil ziele:ziel zielen:ziel punkte:punkt punkten:punkt orte:ort orten:ort worte:wort worten:wort
    terawattstunden:terawattstunde betriebe:betrieb betrieben:betrieb gebiete:gebiet gebieten:gebiet gesetze:gesetz gesetzen:gesetz
    geräte:gerät geräten:gerät pakete:paket paketen:paket projekte:projekt projekten:projekt objekte:objekt dokumente:dokument
    dokumenten:dokument instrumente:instrument monate:monat monaten:monat sitze:sitz sitzen:sitz mandate:mandat mandaten:mandat
    systeme:system systemen:system probleme:problem problemen:problem formulare:formular fahrzeuge:fahrzeug fahrzeugen:fahrzeug
    flugzeuge:flugzeug flugzeugen:flugzeug werkzeuge:werkzeug kartons:karton ballons:ballon waggons:waggon clips:clip konten:konto
    konzerne:konzern konzernen:konzern haushalte:haushalt haushalten:haushalt arbeitsplätze:arbeitsplatz brigaden:brigade divisionen:division
    kompanien:kompanie einheiten:einheit häftlinge:häftling häftlingen:häftling flüchtlinge:flüchtling flüchtlingen:flüchtling
    lehrlinge:lehrling säuglinge:säugling zwillinge:zwilling rekruten:rekrut matrosen:matrose seeleuten:seeleute einsatzkräfte:einsatzkraft streitkräfte:streitkraft
  `),
  ),
  endings: [
    ['ürfe', 'urf'],
    ['ürfen', 'urf'],
    ['ünde', 'und'],
    ['ünden', 'und'],
    ['äume', 'aum'],
    ['äumen', 'aum'],
    ['äufe', 'auf'],
    ['äufen', 'auf'],
    ['ände', 'and'],
    ['änden', 'and'],
    ['öcke', 'ock'],
    ['öcken', 'ock'],
    ['öpfe', 'opf'],
    ['öpfen', 'opf'],
    ['ärkte', 'arkt'],
    ['ärkten', 'arkt'],
    ['änke', 'ank'],
    ['änken', 'ank'],
    ['üche', 'uch'],
    ['üchen', 'uch'],
    ['ünsche', 'unsch'],
    ['ünschen', 'unsch'],
    ['öße', 'oß'],
    ['ößen', 'oß'],
    ['ürze', 'urz'],
    ['ürzen', 'urz'],
    ['ämpfe', 'ampf'],
    ['ämpfen', 'ampf'],
    ['ämme', 'amm'],
    ['ämmen', 'amm'],
    ['öhne', 'ohn'],
    ['öhnen', 'ohn'],
    ['änze', 'anz'],
    ['änzen', 'anz'],
    ['ütte', 'utt'],
    ['ütten', 'utt'],
    ['üsse', 'uss'],
    ['üssen', 'uss'],
    ['äcke', 'ack'],
    ['äcken', 'ack'],
    ['ühle', 'uhl'],
    ['ühlen', 'uhl'],
    ['älle', 'all'],
    ['ällen', 'all'],
    ['änge', 'ang'],
    ['ängen', 'ang'],
    ['üchte', 'ucht'],
    ['üchten', 'ucht'],
    ['üter', 'ut'],
    ['ütern', 'ut'],
    ['ernen', 'ern'],
    ['ächer', 'ach'],
    ['ächern', 'ach'],
    ['öcher', 'och'],
    ['öchern', 'och'],
    ['innen', 'in'],
    ['ungen', 'ung'],
    ['heiten', 'heit'],
    ['keiten', 'keit'],
    ['schaften', 'schaft'],
    ['ionen', 'ion'],
    ['täten', 'tät'],
    ['isten', 'ist'],
    ['ismen', 'ismus'],
    ['enten', 'ent'],
    ['anten', 'ant'],
    ['oren', 'or'],
    ['logen', 'loge'],
    ['atten', 'atte'],
    ['etten', 'ette'],
    ['otten', 'otte'],
    ['eten', 'ete'],
    ['aten', 'at'],
    ['iten', 'it'],
    ['chen', 'chen'],
    ['lein', 'lein'],
    ['eien', 'ei'],
    ['ieren', 'ier'],
    ['iere', 'ier'],
    ['ingen', 'ing'],
    ['inge', 'ing'],
    ['nissen', 'nis'],
    ['nisse', 'nis'],
    ['ssen', 'sse'],
    ['ften', 'ft'],
    ['ölfe', 'olf'],
    ['ünfte', 'unft'],
    ['änge', 'ang'],
    ['ängen', 'ang'],
    ['üge', 'ug'],
    ['ügen', 'ug'],
    ['äge', 'ag'],
    ['ägen', 'ag'],
    ['älle', 'all'],
    ['ällen', 'all'],
    ['ätze', 'atz'],
    ['ätzen', 'atz'],
    ['äte', 'at'],
    ['äuser', 'aus'],
    ['äusern', 'aus'],
    ['üsse', 'uss'],
    ['üssen', 'uss'],
    ['ürme', 'urm'],
    ['ürmen', 'urm'],
    ['ieger', 'ieger'],
    ['kern', 'ker'],
    ['tern', 'ter'],
    ['nern', 'ner'],
    ['dern', 'der'],
    ['lern', 'ler'],
    ['gern', 'ger'],
    ['bern', 'ber'],
    ['fern', 'fer'],
    ['pern', 'per'],
    ['zern', 'zer'],
    ['sern', 'ser'],
    ['hern', 'her'],
    ['eln', 'el'],
    ['mern', 'mer'],
    ['ien', 'ie'],
    ['den', 'de'],
    ['nen', 'ne'],
    ['gen', 'ge'],
    ['ben', 'be'],
    ['pen', 'pe'],
    ['ken', 'ke'],
    ['len', 'le'],
    ['ren', 're'],
    ['fen', 'fe'],
    ['sen', 'se'],
    ['zen', 'ze'],
    ['men', 'me'],
    ['hen', 'he'],
    ['en', ''],
    ['os', 'o'],
    ['as', 'a'],
    ['ys', 'y'],
    ['ps', 'p'],
    ['bs', 'b'],
    ['ts', 't'],
    ['ms', 'm'],
    ['ns', 'n'],
    ['ers', 'er'],
    ['cks', 'ck'],
    ['ke', 'k'],
    ['te', 't'],
    ['fe', 'f'],
    ['me', 'm'],
    ['ne', 'n'],
    ['le', 'l'],
    ['se', 's'],
    ['re', 'r'],
    ['de', 'd'],
    ['ge', 'g'],
    ['be', 'b'],
    ['pe', 'p'],
  ],
  plurals: set('prozent stück mann'),
  additions: set('weitere weiteren weiterer zusätzliche zusätzlichen mehr andere anderen neue neuen'),
  and: 'und',
  feminine: ['innen'],
}
