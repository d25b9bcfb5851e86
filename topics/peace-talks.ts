import type { TopicDefinition } from '../src/language/topics/definition.ts'

export const peaceTalks: TopicDefinition = {
  id: 'peace-talks',
  name: { de: 'Friedensgespräche', en: 'Peace talks' },
  definition: {
    de: 'Verhandlungen, Waffenruhen, Friedenspläne, Vermittlung und Friedensabkommen in jedem bewaffneten Konflikt.',
    en: 'Negotiations, ceasefires, peace plans, mediation and peace agreements in any armed conflict.',
  },
  words: {
    de: {
      decisive:
        'Friedensangebot*, Friedenspakt*, Genfer Gespräche*, Astana Gespräche*, Friedensgipfel*, Friedensdelegation*, Friedensschluss*, Roadmap, Ende der Kämpfe, Ende der Gewalt, Friedensgespräch*, Friedensverhandlung*, Friedensplan*, Friedensabkommen*, Friedensvertrag*, Friedensprozess*, Friedenskonferenz*, Waffenruhe*, Waffenstillstand*, Feuerpause*, Gefangenenaustausch*, Gefangene sollen freikommen, Gefangene freilassen, Friedensinitiative*, Friedensvermittl*, Friedenslösung*, Friedensvereinbarung*, Minsker Abkommen*, Kampfpause*, Normalisierungsabkommen*, Gefechtspause*, Friedensgipfel*, Geiseldeal*, Syrien Gespräche, Friedensbemühung*',
      strong:
        'Entwaffnung*, legen Waffen nieder, legt Waffen nieder, letzte Waffen, letzten Waffen, Minsk*, Abzug schwerer Waffen, Rückzug schwerer Waffen, Chefunterhändler*, Vermittler*, Deeskalation*, humanitär* Korridor*, Gefangene sollen frei*, Friedenslösung, Frieden, Zweistaatenlösung, Zwei Staaten Lösung, Normandie Format, direkt* Gespräche, Sondergesandt*, Hilfskonvoi*',
      against:
        'Friedensnobelpreis*, Koalitionsverhandlung*, Atomverhandlung*, Atomgespräch*, Tarifverhandlung*, Handelsgespräch*, Handelsabkommen*, Beitrittsverhandlung*, Koalitionsgespräch*, Regierungsbildung',
    },
    en: {
      decisive:
        'peace efforts, road map, Geneva talks, Astana talks, Doha talks, peace pact, peace offer, peace proposals, stop fighting, end to fighting, end the fighting, halt to fighting, peace negotiators, exchange of prisoners, release of prisoners, largest exchange, swap prisoners, free prisoners, peace talks, peace negotiation, peace plan, peace deal, peace agreement, peace process, peace conference, peace accord, peace treaty, ceasefire, cease fire, truce, prisoner exchange, prisoner swap, peace envoy, peace settlement, armistice, road map for peace, peace proposal, peace initiative, peace summit, hostage deal, normalization agreement, normalisation agreement, warring sides agree',
      strong:
        'lay down arms, laid down arms, hand over weapons, hands over weapons, disarmament of rebels, chief negotiator, mediator, mediation, cessation of hostilities, de escalation, humanitarian corridor, humanitarian pause, two state solution, special envoy, power sharing, direct talks, lay down arms, disarmament commission',
      against:
        'Nobel Peace, nuclear talks, trade talks, coalition talks, accession talks, wage talks, peacekeep*, trade deal',
    },
  },
  together: [
    { all: ['talks', 'conflict'], points: 1 },
    { all: ['talks', 'ukraine', 'russia'], points: 3 },
  ],
  mediaTopics: ['medtop:20000073'],
}
