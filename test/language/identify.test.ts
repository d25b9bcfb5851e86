import { describe, expect, test } from 'vitest'
import { identifyLanguage } from '../../src/language/identify.ts'

describe('a headline alone', () => {
  test.each([
    ['Hackerangriff legt dänische Containerhäfen lahm', 'de'],
    ['Generalleutnant Stahlhöfer wird Inspekteur des Heeres', 'de'],
    ['Neuer Wehrdienst: Bundeswehr verfehlt Ziel deutlich', 'de'],
    ['Moskau stoppt Lieferung von Uran und Titan in die EU', 'de'],
    ['Warschau rüstet weiter auf', 'de'],
    ['Nato-Gipfel: Präsident reist vorzeitig ab', 'de'],
    ['EU imposes sanctions', 'en'],
    ['Kremlin turns off the uranium tap', 'en'],
    ['Brussels loosens its gas corset', 'en'],
    ['Poland orders 96 howitzers in $2 billion deal', 'en'],
    ['Regering wil meer geld voor defensie', 'nl'],
    ['Kabinet stuurt fregat naar Rode Zee', 'nl'],
    ['Regeringen vil bruge flere penge på forsvaret', 'da'],
    ['Le gouvernement annonce de nouvelles mesures pour la défense', 'fr'],
    ['Il governo approva nuove misure per la difesa', 'it'],
    ['Rząd przyjął nową ustawę o obronie', 'pl'],
    ['Кабінет міністрів схвалив новий закон про оборону', 'uk'],
  ])('%s', (title, language) => {
    expect(identifyLanguage(title, '')).toBe(language)
  })
})

describe('a text', () => {
  test.each([
    [
      'de',
      'Die Regierung in Wien hat am Montag einen Entwurf beschlossen, nach dem das Heer mehr Geld bekommen soll. Das Parlament muss ihm noch zustimmen, sagte der Minister.',
    ],
    [
      'en',
      'The government in Vienna on Monday approved a bill that would give the army more money. Parliament has yet to agree to it, the minister said after the meeting.',
    ],
    [
      'nl',
      'De regering in Den Haag heeft maandag een wetsvoorstel goedgekeurd dat het leger meer geld moet geven. Het parlement moet nog instemmen, zei de minister na het overleg.',
    ],
    [
      'lb',
      'D’Regierung zu Lëtzebuerg huet e Méindeg e Gesetz ugeholl, mat deem d’Arméi méi Suen kritt. D’Chamber muss nach averstane sinn, sot de Minister no der Sëtzung, déi dräi Stonne gedauert hat.',
    ],
    [
      'da',
      'Regeringen i København vedtog mandag et lovforslag, som skal give hæren flere penge. Folketinget mangler endnu at stemme om det, sagde ministeren efter mødet.',
    ],
  ])('in %s', (language, text) => {
    expect(identifyLanguage('', text)).toBe(language)
  })

  test('that quotes another language stays in its own', () => {
    const text =
      'Der Minister wich aus und sagte auf Englisch: „We will see what happens next week.“ Danach verließ er mit seinen Beratern den Saal, ohne auf weitere Fragen einzugehen.'
    expect(identifyLanguage('Minister weicht aus', text)).toBe('de')
  })
})

test.each(['', '   ', '12.345 – 67 %', '…'])('nothing to read is und: "%s"', (text) => {
  expect(identifyLanguage('', text)).toBe('und')
})
