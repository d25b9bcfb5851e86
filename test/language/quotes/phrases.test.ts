import { describe, expect, it } from 'vitest'
import { told } from './read.ts'

describe('how somebody is named beside a quote', () => {
  const cases: [what: string, language: string, text: string, expected: string][] = [
    [
      'a title inside the name is no part of it',
      'de',
      '„Das Tor hält nicht“, sagte Stadtbaurätin Dr. Ines Holm.',
      'Ines Holm (Stadtbaurätin): Das Tor hält nicht',
    ],
    [
      'a name behind the function and what belongs to it',
      'de',
      '„Das Tor hält nicht“, sagte der Leiter des Hafenamts im Landtag, Jens Wrede.',
      'Jens Wrede (Leiter des Hafenamts im Landtag): Das Tor hält nicht',
    ],
    [
      'a name behind both without a comma',
      'de',
      'Außenminister der Freien Union Karl Holm sagte: „Das Tor hält nicht.“',
      'Karl Holm (Außenminister der Freien Union): Das Tor hält nicht.',
    ],
    [
      'where somebody belongs stands for a function',
      'de',
      '„Das Tor hält nicht“, sagte Ida Wrede vom Verein Seeblick.',
      'Ida Wrede (Verein Seeblick): Das Tor hält nicht',
    ],
    [
      'an owner in front does not hide the subject',
      'de',
      'Franz Holm schwieg. Dessen Vorsitzende Karin Wrede warnte: „Das Tor hält nicht.“',
      'Karin Wrede (Vorsitzende): Das Tor hält nicht.',
    ],
    [
      'what somebody owns is somebody else',
      'en',
      'Ida Holm thanked her late father. “The gate will not hold,” she said.',
      'Ida Holm: The gate will not hold,',
    ],
    [
      'another country’s function is somebody else',
      'en',
      'Ida Holm waited. “The gate will not hold,” the Norwegian foreign minister said.',
      '(Norwegian foreign minister): The gate will not hold,',
    ],
    [
      'a function in front of an owner’s name',
      'en',
      '“The gate will not hold,” said Karl Holm, Norway’s defence minister.',
      'Karl Holm (Norway’s defence minister): The gate will not hold,',
    ],
    [
      'the sentence behind that tells who said it keeps others out',
      'de',
      'Ida Wrede trat vor. „Das Tor ist auf!“ Mit diesen Worten begann Jens Holm das Fest.',
      '?: Das Tor ist auf!',
    ],
  ]
  it.each(cases)('is read: %s', (_, language, text, expected) => {
    expect(told(text, language)).toEqual([expected])
  })
})
