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

const months =
  set(`januar jänner februar feber märz april mai juni juli august september oktober november dezember
  jan feb mär apr jun jul aug sep sept okt nov dez`)

export const figures: FigureData = {
  numbers: withOpeners({
    decimal: ',',
    pieces: new Map([
      ...worth(0, 'und'),
      ...worth(0.5, 'einhalb'),
      ...worth(0.25, 'einviertel'),
      ...worth(0.75, 'dreiviertel'),
      ...worth(1.5, 'anderthalb anderthalbe eineinhalb'),
      ...worth(1, 'ein eins'),
      ...worth(2, 'zwei zweier zwo'),
      ...worth(3, 'drei dreier'),
      ...worth(4, 'vier'),
      ...worth(5, 'fünf fuenf'),
      ...worth(6, 'sechs'),
      ...worth(7, 'sieben'),
      ...worth(8, 'acht'),
      ...worth(9, 'neun'),
      ...worth(10, 'zehn'),
      ...worth(11, 'elf'),
      ...worth(12, 'zwölf zwoelf'),
      ...worth(13, 'dreizehn'),
      ...worth(14, 'vierzehn'),
      ...worth(15, 'fünfzehn fuenfzehn'),
      ...worth(16, 'sechzehn'),
      ...worth(17, 'siebzehn'),
      ...worth(18, 'achtzehn'),
      ...worth(19, 'neunzehn'),
      ...worth(20, 'zwanzig'),
      ...worth(30, 'dreißig dreissig'),
      ...worth(40, 'vierzig'),
      ...worth(50, 'fünfzig fuenfzig'),
      ...worth(60, 'sechzig'),
      ...worth(70, 'siebzig'),
      ...worth(80, 'achtzig'),
      ...worth(90, 'neunzig'),
      ...worth(100, 'hundert'),
      ...worth(1000, 'tausend'),
    ]),
    glued: true,
    joiners: new Set(),
    magnitudes: new Map([
      ...worth(12, 'dutzend'),
      ...worth(1e3, 'tsd'),
      ...worth(1e6, 'million millionen mio mill'),
      ...worth(1e9, 'milliarde milliarden mrd mia'),
      ...worth(1e12, 'billion billionen bio'),
      ...worth(1e15, 'billiarde billiarden'),
    ]),
    touching: new Map([['k', 1e3]]),
    articles: set('ein eine einen einem einer eines'),
    halves: set('halbe halben halber halbes'),
    fractions: new Map([
      ...worth(2, 'halb'),
      ...worth(3, 'drittel dritteln'),
      ...worth(4, 'viertel vierteln'),
      ...worth(5, 'fünftel fünfteln'),
      ...worth(6, 'sechstel sechsteln'),
      ...worth(7, 'siebtel siebteln'),
      ...worth(8, 'achtel achteln'),
      ...worth(9, 'neuntel neunteln'),
      ...worth(10, 'zehntel zehnteln'),
      ...worth(20, 'zwanzigstel'),
      ...worth(100, 'hundertstel'),
    ]),
    doubtfulFractions: new Set(),
    partitives: new Set(),
    beforeShares: new Set(),
    afterShares: new Set(),
    wholes: new Map([['hälfte', 0.5]]),
    wholeArticles: set('die der'),
    each: set('jeder jede jedes jeden jedem'),
    ordinals: new Map(
      ['zweit', 'dritt', 'viert', 'fünft', 'sechst', 'siebt', 'acht', 'neunt', 'zehnt']
        .flatMap((stem, i) => worth(i + 2, `${stem}e ${stem}en ${stem}er ${stem}es`))
        .concat(
          worth(20, 'zwanzigste zwanzigster zwanzigsten'),
          worth(100, 'hundertste hundertster hundertsten'),
        ),
    ),
    outOf: [['von'], ['aus']],
    vague:
      set(`dutzende dutzenden hunderte hunderten tausende tausenden zehntausende zehntausenden hunderttausende hunderttausenden
      aberhunderte abertausende millionen milliarden billionen zigtausende zigtausenden zehntausender hunderter`),
    several: set(
      'mehrere mehreren mehrerer einige einigen einiger etliche etlichen viele vielen wenige wenigen paar',
    ),
    point: 'komma',
    signs: new Map([
      ['minus', -1],
      ['plus', 1],
    ]),
  }),
  units,
  nouns,
  context: {
    months,
    beforeYear:
      set(`im in seit bis ab vor nach von jahr jahre jahren jahres anfang mitte ende herbst frühjahr frühling sommer winter
      stand saison wintersemester sommersemester zwischen gegenüber quartal dezember und oder für`),
    labels:
      set(`artikel art paragraf paragraph § §§ absatz abs satz nummer nr platz rang rängen plätze seite kapitel band folge staffel
      punkt listenplatz hausnummer zimmer saal tor gate linie typ modell klasse stufe phase version teil ziffer zeile halle block
      gruppe bus u-bahn route position formel din iso resolution protokoll runde etappe spieltag minute aktenzeichen az telefon tel
      fax hotline postleitzahl konto apollo tatort liga bundesliga agenda projekt kategorie stärke pos`),
    clock: set('uhr'),
    age: set('alt alte alten alter altes jung jünger jüngeren jüngere jüngerer älter älteren ältere älterer'),
    beforeAge: set('alter jahrgang unter-'),
    placing: set('vor nach seit in binnen innerhalb nächsten alle jede'),
    placed: set('später zuvor vorher früher danach her nach davor vergangen zurück alt'),
    period:
      set(`vergangenen vergangene letzten letzte ersten erste kommenden kommende nächsten nächste folgenden vorigen alle jüngsten
      rund-um darauffolgenden`),
    times: set('mal male uhr'),
    noAmount: set('halb viertel alle allen aller beide beiden diese diesen dieser jene jenen ihr euch wir'),
    openers:
      set(`der die das den dem des ein eine einen einem einer es er sie wir ich man in im an am auf aus bei beim bis durch für gegen
      mit nach ohne seit statt trotz um von vom vor während wegen zu zum zur und aber doch denn auch nur noch so wie was wer wo wann
      warum wenn weil da dabei dafür dagegen damit danach dann dort derzeit zuletzt zudem außerdem insgesamt allerdings jedoch darunter
      davon hinzu heute gestern inzwischen laut nun hier dies diese dieser diesen sein seine ihr ihre unter über zwischen neben nachdem
      rund etwa knapp mehr fast mindestens alle beide viele einige unterdessen derweil ebenso`),
    articleKinds: new Set(['percent', 'money', 'quantity', 'duration']),
    terms: set(
      'haft gefängnis freiheitsstrafe haftstrafe bewährung berufsverbot straflager lagerhaft arrest hausarrest garantie sperre',
    ),
  },
  modifiers: {
    before: new Map([
      ...modifiers(
        'about',
        `rund, etwa, ca., ca, circa, zirka, ungefähr, schätzungsweise, um die, an die, knapp, fast, nahezu, gut, beinahe,
        annähernd, geschätzt, geschätzte, geschätzten, in etwa, um rund, grob, gegen die, ~, plus-minus`.replace(
          /\n\s*/g,
          ' ',
        ),
      ),
      ...modifiers(
        'more-than',
        'mehr als, über, höher als, knapp über, etwas mehr als, deutlich mehr als, weit mehr als, weit über, deutlich über, größer als, länger als, gut über, oberhalb von',
      ),
      ...modifiers(
        'less-than',
        'weniger als, unter, knapp unter, niedriger als, etwas weniger als, deutlich weniger als, deutlich unter, weit unter, kleiner als, kürzer als, unterhalb von, nicht einmal, nicht ganz',
      ),
      ...modifiers(
        'at-least',
        'mindestens, wenigstens, zumindest, ab, nicht weniger als, nicht unter, zum mindesten, minimal',
      ),
      ...modifiers('at-most', 'höchstens, maximal, nicht mehr als, nicht über, allenfalls, längstens'),
      ...modifiers('up-to', 'bis zu, bis'),
    ]),
    after: new Map([
      ...modifiers('at-least', 'oder mehr, und mehr, oder darüber, und darüber'),
      ...modifiers('at-most', 'oder weniger, und weniger, oder darunter'),
    ]),
    prepositions: set('über unter ab bis').union(new Set(['an die', 'um die'])),
    governors: [
      'sprach',
      'sprech',
      'gesproch',
      'debatt',
      'diskut',
      'beriet',
      'berat',
      'bericht',
      'verhandl',
      'abstimm',
      'abgestimmt',
      'inform',
      'verfüg',
      'entscheid',
      'entschied',
      'gespräch',
      'streit',
      'vertrag',
      'abkommen',
      'kredit',
      'auftrag',
      'scheck',
      'budget',
      'rechnung',
      'anleihe',
      'darlehen',
      'buch',
      'film',
      'wacht',
      'herrsch',
      'umfrage',
      'befrag',
      'verteilt',
      'flog',
      'flieg',
      'zog',
    ],
    notBeforeCounts: set('unter ab bis'),
    notBeforeDurations: new Set(['bis']),
  },
  ranges: {
    between: set('bis oder'),
    pairs: new Map([['zwischen', 'und']]),
    from: set('von'),
    steps: set('auf zu bis und oder statt sowie bzw nach gegenüber'),
  },
  measures: {
    base: set('des der aller jener dieser ihrer seiner von vom unserer sämtlicher'),
    links:
      set(`von um auf bei in höhe mit für über zu rund im umfang wert gegen vom an nur etwa insgesamt jährlich weniger mehr
      als derzeit zuletzt nun noch knapp stolze satte immerhin`),
    firmLinks: set('von über höhe umfang wert'),
    purposes: set('für an'),
    anaphors: new Set(['davon', 'hiervon', 'daran', 'von ihnen', 'von denen', 'unter ihnen']),
    totals: set('zahl anzahl'),
    relatives: set('der die das den dem denen deren dessen'),
    nouns:
      set(`umsatz gewinn verlust ergebnis kosten preis schaden schäden hilfe hilfen ausgaben einnahmen budget etat haushalt defizit
      schulden quote anteil inflation wachstum anstieg rückgang minus plus einbruch zuwachs steuer steuern gehalt gehälter lohn löhne
      rente miete strafe geldstrafe buße investition investitionen investment förderung kredit darlehen paket volumen wert summe betrag
      erlös erlöse export exporte import importe produktion leistung kapazität reichweite länge höhe tiefe breite fläche gewicht
      geschwindigkeit temperatur dauer laufzeit amtszeit haft wahlbeteiligung zustimmung mehrheit rate zins zinsen leitzins
      bruttoinlandsprodukt bip rendite dividende umsätze absatz verbrauch bedarf vorrat vorräte beitrag beiträge gebühr bonus prämie
      subventionen entschädigung abfindung spende spenden beteiligung stimmen stimmenanteil passiva aktiva vermögen guthaben mittel
      gelder zuschuss finanzierung einkommen arbeitslosenquote arbeitslosigkeit teuerung nachfrage auflage zölle sold kaution lösegeld`),
    determiners: set(
      'der die das den dem des ein eine einen einem einer eines ihre ihren ihrer seine seinen seiner diese dieser diesen aller jener',
    ),
    prepositions:
      set(`in im an am auf aus bei beim bis durch für gegen mit nach neben ohne seit statt trotz um von vom vor während wegen
      zu zum zur zwischen unter über laut gemäß binnen innerhalb entlang gegenüber als wie`),
    frames:
      set(`jahr jahres vorjahr vorjahres quartal halbjahr monat woche tag montag dienstag mittwoch donnerstag freitag samstag sonntag
      januar jänner februar märz april mai juni juli august september oktober november dezember ende anfang mitte vergleich zeitraum
      prozent euro dollar uhr angaben zahlen seite laut jahresbeginn jahresende höhe wert umfang`),
    beforeVerbs: new Set(),
    enders: set(
      'ist sind war waren wird werden wurde wurden hat haben hatte hatten sei seien kann können soll sollen und oder aber dass',
    ),
  },
  scope: {
    since: set('seit ab'),
    until: set('bis'),
    within: set('im in für'),
    between: set('zwischen von'),
    joining: set('und bis'),
    fillers: set(
      'jahr jahre jahres jahren ende anfang mitte zum dem den sommer herbst winter frühjahr januar jänner februar märz april mai juni juli august september oktober november dezember',
    ),
    complements: set('der des von vom durch'),
    owned: set('des'),
    holders:
      set(`staaten länder staat land regierung ministerium bundesregierung konzern unternehmen firma bündnis allianz union partei
      stadt gemeinde gemeinden kommunen bank stiftung behörde bund kommission verband koalition partner mitglieder verbündeten
      bundeswehr bundesheer armee industrie hersteller parlament bundestag kanton gewerkschaft gesellschaft agentur haushalte`),
    names: set(
      'deutschland österreich schweiz frankreich polen italien spanien großbritannien russland ukraine china indien japan kanada türkei israel iran finnland schweden norwegen dänemark niederlande belgien tschechien ungarn rumänien bulgarien griechenland portugal irland estland lettland litauen slowakei slowenien kroatien serbien georgien moldau australien brasilien südkorea nordkorea taiwan syrien ägypten washington berlin wien paris london moskau kiew kyjiw brüssel peking warschau rom ankara europa bayern sachsen nato eu usa',
    ),
    noHolders: set('eur usd gbp chf bip bsp bne kg km kwh mwh gwh uhr dax mrd mio zahl landeswährung'),
    payers:
      set(`gibt geben gab gaben ausgeben ausgegeben zahlt zahlen zahlte zahlten bezahlt bezahlten gezahlt leistet leisten leistete leisteten
      investiert investieren investierte investierten steckt stecken steckte steckten stellt stellen stellte stellten bereit
      bereitgestellt wendet wendete wendeten aufgewendet liefert liefern lieferte lieferten zugesagt
      plant planen plante planten beschafft beschaffen kauft kaufen kaufte kauften bestellt bestellte bestellten erhält erhalten erhielt
      erhielten bekommt bekommen bekam bekamen schuldet schulden spendet spendete spendeten überweist überwies finanziert finanzierte`),
    having: set('hat haben hatte hatten'),
  },
}
