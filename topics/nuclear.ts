import type { TopicDefinition } from '../src/language/topics/definition.ts'

export const nuclear: TopicDefinition = {
  id: 'nuclear',
  name: { de: 'Atomwaffen', en: 'Nuclear weapons' },
  definition: {
    de: 'Atomwaffen, Alarmstufen, Doktrin, Rüstungskontrolle, die Programme Irans und Nordkoreas, nordkoreanische Raketentests.',
    en: 'Nuclear weapons, alert levels, doctrine, arms control, the Iranian and North Korean programmes, North Korean missile tests.',
  },
  words: {
    any: {
      weak: 'Kim Jong',
      strong: 'IAEA, IAEO, Hiroshima, Nagasaki, Natanz, Fordo, Fordow, Buschehr, Bushehr',
    },
    de: {
      decisive:
        'Atomwaffe*, Atomwaffen*, Atombombe*, Kernwaffe*, Nuklearwaffe*, Atomstreit*, Atomprogramm*, Atomabkommen*, Atomtest*, Atomsprengk*, Atomdeal*, Atomverhandlung*, Atomgespräch*, Atomraketen*, Atomdoktrin*, Atomsperrvertrag*, Atommacht*, Atomdrohung*, Atomstreitkräfte*, Atomarsenal*, Wasserstoffbombe*, Rüstungskontrolle*, Abrüstungsvertrag*, INF Vertrag*, New Start, Nukleardoktrin*, Nuklearstreitkräfte*, Nuklearprogramm*, Atombehörde*, Atomenergiebehörde*, nordkoreanisch* Rakete*, Interkontinentalrakete*, nukleare Teilhabe, angereichert* Uran, hochangereichert*, Urananreicherung*, atomare Abrüstung, Atomwaffentest*, Atomanlage*',
      weak: 'Nordkorea*, nordkoreanisch*, Pjöngjang*',
      strong:
        'Uran*, Plutonium*, Zentrifuge*, Sprengkopf*, Sprengköpfe*, nuklear*, atomar*, Raketentest*, Mittelstreckenrakete*, Langstreckenrakete*, ballistisch* Rakete*, Abschreckung nuklear*',
      against:
        'Atomkraftwerk*, AKW*, Atomausstieg*, Kernkraftwerk*, Atomstrom*, Atommüll*, Kernfusion*, Kernphysik*, Atomkraft*, Atomendlager*, Kernenergie*, Atom U Boot*, Atomunfall*, Reaktorunglück*',
    },
    en: {
      decisive:
        'fissile material, atomic weapon, nuclear inspectors, nuclear reactor in North, ballistic missile test, nuclear weapon, nuclear bomb, nuclear warhead, nuclear programme, nuclear program, nuclear deal, nuclear test, nuclear alert, nuclear doctrine, nuclear arms, nuclear arsenal, nuclear talks, atomic bomb, arms control, Non Proliferation Treaty, hydrogen bomb, nuclear watchdog, nuclear threat, nuclear forces, intercontinental ballistic missile, ICBM, uranium enrichment, enriched uranium, uranium enriched, weapons grade, New START, INF treaty, nuclear missile, nuclear armed, nuclear agreement, denuclearization, denuclearisation, nuclear disarmament, nuclear deterrent, nuclear umbrella, Trident, nuclear strike, nuclear war, nuclear ambition, nuclear capability, enrich uranium',
      weak: 'North Korea, North Korean, Pyongyang, DPRK',
      strong:
        'uranium, plutonium, centrifuge, warhead, ballistic missile, missile test, missile launch, International Atomic Energy Agency, nuclear',
      against:
        'nuclear power plant, nuclear plant, nuclear power, nuclear reactor, nuclear energy, nuclear waste, nuclear fusion, nuclear physics, nuclear family, power station, nuclear accident, nuclear submarine',
    },
  },
  together: [
    { all: ['nuclear', 'orient'], points: 1 },
    { all: ['pariah', 'weapon'], points: 2 },
    { all: ['pariah', 'nuclear'], points: 1 },
  ],
}
