import { describe, expect, it } from 'vitest'
import { speakers, told } from './read.ts'

type Case = [what: string, text: string, expected: string[]]

describe('who is found to have said a German quote', () => {
  const attached: Case[] = [
    ['the subject behind the verb', '„Das Tor hält nicht“, sagte Ida Wrede.', ['Ida Wrede']],
    ['the subject before the verb', 'Ida Wrede sagte: „Das Tor hält nicht.“', ['Ida Wrede']],
    [
      'the subject within',
      '„Das Tor“, sagte Ida Wrede, „hält nicht mehr lange.“',
      ['Ida Wrede', 'Ida Wrede'],
    ],
    ['not the object', '„Das Tor hält nicht“, sagte Ida Wrede dem Reporter Jens Holm.', ['Ida Wrede']],
    [
      'not the object in front',
      'Dem Reporter Jens Holm sagte Ida Wrede: „Das Tor hält nicht.“',
      ['Ida Wrede'],
    ],
    ['not the paper', 'Ida Wrede sagte der „Hafenpost“: „Das Tor hält nicht.“', ['Ida Wrede']],
    ['not the paper behind it', '„Das Tor hält nicht“, sagte Ida Wrede der „Hafenpost“.', ['Ida Wrede']],
    ['so …', '„Das Tor hält nicht“, so Ida Wrede.', ['Ida Wrede']],
    ['laut …', 'Laut Ida Wrede ist das Tor „schon lange nicht mehr dicht“.', ['Ida Wrede']],
    ['… zufolge', 'Ida Wrede zufolge ist das Tor „schon lange nicht mehr dicht“.', ['Ida Wrede']],
    [
      'nach Angaben von …',
      'Nach Angaben von Ida Wrede ist das Tor „schon lange nicht mehr dicht“.',
      ['Ida Wrede'],
    ],
    [
      'nach den Worten …',
      'Nach den Worten der Ministerin Ida Wrede ist das Tor „schon lange nicht mehr dicht“.',
      ['Ida Wrede'],
    ],
    [
      'a passive and von …',
      'Die Sperre wurde von Ida Wrede als „ein Fehler ohne jede Not“ bezeichnet.',
      ['Ida Wrede'],
    ],
    [
      'the one cited, not the paper that cites',
      '„Das Tor hält nicht“, zitiert der Abendbote die Ministerin Ida Wrede.',
      ['Ida Wrede'],
    ],
    [
      'the issuer of a statement',
      '„Das Tor hält nicht“, heißt es in einer Mitteilung des Hafenvereins.',
      ['Hafenverein'],
    ],
    [
      'the one whom a clause with wie names',
      'Wie Ida Wrede am Montag erklärte, sieht die Regierung in dem Tor „eine Gefahr für alle Schiffe“.',
      ['Ida Wrede'],
    ],
    [
      'the subject by the auxiliary, not the object by the participle',
      'Ida Wrede hatte die Rolle des Reeders Jens Holm betont: „Ohne ihn geht es nicht.“',
      ['Ida Wrede'],
    ],
    ['an institution by its letters', '„Das Tor hält nicht“, so die HVB.', ['HVB']],
    ['an institution', '„Das Tor hält nicht“, teilte die Feuerwehr mit.', ['Feuerwehr']],
    ['somebody unnamed', '„Das Tor hält nicht“, sagte ein Anwohner.', ['Anwohner']],
    ['nobody', '„Das Tor hält nicht.“', ['?']],
  ]
  it.each(attached)('is %s', (_, text, expected) => {
    expect(speakers(text, 'de')).toEqual(expected)
  })

  const resolved: Case[] = [
    [
      'er, by gender and not by the last name',
      'Der Reeder Jens Holm traf die Ministerin Ida Wrede. „Das Tor hält nicht“, sagte er.',
      ['Jens Holm (Reeder)'],
    ],
    [
      'sie, by gender',
      'Die Ministerin Ida Wrede traf den Reeder Jens Holm. „Das Tor hält nicht“, sagte sie.',
      ['Ida Wrede (Ministerin)'],
    ],
    [
      'a surname, by the full name anywhere',
      'Die Ministerin Ida Wrede kam am Montag. „Das Tor hält nicht“, sagte Wrede.',
      ['Ida Wrede (Ministerin)'],
    ],
    [
      'a full name that only comes later',
      '„Das Tor hält nicht“, sagte Wrede. Die Ministerin Ida Wrede reiste danach ab.',
      ['Ida Wrede (Ministerin)'],
    ],
    [
      'a function',
      'Verteidigungsministerin Ida Wrede traf den Reeder Jens Holm. „Das Tor hält nicht“, sagte die Ministerin.',
      ['Ida Wrede (Verteidigungsministerin)'],
    ],
    [
      'an inflected function in its basic form',
      'Das Treffen mit dem finnischen Hafenminister Jens Holm dauerte eine Stunde. „Das Tor hält nicht“, sagte Holm.',
      ['Jens Holm (finnischer Hafenminister)'],
    ],
    [
      'a description',
      'Die Ministerin Ida Wrede kam am Montag. „Das Tor hält nicht“, sagte die Sozialdemokratin.',
      ['Ida Wrede (Ministerin)'],
    ],
    [
      'where somebody belongs, for want of a function',
      '„Das Tor hält nicht“, sagte Ida Wrede vom Hafenverein.',
      ['Ida Wrede (Hafenverein)'],
    ],
    [
      'seiner Ansicht nach, by the possessive',
      'Der Reeder Jens Holm kam am Montag. Seiner Ansicht nach ist das Tor „seit langem nicht mehr dicht“.',
      ['Jens Holm (Reeder)'],
    ],
    [
      'an age',
      'Die Kapitänin Ida Wrede kam am Montag. „Das Tor hält nicht“, sagte die 54-Jährige.',
      ['Ida Wrede (Kapitänin)'],
    ],
    [
      'a surname that two have, by the last title',
      'Bürgermeisterin Ida Holm und ihr Bruder, der Reeder Jens Holm, stritten. „Das Tor hält nicht“, sagte Ida Holm. „Es hält“, sagte Jens Holm.',
      ['Ida Holm (Bürgermeisterin)', 'Jens Holm (Reeder)'],
    ],
  ]
  it.each(resolved)('is resolved: %s', (_, text, expected) => {
    expect(told(text, 'de').map((line) => line.slice(0, line.indexOf(':')))).toEqual(expected)
  })

  const carried: Case[] = [
    [
      'a statement without a cue right behind a quote',
      'Ida Wrede sagte: „Das Tor hält nicht.“ „Wir sperren es morgen früh.“',
      ['Ida Wrede', 'Ida Wrede'],
    ],
    [
      'a statement behind a sentence of hers',
      'Ida Wrede warnte vor einem Dammbruch. „Das Tor hält nicht mehr lange.“',
      ['Ida Wrede'],
    ],
    [
      'a statement that the next sentence points back to',
      '„Das Tor hält nicht mehr.“ Das sagte Ida Wrede am Abend.',
      ['Ida Wrede'],
    ],
    [
      'what a statement says further',
      'Die Feuerwehr warnte vor einem Dammbruch. „Das Tor hält nicht mehr“, hieß es weiter.',
      ['Feuerwehr'],
    ],
    [
      'a fragment in a run of indirect speech',
      'Ida Wrede sagte, das Tor halte nicht. Die Lage sei „seit Wochen kaum noch zu beherrschen“.',
      ['Ida Wrede'],
    ],
  ]
  it.each(carried)('is carried over to %s', (_, text, expected) => {
    expect(speakers(text, 'de')).toEqual(expected)
  })
})

describe('who is found to have said an English quote', () => {
  const attached: Case[] = [
    ['the subject before the verb', '“The gate will not hold,” Ida Wrede said.', ['Ida Wrede']],
    ['the subject behind the verb', '“The gate will not hold,” said Ida Wrede.', ['Ida Wrede']],
    ['the subject in front', 'Ida Wrede said: “The gate will not hold.”', ['Ida Wrede']],
    [
      'the subject within',
      '“The gate,” Ida Wrede said, “will not hold much longer.”',
      ['Ida Wrede', 'Ida Wrede'],
    ],
    ['not those who were told', '“The gate will not hold,” Ida Wrede told Jens Holm.', ['Ida Wrede']],
    ['told reporters', '“The gate will not hold,” Ida Wrede told reporters.', ['Ida Wrede']],
    ['according to …', 'The gate is “no longer fit for any winter”, according to Ida Wrede.', ['Ida Wrede']],
    [
      'a passive and by …',
      'The closure was described by Ida Wrede as “a mistake without any need”.',
      ['Ida Wrede'],
    ],
    [
      'the issuer of a statement',
      '“The gate will not hold,” the harbour authority said in a statement.',
      ['harbour authority'],
    ],
    ['somebody unnamed', '“The gate will not hold,” a resident said.', ['resident']],
    ['nobody', '“The gate will not hold.”', ['?']],
  ]
  it.each(attached)('is %s', (_, text, expected) => {
    expect(speakers(text, 'en')).toEqual(expected)
  })

  const resolved: Case[] = [
    [
      'he, by gender and not by the last name',
      'The shipowner Jens Holm met the minister Ida Wrede. “The gate will not hold,” he said.',
      ['Jens Holm (shipowner)'],
    ],
    [
      'she, by gender',
      'Minister Ida Wrede met shipowner Jens Holm. “The gate will not hold,” she said.',
      ['Ida Wrede (Minister)'],
    ],
    [
      'a surname, by the full name anywhere',
      'Minister Ida Wrede came on Monday. “The gate will not hold,” Wrede said.',
      ['Ida Wrede (Minister)'],
    ],
    [
      'a courtesy title',
      'Minister Ida Wrede came on Monday. “The gate will not hold,” Ms Wrede said.',
      ['Ida Wrede (Minister)'],
    ],
    [
      'a function',
      'Harbour minister Ida Wrede met shipowner Jens Holm. “The gate will not hold,” the minister said.',
      ['Ida Wrede (Harbour minister)'],
    ],
    [
      'a function behind the name',
      '“The gate will not hold,” said Ida Wrede, the harbour’s chief engineer.',
      ['Ida Wrede (chief engineer)'],
    ],
    [
      'an age',
      'Captain Ida Wrede came on Monday. “The gate will not hold,” the 54-year-old said.',
      ['Ida Wrede (Captain)'],
    ],
  ]
  it.each(resolved)('is resolved: %s', (_, text, expected) => {
    expect(told(text, 'en').map((line) => line.slice(0, line.indexOf(':')))).toEqual(expected)
  })

  const carried: Case[] = [
    [
      'a statement without a cue right behind a quote',
      '“The gate will not hold,” Ida Wrede said. “We will close it tomorrow morning.”',
      ['Ida Wrede', 'Ida Wrede'],
    ],
    [
      'a statement that the next sentence points back to',
      '“The gate will not hold.” That, Ida Wrede said, had been known for years.',
      ['Ida Wrede'],
    ],
    [
      'a statement behind a sentence of hers',
      'Ida Wrede warned of a breach. “The gate will not hold much longer.”',
      ['Ida Wrede'],
    ],
  ]
  it.each(carried)('is carried over to %s', (_, text, expected) => {
    expect(speakers(text, 'en')).toEqual(expected)
  })
})
