import { describe, expect, it } from 'vitest'
import { linesOf } from './read.ts'

type Row = [sentence: string, ...figures: string[]]

const money: Row[] = [
  ['Das kostet 3,5 Mrd. Euro.', '3,5 Mrd. Euro → 3500000000 EUR'],
  ['Der Preis stieg auf 1,40 Euro.', '1,40 Euro → 1.4 EUR'],
  ['Sie zahlte 12’500 Franken Strafe.', '12’500 Franken → 12500 CHF'],
  ['Der Bund gibt EUR 5 Mio. dazu.', 'EUR 5 Mio. → 5000000 EUR'],
  ['Sie kostet 60 Cent.', '60 Cent → 0.6 EUR'],
  ['Es fehlen $1.200.', '$1.200 → 1200 USD'],
  ['Das Land erhielt 30 Millionen schwedische Kronen.', '30 Millionen schwedische Kronen → 30000000 SEK'],
  ['Moskau nennt 8,5 Billionen Rubel.', '8,5 Billionen Rubel → 8500000000000 RUB'],
  ['Die Anleihe über 300 Millionen Dollar läuft aus.', '300 Millionen Dollar → 300000000 USD'],
  ['Der Verlust lag bei einer halben Milliarde Euro.', 'einer halben Milliarde Euro → 500000000 EUR'],
  ['Anderthalb Millionen Euro sind weg.', 'Anderthalb Millionen Euro → 1500000 EUR'],
  [
    'Die Kosten steigen von 8,4 auf elf Millionen Euro.',
    '8,4 → 8400000 EUR',
    'elf Millionen Euro → 11000000 EUR',
  ],
  [
    'Zuerst waren es 40 Milliarden Euro. Am Ende waren es mehr als 50 Milliarden.',
    '40 Milliarden Euro → 40000000000 EUR',
    'mehr als 50 Milliarden → 50000000000 EUR more-than',
  ],
  ['Der Sold beträgt 2.800 Euro statt bisher 2.300.', '2.800 Euro → 2800 EUR', '2.300 → 2300 EUR'],
  ['Ein 90-Millionen-Euro-Fonds soll helfen.', '90-Millionen-Euro-Fonds → 90000000 EUR'],
  ['Zwei bis drei Milliarden Euro genügen.', 'Zwei bis drei Milliarden Euro → 2000000000..3000000000 EUR'],
  ['Er verlangt 100 Euro oder mehr.', '100 Euro oder mehr → 100 EUR at-least'],
]

const shares: Row[] = [
  ['Die Quote sank von 4,1 auf 4,6 Prozent.', '4,1 → 4.1 %', '4,6 Prozent → 4.6 %'],
  ['Plus 2 Prozent meldet die Börse.', 'Plus 2 Prozent → 2 %'],
  ['Das Minus betrug -0,4 Prozent.', '-0,4 Prozent → -0.4 %'],
  ['Er hatte 1,8 Promille.', '1,8 Promille → 1.8 ‰'],
  ['Sie verlor 3 Prozentpunkte.', '3 Prozentpunkte → 3 percentage-point'],
  ['Nur 5% blieben.', '5% → 5 %'],
  ['Zwischen 50 und 64 Prozent stimmten zu.', 'Zwischen 50 und 64 Prozent → 50..64 %'],
  ['Das Zwei-Prozent-Ziel bleibt.', 'Zwei-Prozent-Ziel → 2 %'],
  ['Knapp zwei Drittel stimmten zu.', 'Knapp zwei Drittel → 0.666666666666667 fraction about'],
  ['Jeder Dritte fährt Rad.', 'Jeder Dritte → 0.333333333333333 fraction'],
  ['Nur sechs von zehn Schülern lesen.', 'sechs von zehn → 0.6 fraction'],
  ['Mehr als die Hälfte kam aus Graz.', 'Mehr als die Hälfte → 0.5 fraction more-than'],
  ['Es ist zur Hälfte fertig.', 'Hälfte → 0.5 fraction'],
  ['Zuletzt waren es 29 Prozent, in Tirol 37.', '29 Prozent → 29 %', '37 → 37 %'],
]

const counts: Row[] = [
  ['Rund 40 leere Busse standen dort.', 'Rund 40 leere Busse → 40 Bus about'],
  ['Etwa 750.000 Menschen flohen.', 'Etwa 750.000 Menschen → 750000 Mensch about'],
  ['Dort leben 14 000 Menschen.', '14 000 Menschen → 14000 Mensch'],
  [
    'Mindestens sieben Soldaten und vier Angreifer starben.',
    'Mindestens sieben Soldaten → 7 Soldat at-least',
    'vier Angreifer → 4 Angreifer',
  ],
  ['Ein Dutzend Boote sank.', 'Ein Dutzend Boote → 12 Boot'],
  ['Zweiundzwanzigtausend Bäume wurden gepflanzt.', 'Zweiundzwanzigtausend Bäume → 22000 Baum'],
  [
    'Drei Krankenhäuser und 19 Städte sind betroffen.',
    'Drei Krankenhäuser → 3 Krankenhaus',
    '19 Städte → 19 Stadt',
  ],
  ['Von 60 Gästen kamen 20 aus Graz.', '60 Gästen → 60 Gast', '20 → 20 Gast'],
  ['Im Bus saßen Kinder, mindestens 40 von ihnen schliefen.', 'mindestens 40 → 40 Kind at-least'],
  [
    'Die meisten Anfragen stellten die Roten (2.496) vor den Gelben (418).',
    '2.496 → 2496 Anfrage',
    '418 → 418 Anfrage',
  ],
  ['Am Sonntag kamen 33 illegal eingereiste Menschen an.', '33 illegal eingereiste Menschen → 33 Mensch'],
  ['Zwölf der Maschinen fliegen.', 'Zwölf → 12 Maschine'],
  ['Nicht mehr als zwölf Kinder dürfen mit.', 'Nicht mehr als zwölf Kinder → 12 Kind at-most'],
  ['Rund 30 Soldatinnen und Soldaten sind dort.', 'Rund 30 Soldatinnen und Soldaten → 30 Soldat about'],
  ['Hunderte Menschen kamen.', 'Hunderte Menschen → vague Mensch about'],
  ['Mehrere tausend Anhänger kamen.', 'Mehrere tausend Anhänger → vague Anhänger about'],
  ['Die Zahl der Toten stieg auf fünf.', 'fünf → 5 Toter'],
  ['Fünf Gelbe Karten gab es.', 'Fünf Gelbe Karten → 5 Karte'],
  ['Eine Million Tabletten lagern dort.', 'Eine Million Tabletten → 1000000 Tablette'],
]

const quantities: Row[] = [
  ['Der Turm ist 80 Meter hoch.', '80 Meter → 80 m'],
  ['Ein Gebiet von 500 Hektar brennt.', '500 Hektar → 500 ha'],
  ['Minus 12 Grad wurden gemessen.', 'Minus 12 Grad → -12 °C'],
  ['Das Boot fuhr mit 30 km/h.', '30 km/h → 30 km/h'],
  ['Das Werk liefert 39 Megawatt.', '39 Megawatt → 39 MW'],
  ['Es gibt 600 bis 1.000 m² Fläche.', '600 bis 1.000 m² → 600..1000 m²'],
  ['Sie fanden 14kg Sprengstoff.', '14kg → 14 kg'],
  ['Gut 60 Seemeilen vor der Küste sank das Schiff.', 'Gut 60 Seemeilen → 60 nmi about'],
  ['Er wurde zu zwei Jahren Haft verurteilt.', 'zwei Jahren → 2 year'],
  ['Ein Jahr Haft droht.', 'Ein Jahr → 1 year'],
  ['Die Lager reichen für 15 bis 18 Monate.', '15 bis 18 Monate → 15..18 month'],
  ['Der Bau dauert zweieinhalb Jahre.', 'zweieinhalb Jahre → 2.5 year'],
]

const none: Row[] = [
  ['Im Jahr 2014 begann der Krieg, der bis 2016 dauerte.'],
  ['Am 3. Oktober 1990 und am 1.1.2019 war frei.'],
  ['In der Nacht vom 10. auf den 11. Februar schneite es.'],
  ['Um 11.15 Uhr und um 20 Uhr läutet es.'],
  ['Der 32-jährige Ivo Brandl (40) ist 51 Jahre alt.'],
  ['Sein Team gewann 3:1 und steht auf Platz 2.'],
  ['Nach Artikel 5 und Paragraph 129 gilt das.'],
  ['Eine F-16 und eine A320 flogen zum G7-Gipfel.'],
  ['Der 2. Weltkrieg und die 79. Sitzung sind Thema.'],
  ['Eine Boeing 737 landete neben einem Leopard 2.'],
  ['Vor zwei Jahren und nach drei Monaten kam er.'],
  ['Fünf Minuten später war er weg, alle vier Jahre ist Wahl.'],
  ['Einer der Männer und zum einen ein Soldat, alle drei.'],
  ['Version 3.5.1 läuft, Telefon 0043 1 234567.'],
  ['Regierung Nummer 65 trat in den 80er Jahren zurück.'],
  ['Das 24-Stunden-Rennen und der 50-Euro-Schein sind bekannt.'],
  ['Die Probanden im Alter von 18 bis 23 Jahren schliefen.'],
  ['Er kam um halb elf.'],
  ['Die Auflage 1999 und die Saison 2015/16 sind vorbei.'],
  ['Das Virus H5N1 wurde in Zimmer 12 gefunden.'],
  ['Claudia Tausend sprach.'],
]

const modifiers: Row[] = [
  ['Knapp über 5 Prozent sind es.', 'Knapp über 5 Prozent → 5 % more-than'],
  ['Nicht weniger als 20 Firmen kamen.', 'Nicht weniger als 20 Firmen → 20 Firma at-least'],
  ['Bis zu 30.000 Euro drohen.', 'Bis zu 30.000 Euro → 30000 EUR up-to'],
  ['Höchstens drei Tage bleibt er.', 'Höchstens drei Tage → 3 day at-most'],
  ['Unter 30 Prozent sank die Zahl.', 'Unter 30 Prozent → 30 % less-than'],
  ['Sie sprach über acht Entwürfe.', 'acht Entwürfe → 8 Entwurf'],
  ['Eine Umfrage unter 384 Firmen zeigt das.', '384 Firmen → 384 Firma'],
  ['Er schloss einen Vertrag über 2 Millionen Euro.', '2 Millionen Euro → 2000000 EUR'],
  ['Um die 50 Leute warteten.', 'Um die 50 Leute → 50 Leute about'],
  ['Schätzungsweise 300 Tiere starben.', 'Schätzungsweise 300 Tiere → 300 Tier about'],
]

describe.each([
  ['money', money],
  ['shares', shares],
  ['counts', counts],
  ['quantities and durations', quantities],
  ['what is no figure', none],
  ['modifiers', modifiers],
])('German: %s', (_, rows) => {
  it.each(rows)('%s', (sentence, ...figures) => {
    expect(linesOf('de', sentence)).toEqual(figures)
  })
})
