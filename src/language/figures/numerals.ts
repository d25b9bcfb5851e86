import type { NumberData } from './data.ts'
import type { Trie } from './trie.ts'

/** The longest number words below a million have some sixty letters; trying again from shorter pieces must end. */
const LONGEST_WORD = 80

/** The pieces of one word as values, or null where the word is no number word: "zweiundzwanzig" → [2, 0, 20]. */
export function readPieces(word: string, { pieces, pieceTrie, glued }: NumberData): number[] | null {
  if (glued) return word.length > LONGEST_WORD ? null : splitPieces(word, 0, pieceTrie)
  const whole = pieces.get(word)
  if (whole !== undefined) return [whole]
  if (!word.includes('-')) return null
  const parts = word.split('-').map((part) => pieces.get(part))
  return parts.every((part) => part !== undefined) ? parts : null
}

/** Cuts from a place on, the longest piece first, and takes a shorter one where the rest cannot be cut. */
function splitPieces(word: string, from: number, trie: Trie): number[] | null {
  const found: { end: number; value: number }[] = []
  let node = trie.next.get(word.charCodeAt(from))
  for (let at = from + 1; node !== undefined; at++) {
    if (node.value !== null) found.push({ end: at, value: node.value })
    node = at < word.length ? node.next.get(word.charCodeAt(at)) : undefined
  }
  for (const { end, value } of found.reverse()) {
    if (end === word.length) return [value]
    const rest = splitPieces(word, end, trie)
    if (rest !== null) return [value, ...rest]
  }
  return null
}

/** Adds a piece to what has been read so far; null where a number cannot go on like that ("zwanzig dreißig"). */
export function addPiece(sum: number, piece: number): number | null {
  if (piece === 1000) {
    return sum >= 1000 ? null : (sum === 0 ? 1 : sum) * 1000
  }
  if (piece === 100) {
    const hundreds = sum % 1000
    if (hundreds >= 100) return null
    return sum - hundreds + (hundreds === 0 ? 1 : hundreds) * 100
  }
  if (piece === 0) return sum
  const rest = sum % 100
  const fits =
    rest === 0 ||
    (piece < 1 && Number.isInteger(rest)) ||
    (rest < 10 && piece >= 20) ||
    (rest >= 20 && rest % 10 === 0 && piece < 10)
  return fits ? sum + piece : null
}
