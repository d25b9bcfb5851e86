import { describe, expect, it } from 'vitest'
import { quotesOf } from './read.ts'

const found = (text: string, language: string) => quotesOf(text, language).map((quote) => quote.text)

describe('the marks of a quotation', () => {
  const german: [marks: string, text: string, expected: string[]][] = [
    ['low and high', '„Das Tor hält nicht“, sagte Ida Wrede.', ['„Das Tor hält nicht“']],
    ['low and English high', '„Das Tor hält nicht”, sagte Ida Wrede.', ['„Das Tor hält nicht”']],
    ['low and plain', '„Das Tor hält nicht", sagte Ida Wrede.', ['„Das Tor hält nicht"']],
    ['plain', '"Das Tor hält nicht", sagte Ida Wrede.', ['"Das Tor hält nicht"']],
    ['English', '“Das Tor hält nicht”, sagte Ida Wrede.', ['“Das Tor hält nicht”']],
    ['chevrons inward', '»Das Tor hält nicht«, sagte Ida Wrede.', ['»Das Tor hält nicht«']],
    ['chevrons outward', '«Das Tor hält nicht», sagte Ida Wrede.', ['«Das Tor hält nicht»']],
    ['single low and high', '‚Das Tor hält nicht‘, sagte Ida Wrede.', ['‚Das Tor hält nicht‘']],
    ['single inward chevrons', '›Das Tor hält nicht‹, sagte Ida Wrede.', ['›Das Tor hält nicht‹']],
    [
      'marks inside marks',
      '„Der Satz ‚Es reicht‘ kam von mir“, sagte Ida Wrede.',
      ['„Der Satz ‚Es reicht‘ kam von mir“'],
    ],
    [
      'the same marks inside marks',
      '„Der Ruf „Es reicht“ kam von mir“, sagte Ida Wrede.',
      ['„Der Ruf „Es reicht“ kam von mir“'],
    ],
    [
      'an insertion in brackets',
      '„Er [der Hafenmeister] hat es gewusst“, sagte Ida Wrede.',
      ['„Er [der Hafenmeister] hat es gewusst“'],
    ],
    ['a stop inside, the verb behind', '„Das Tor hält nicht!“, rief Ida Wrede.', ['„Das Tor hält nicht!“']],
    [
      'behind a colon with two sentences',
      'Ida Wrede sagte: „Das Tor hält nicht. Wir sperren morgen.“',
      ['„Das Tor hält nicht. Wir sperren morgen.“'],
    ],
    [
      'two of plain marks, whose direction only the context tells',
      '"Das Tor hält nicht", sagte Ida Wrede. "Wir sperren es morgen früh."',
      ['"Das Tor hält nicht"', '"Wir sperren es morgen früh."'],
    ],
  ]
  it.each(german)('are read in German: %s', (_, text, expected) => {
    expect(found(text, 'de')).toEqual(expected)
  })

  const english: [marks: string, text: string, expected: string[]][] = [
    ['curly', '“The gate will not hold,” Ida Wrede said.', ['“The gate will not hold,”']],
    ['plain', '"The gate will not hold," Ida Wrede said.', ['"The gate will not hold,"']],
    ['single curly', '‘The gate will not hold,’ Ida Wrede said.', ['‘The gate will not hold,’']],
    [
      'an apostrophe inside single marks',
      '‘The gate won’t hold,’ Ida Wrede said.',
      ['‘The gate won’t hold,’'],
    ],
    [
      'single inside double',
      '“They called it ‘a clean bill of health’ for years,” Ida Wrede said.',
      ['“They called it ‘a clean bill of health’ for years,”'],
    ],
    ['chevrons', '«The gate will not hold», Ida Wrede said.', ['«The gate will not hold»']],
  ]
  it.each(english)('are read in English: %s', (_, text, expected) => {
    expect(found(text, 'en')).toEqual(expected)
  })

  it('may be opened anew by each paragraph and closed by the last alone', () => {
    const text =
      'Ida Wrede sagte:\n„Das Tor hält nicht. Wir müssen handeln.\n„Die Sperre beginnt am Montag. Mehr weiß ich nicht.“\nDanach ging sie.'
    expect(quotesOf(text, 'de').map(({ continues, speaker }) => [continues, speaker?.name])).toEqual([
      [null, 'Ida Wrede'],
      [0, 'Ida Wrede'],
    ])
  })

  it('that nothing closes end with their paragraph', () => {
    const text = 'Ida Wrede sagte: „Das Tor hält seit Wochen nicht mehr dicht.\nDer Fluss stieg weiter.'
    expect(found(text, 'de')).toEqual(['„Das Tor hält seit Wochen nicht mehr dicht.'])
  })

  it('around a clause make two quotes, the second going on from the first', () => {
    const text = '„Wir haben“, sagte Ida Wrede, „den Aufruf seit Jahren gehört.“'
    expect(quotesOf(text, 'de').map(({ text: words, continues }) => [words, continues])).toEqual([
      ['„Wir haben“', null],
      ['„den Aufruf seit Jahren gehört.“', 0],
    ])
  })

  it('around an English clause make two quotes, the second going on from the first', () => {
    const text = '“We have,” said Ida Wrede, “heard the call for years.”'
    expect(quotesOf(text, 'en').map(({ continues }) => continues)).toEqual([null, 0])
  })

  const statements: [says: string, language: string, text: string, complete: boolean[]][] = [
    ['a clause with its own verb is a statement', 'de', '„Das Tor hält nicht“, sagte Ida Wrede.', [true]],
    [
      'a word in a sentence is a fragment',
      'de',
      'Ida Wrede nannte das Vorgehen „unklug und gefährlich“.',
      [false],
    ],
    [
      'a word in an English sentence is a fragment',
      'en',
      'Ida Wrede called the move “unwise and dangerous”.',
      [false],
    ],
    [
      'a short statement behind words that announce one',
      'de',
      'Ida Wrede versuchte mit den Worten zu beruhigen: „Das Tor hält dicht“.',
      [true],
    ],
    [
      'half an indirect sentence is a fragment',
      'de',
      'Ida Wrede sagte, man habe „die Lage nie ganz im Griff gehabt“.',
      [false],
    ],
  ]
  it.each(statements)('tell what is whole: %s', (_, language, text, complete) => {
    expect(quotesOf(text, language).map((quote) => quote.complete)).toEqual(complete)
  })

  const none: [what: string, language: string, text: string][] = [
    ['a title', 'de', 'Der Roman „Die stille Schleuse“ erschien im Mai.'],
    ['a magazine', 'de', 'Das berichtete die Zeitschrift „Neue Ufer“ am Montag.'],
    ['a motto', 'de', 'Unter dem Motto „Freiheit für die Schleuse“ zogen Hunderte zum Hafen.'],
    [
      'a long motto',
      'de',
      'Sie zogen unter dem Motto „Fünfzig Jahre Schleuse sind fünfzig Jahre zu viel, macht sie auf!“ zum Hafen.',
    ],
    ['a gloss in brackets', 'de', 'Die Partei Nova Riva („Neues Ufer für alle“) tagte am Montag.'],
    ['a name behind an adjective', 'de', 'Die regierende „Neue Hafenpartei“ tagte am Montag.'],
    ['a ship', 'de', 'Die Fregatte „Albatros“ lief am Morgen aus.'],
    ['what is only called so', 'de', 'Die sogenannte „kleine Lösung“ ist vom Tisch.'],
    ['an English title', 'en', 'The novel “The Silent Lock” came out in May.'],
    ['a ship in English', 'en', 'The frigate “Albatross” left port on Monday.'],
    ['what is only called so in English', 'en', 'The so-called “small solution” is off the table.'],
    ['nothing between marks', 'de', 'Dort stand „“ an der Wand.'],
    ['inches and feet', 'en', 'The pipe was 12" wide and 6\' long.'],
    ['an apostrophe', 'en', 'The ministers’ talks and the dockers’ strike went on.'],
  ]
  it.each(none)('are no quotation around %s', (_, language, text) => {
    expect(found(text, language)).toEqual([])
  })

  it('in a heading between paragraphs make no quote', () => {
    const text =
      'Die Schleuse bleibt bis Juni zu, teilte die Hafenverwaltung mit.\n„Das Tor hält nicht“\n„Das Tor hält nicht“, sagte Ida Wrede am Montag.'
    expect(quotesOf(text, 'de').map(({ start }) => start)).toEqual([text.lastIndexOf('„')])
  })
})
