import type { NumberData } from './data.ts'

const LONGEST_PIECE = 12

/** The pieces of one word as values, or null where the word is no number word: "zweiundzwanzig" → [2, 0, 20]. */
export function readPieces(word: string, { pieces, glued }: NumberData): number[] | null {
  const whole = pieces.get(word)
  if (whole !== undefined) return [whole]
  if (glued) return splitPieces(word, pieces)
  if (!word.includes('-')) return null
  const parts = word.split('-').map((part) => pieces.get(part))
  return parts.every((part) => part !== undefined) ? parts : null
}

/** Cuts from the left, the longest piece first, and takes a shorter one where the rest cannot be cut. */
function splitPieces(word: string, pieces: ReadonlyMap<string, number>): number[] | null {
  for (let length = Math.min(LONGEST_PIECE, word.length); length >= 3; length--) {
    const value = pieces.get(word.slice(0, length))
    if (value === undefined) continue
    if (length === word.length) return [value]
    const rest = splitPieces(word.slice(length), pieces)
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
