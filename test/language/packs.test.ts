import { expect, it } from 'vitest'
import { packOf, packs } from '../../src/language/packs.ts'
import type { PackLanguage } from '../../src/model.ts'
import { describeLanguagePack, type PackSample } from '../contracts/language-pack.ts'

const samples: Record<PackLanguage, PackSample> = {
  de: {
    behind: { text: '„Das Tor hält nicht mehr“, sagte Ida Wrede.', speaker: 'Ida Wrede' },
    before: { text: 'Ida Wrede erklärte: „Das Tor hält nicht mehr.“', speaker: 'Ida Wrede' },
    source: { text: 'Laut Ida Wrede ist das Tor „seit langem nicht mehr dicht“.', speaker: 'Ida Wrede' },
    pronoun: {
      text: 'Die Ministerin Ida Wrede kam am Montag. „Das Tor hält nicht mehr“, sagte sie.',
      speaker: 'Ida Wrede',
      role: 'Ministerin',
    },
    role: {
      text: 'Die Ministerin Ida Wrede traf den Reeder Jens Holm. „Das Tor hält nicht mehr“, sagte die Ministerin.',
      speaker: 'Ida Wrede',
    },
    institution: { text: '„Das Tor hält nicht mehr“, teilte die Polizei mit.', name: 'Polizei' },
    title: 'Der Roman „Die stille Schleuse“ erscheint im Mai.',
    money: { text: 'Das Tor kostet 3,5 Millionen Euro.', value: 3_500_000 },
    percent: { text: 'Die Gebühren steigen um 4,2 Prozent.', value: 4.2 },
  },
  en: {
    behind: { text: '“The gate will not hold,” said Ida Wrede.', speaker: 'Ida Wrede' },
    before: { text: 'Ida Wrede said: “The gate will not hold.”', speaker: 'Ida Wrede' },
    source: {
      text: 'According to Ida Wrede the gate is “no longer fit for any winter”.',
      speaker: 'Ida Wrede',
    },
    pronoun: {
      text: 'The minister Ida Wrede came on Monday. “The gate will not hold,” she said.',
      speaker: 'Ida Wrede',
      role: 'minister',
    },
    role: {
      text: 'The minister Ida Wrede met the shipowner Jens Holm. “The gate will not hold,” the minister said.',
      speaker: 'Ida Wrede',
    },
    institution: { text: '“The gate will not hold,” the police said.', name: 'police' },
    title: 'The novel “The Silent Lock” comes out in May.',
    money: { text: 'The gate costs 3.5 million euros.', value: 3_500_000 },
    percent: { text: 'Fees will rise by 4.2 percent.', value: 4.2 },
  },
  fr: {
    behind: { text: '« La porte ne tient plus », a déclaré Ida Wrede.', speaker: 'Ida Wrede' },
    before: { text: 'Ida Wrede a déclaré : « La porte ne tient plus. »', speaker: 'Ida Wrede' },
    source: {
      text: 'Selon Ida Wrede, la porte est « depuis longtemps hors d’usage ».',
      speaker: 'Ida Wrede',
    },
    pronoun: {
      text: 'La ministre Ida Wrede est arrivée lundi. « La porte ne tient plus », a-t-elle déclaré.',
      speaker: 'Ida Wrede',
      role: 'ministre',
    },
    role: {
      text: 'La ministre Ida Wrede a rencontré l’armateur Jens Holm. « La porte ne tient plus », a dit la ministre.',
      speaker: 'Ida Wrede',
    },
    institution: { text: '« La porte ne tient plus », a indiqué la police.', name: 'police' },
    title: 'Le roman « La Porte muette » paraît en mai.',
    money: { text: 'La porte coûte 3,5 millions d’euros.', value: 3_500_000 },
    percent: { text: 'Les frais augmentent de 4,2 %.', value: 4.2 },
  },
}

for (const pack of packs) describeLanguagePack(pack, samples[pack.code])

it('every language that may have a pack has one', () => {
  expect(packs.map(({ code }) => code).toSorted()).toEqual(Object.keys(samples).toSorted())
})

it('a language without a pack has none', () => {
  expect(packOf('nl')).toBeUndefined()
})
