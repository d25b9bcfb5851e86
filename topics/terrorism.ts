import type { TopicDefinition } from '../src/language/topics/definition.ts'

export const terrorism: TopicDefinition = {
  id: 'terrorism',
  name: { de: 'Terrorismus', en: 'Terrorism' },
  definition: {
    de: 'Anschläge, Pläne, Prozesse, Gesetze, Vorbeugung, Gruppen (dschihadistisch, rechtsextrem, PKK) und Schläge gegen sie.',
    en: 'Attacks, plots, trials, laws, prevention, groups (jihadist, right-wing, PKK) and strikes against them.',
  },
  words: {
    any: {
      decisive:
        'ISIS, ISIL, Al Qaida, Al Qaeda, Al Kaida, Boko Haram, Al Shabaab, PKK, bin Laden, Daesh, Al Nusra, NSU, Abu Sayyaf, Lashkar, Jemaah Islamiyah, Zarqawi, Sarkawi',
      strong: 'IS, Taliban, ETA, Breivik',
    },
    de: {
      decisive:
        'Terroranschläge*, Geiselnehmer*, Enthauptung*, enthauptet*, Dschihad, Extremismus*, Terrorverdacht*, Terrorhelfer*, Anti Terror Gesetz*, Staatstrojaner gegen Terror, Terror, Terroranschl*, Terrorist*, Terrorismus*, terroristisch*, Terrormiliz*, Terrorverd*, Terrorgruppe*, Terrorabwehr*, Terrororganisation*, Terrorgefahr*, Terrorattacke*, Terrornetz*, Terrorprozess*, Terrorzelle*, Anti Terror*, Antiterror*, Selbstmordattent*, Selbstmordanschl*, Islamisch* Staat*, Dschihadist*, Jihadist*, Gotteskrieger*, Sprengstoffanschl*, Bombenanschl*, Rückkehrer vor Gericht, Hassprediger*, Attentat*, Terrorverdacht*, Terrorverdächtig*, Rechtsterroris*, Neonazi Zelle, Anschlagsplan*, Anschlagspläne*, Anschlagsverdacht, Gefährder*, Staatsschutz*, Foreign Fighter*, Autobombe*, Jihad*, Dschihad*',
      strong:
        '11. September, Hassprediger*, Splittergruppe*, Untergrundorganisation*, Anschlag*, Anschläge*, *anschlag, Islamist*, islamistisch*, Extremist*, Rechtsterror*, Salafist*, Attentäter*, Staatsgefährdung, Messerangriff*, Deradikalisierung*, Radikalisier*, Geiselnahme*, Sprengsatz*, Vereinigungen verboten, staatsgefährdend*, Syrien Rückkehrer*, Hausdurchsuchung*',
      against: 'Amok*, Amoklauf*, Brandanschlag*, Terrorfilm*',
      except:
        'Anschlag auf die Demokratie, Telefonterror, Terror der, Psychoterror, Anschlag auf Asyl*, Anschläge auf Asyl*',
    },
    en: {
      decisive:
        'suicide attack, behead*, car bombing, terror cell, extremism, terror plot, hostage takers, jihad, terror, terrorist, terrorism, suicide bomb*, Islamic State, counterterror*, counter terror*, car bomb, bomb plot, jihadi*, extremist group, terror attack, anti terror*, terror suspect, foreign fighter, war on terror, truck bomb, roadside bomb, radicaliz*, radicalis*',
      weak: 'bomb, bombing, explosive, gunmen, plot, hostage',
      strong:
        'radical preacher, extremist preacher, September 11, claimed the attack, pressure cooker, terror group, militants, militant, extremist, Islamist, insurgent, white supremacist, neo Nazi, attackers, bomber, far right extremis*, detonate*, explosive device, kidnap*, claimed responsibility',
      against: 'reign of terror, school shooting, bomb threat hoax',
    },
  },
  together: [
    { all: ['jihad', 'attack'], points: 2 },
    { all: ['jihad', 'court'], points: 1 },
    { all: ['jihad', 'strike'], points: 1 },
  ],
  mediaTopics: ['medtop:20000053'],
}
