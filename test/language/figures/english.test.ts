import { describe, expect, it } from 'vitest'
import { linesOf } from './read.ts'

type Row = [sentence: string, ...figures: string[]]

const money: Row[] = [
  ['The deal is worth $1.2bn.', '$1.2bn → 1200000000 USD'],
  ['It costs €7.9 billion to build.', '€7.9 billion → 7900000000 EUR'],
  ['Nearly £640m was spent.', 'Nearly £640m → 640000000 GBP about'],
  ['She was fined 10,000 Swiss francs.', '10,000 Swiss francs → 10000 CHF'],
  ['Canada pays C$16.4 million.', 'C$16.4 million → 16400000 CAD'],
  ['Oslo paid 14 billion Norwegian kroner.', '14 billion Norwegian kroner → 14000000000 NOK'],
  ['The fine is between £4m and £5m.', 'between £4m and £5m → 4000000..5000000 GBP'],
  ['It would cost €1.3bn or more.', '€1.3bn or more → 1300000000 EUR at-least'],
  ['Shares fell 50 cents.', '50 cents → 0.5 USD'],
  ['They lost half a million dollars.', 'half a million dollars → 500000 USD'],
  [
    'The bill rose from $3 billion to $5 billion.',
    '$3 billion → 3000000000 USD',
    '$5 billion → 5000000000 USD',
  ],
  ['A $90-million fund was set up.', '$90-million → 90000000 USD'],
  ['It cost USD 200 a head.', 'USD 200 → 200 USD'],
]

const shares: Row[] = [
  ['Growth of 8 to 10 percent is likely.', '8 to 10 percent → 8..10 %'],
  ['Between 5 and 7 percent agreed.', 'Between 5 and 7 percent → 5..7 %'],
  ['It fell by 2 percentage points.', '2 percentage points → 2 percentage-point'],
  ['More than two-thirds agreed.', 'More than two-thirds → 0.666666666666667 fraction more-than'],
  ['About a third of jobs hang on it.', 'About a third → 0.333333333333333 fraction about'],
  ['One in three contracts was signed late.', 'One in three → 0.333333333333333 fraction'],
  ['Two out of three voters agree.', 'Two out of three → 0.666666666666667 fraction'],
  ['More than half of them left.', 'More than half → 0.5 fraction more-than'],
  ['A quarter of the fleet is idle.', 'A quarter → 0.25 fraction'],
  ['Prices rose 3.5 per cent, against 2.9 a year earlier.', '3.5 per cent → 3.5 %', '2.9 → 2.9 %'],
]

const counts: Row[] = [
  ['Twenty-two countries voted.', 'Twenty-two countries → 22 country'],
  ['Some 3,100 names are on the list.', 'Some 3,100 names → 3100 name about'],
  ['Three Central Asian banks were hit.', 'Three Central Asian banks → 3 bank'],
  ['At least 21 people died.', 'At least 21 people → 21 person at-least'],
  ['As many as 100,000 mines lie there.', 'As many as 100,000 mines → 100000 mine up-to'],
  ['It ordered 96 self-propelled howitzers.', '96 self-propelled howitzers → 96 howitzer'],
  ['A dozen boats sank.', 'A dozen boats → 12 boat'],
  ['Two hundred and fifty women marched.', 'Two hundred and fifty women → 250 woman'],
  ['Some 34,000 U.S. troops stay.', 'Some 34,000 U.S. troops → 34000 troop about'],
  ['Dozens of people came.', 'Dozens → vague person about'],
  ['Of 44 flats, 11 would be let.', '44 flats → 44 flat', '11 → 11 flat'],
  ['Two of the sites closed.', 'Two → 2 site'],
  ['No fewer than 12 aircraft took off.', 'No fewer than 12 aircraft → 12 aircraft at-least'],
  ['The toll rose to five.', 'five → 5 –'],
]

const quantities: Row[] = [
  ['Police seized 14kg of chemicals.', '14kg → 14 kg'],
  ['The six-mile trip was slow.', 'six-mile → 6 mi'],
  ['He is 1.8m tall.', '1.8m → 1.8 m'],
  ['It burned 2.4 billion gallons of fuel.', '2.4 billion gallons → 2400000000 gal'],
  ['They lifted 25 pounds of rice.', '25 pounds → 25 lb'],
  ['The stock grew to 438 kilograms (966 pounds).', '438 kilograms → 438 kg', '966 pounds → 966 lb'],
  ['She got six years in prison.', 'six years → 6 year'],
  ['The plan took one and a half years.', 'one and a half years → 1.5 year'],
  ['Stocks would last about 18 months.', 'about 18 months → 18 month about'],
  ['Winds reached 188 miles an hour.', '188 miles an hour → 188 mph'],
]

const none: Row[] = [
  ['In 2014 and since May 2015 it was shut.'],
  ['On June 3 and 4 July he spoke.'],
  ['They met at 9.20am and 8 p.m. on Monday.'],
  ['The captain, 52, and a 30-year-old sailor left.'],
  ['Article 5 and page 7 say so.'],
  ['An F-16 escorted a Boeing 737.'],
  ['They won 3-1 and rank no. 2.'],
  ['Two years ago it closed, and within three months it reopened.'],
  ['One of the men left.'],
  ['It was moved to a third country.'],
  ['Version 3.5.1 came out at 192.168.1.2.'],
  ['The G7 met on the 5th floor.'],
  ['A five-year plan and a 30-member board exist.'],
  ['The last two weeks were calm.'],
  ['Both left; all three died.'],
]

describe.each([
  ['money', money],
  ['shares', shares],
  ['counts', counts],
  ['quantities and durations', quantities],
  ['what is no figure', none],
])('English: %s', (_, rows) => {
  it.each(rows)('%s', (sentence, ...figures) => {
    expect(linesOf('en', sentence)).toEqual(figures)
  })
})
