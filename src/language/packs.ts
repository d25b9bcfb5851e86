import { de } from './de/index.ts'
import { en } from './en/index.ts'
import { fr } from './fr/index.ts'
import type { LanguagePack } from './pack.ts'

/** The languages whose items get quotes and figures. */
export const packs: readonly LanguagePack[] = [de, en, fr]

export const packOf = (language: string): LanguagePack | undefined =>
  packs.find((pack) => pack.code === language)
