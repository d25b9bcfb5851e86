/** What a figure can be about in both languages: word stems of one line mean the same. Stems are folded and end where the endings begin. */
const CONCEPTS = `
soldat soldier troop truppe streitkraft streitkräft servicemen serviceman militärangehörig
tote todesopfer opfer dead death killed getötet fatalit victim leiche bodies body casualt
verletzt injur wounded verwundet hurt
mensch people person leute
zivilist civilian
flüchtling refugee geflüchtet migrant
gefangen prisoner häftling detainee inmate
kind children child
polizist police officer
demonstrant protester demonstrierend marcher
kost cost price preis
schad schäd damage
hilf aid assistance support unterstützung
ausgab spending expenditure outlay verteidigungsausgab wehretat
haushalt budget etat
umsatz umsätz revenue sales turnover
gewinn profit earnings überschuss surplus
verlust loss
defizit deficit
schuld debt
kredit loan darlehen
auftrag aufträg order contract vertrag
paket package
investition investment
straf fine penalt bußgeld
inflation teuerung inflat
wachstum growth anstieg increase rise zuwachs plus
rückgang drop fall decline decrease minus
anteil share stake beteiligung
quot rate
bruttoinlandsprodukt bip gdp product
wahlbeteiligung turnout
stimm vote ballot
sitz seat mandat
land länd countr state staat nation
stadt städt cit town
haus häus house home building gebäud
wohnung flat apartment
schul school
krankenhaus krankenhäus hospital klinik
drohn drone
raket missile rocket flugkörper
panz tank
flugzeug aircraft plane jet
hubschraub helicopt
schiff ship vessel frachter
fahrzeug vehicle
granat shell
batteri batter
waff weapon
angriff attack strike
job arbeitsplatz arbeitsplätz stell position
beschäftigt employee worker mitarbeit staff
haushalte household
lohn löhn gehalt gehält wage salar pay sold
steu tax
zoll zöll tariff dut
zins interest
export ausfuhr
import einfuhr
produktion output production
kapazität capacity
vorrat vorrät reserve stock stockpile lager
gas
öl oil
strom electricit power
getreid grain weiz wheat
flucht
lösegeld ransom
dividend
laufzeit term dauer duration
haft prison jail sentence gefängnis
`

const stemsByLength = CONCEPTS.trim()
  .split('\n')
  .flatMap((line, concept) => line.split(' ').map((stem) => ({ stem: fold(stem), concept })))
  .sort((a, b) => b.stem.length - a.stem.length)

/** A word without accents and case. */
function fold(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').toLowerCase()
}

const ENDING = /(?<=.{3})(?:ern|en|es|er|em|s|n|e)$/

/** A word without its case and number endings, German or English. */
export function stemOf(word: string): string {
  const folded = fold(word)
    .replace(/['’]s?$/, '')
    .replace(/ies$/, 'y')
  return folded.replace(ENDING, '').replace(/(?<=.{4})e$/, '')
}

const ENDINGS = /^(?:in|innen|e|en|er|ern|em|s|es|n|ies|ed|t|te|ten|ter|ung|ungen|y)?$/

/** Number of the concept that a word stands for, also as the end of a compound ("Wehretat"); null for words that none holds. */
export function conceptOf(word: string): number | null {
  const folded = fold(word)
  for (const { stem, concept } of stemsByLength) {
    const at = folded.lastIndexOf(stem)
    if (at < 0 || !ENDINGS.test(folded.slice(at + stem.length))) continue
    if (at === 0 || (stem.length >= 5 && at >= 2)) return concept
  }
  return null
}
