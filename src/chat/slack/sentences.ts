import type { ReaderLanguage } from '../../model.ts'

type Sentence = Readonly<Record<ReaderLanguage, string>>

/** What the platform itself says; everything else comes from the commands. */
export const sentences = {
  forgedButton: {
    de: 'Diese Schaltfläche gilt nicht mehr. Mit /brief kommt eine neue Fassung.',
    en: 'This button is no longer valid. /brief brings a new version.',
  },
  expiredForm: {
    de: 'Dieses Formular gilt nicht mehr. Bitte den Befehl noch einmal eingeben.',
    en: 'This form is no longer valid. Please type the command again.',
  },
  fault: {
    de: 'Das hat nicht geklappt, der Fehler liegt bei uns. Es wurde nichts geändert.',
    en: 'That did not work; the fault is ours. Nothing was changed.',
  },
} as const satisfies Readonly<Record<string, Sentence>>
