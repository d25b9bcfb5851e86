/**
 * Letter groups that one sound has in German, English and French spellings of Cyrillic, Arabic and Persian names; written
 * from general knowledge. Longer groups come before their parts.
 */
const SAME_SOUND: readonly (readonly [letters: RegExp, sound: string])[] = [
  [/schtsch|shch/g, 's'],
  [/tsch|tch/g, 'c'],
  [/sch|zh|sh|sc(?!\p{L})/gu, 's'],
  [/kh|ch/g, 'c'],
  [/ts|tz|z/g, 's'],
  [/w/g, 'v'],
  [/ph/g, 'f'],
  [/q/g, 'k'],
  [/[jy]/g, 'i'],
  [/ou/g, 'u'],
  [/ff(?!\p{L})/gu, 'v'],
  [/(\p{L})\1+/gu, '$1'],
]

/** The key that all spellings of a name share ("Selenskyj", "Zelensky", "Zelenskyy"); words stay apart. Coarse: for comparing names, never for showing them. */
export function spellingKey(name: string): string {
  const bare = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss')
  return SAME_SOUND.reduce((key, [letters, sound]) => key.replace(letters, sound), bare)
}
