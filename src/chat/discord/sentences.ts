import type { ReaderLanguage } from '../../model.ts'

type Sentence = Readonly<Record<ReaderLanguage, string>>

/** What the platform itself says; everything else comes from the commands. */
export const sentences = {
  forgedButton: {
    de: 'Diese Schaltfläche gilt nicht mehr. Mit /brief kommt eine neue Fassung.',
    en: 'This button is no longer valid. /brief brings a new version.',
  },
  fault: {
    de: 'Das hat nicht geklappt, der Fehler liegt bei uns. Es wurde nichts geändert.',
    en: 'That did not work; the fault is ours. Nothing was changed.',
  },
  openly: { de: 'Die Antwort steht im Kanal.', en: 'The answer stands in the channel.' },
  yes: { de: 'Ja', en: 'Yes' },
} as const satisfies Readonly<Record<string, Sentence>>

/** What is asked before a button that cannot be undone. */
export const reallyDo = (label: string, language: ReaderLanguage): string =>
  language === 'de' ? `Wirklich „${label}“?` : `Really “${label}”?`
