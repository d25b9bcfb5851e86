/** How many of the smallest shingle hashes stand for a text. */
const SKETCH = 24
const SHINGLE_WORDS = 3

/** A sketch of a text's three-word runs: two near-identical texts share most of it. */
export function sketchOf(text: string): number[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const hashes = new Set<number>()
  for (let i = 0; i + SHINGLE_WORDS <= words.length; i++) hashes.add(hash(words, i))
  return [...hashes].sort((a, b) => a - b).slice(0, SKETCH)
}

/** Share of three-word runs that two texts have in common, estimated from their sketches; 0 to 1. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  const size = Math.min(SKETCH, Math.max(a.length, b.length))
  let shared = 0
  let seen = 0
  // Both are in ascending order: their union's smallest are met by walking them together.
  for (let i = 0, j = 0; seen < size && (i < a.length || j < b.length); seen++) {
    const x = a[i] ?? Number.POSITIVE_INFINITY
    const y = b[j] ?? Number.POSITIVE_INFINITY
    if (x === y) shared++
    if (x <= y) i++
    if (y <= x) j++
  }
  return seen === 0 ? 0 : shared / seen
}

/** FNV-1a over the words of one run. */
function hash(words: readonly string[], from: number): number {
  let value = 0x811c9dc5
  for (let i = from; i < from + SHINGLE_WORDS; i++) {
    const word = words[i]!
    for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193)
    value = Math.imul(value ^ 32, 0x01000193)
  }
  return value >>> 0
}
