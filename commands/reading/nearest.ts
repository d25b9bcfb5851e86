/** Lower case without accents, ß as ss, and without what people put around words. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/^[\s#@"'„“/]+|[\s"'“”]+$/g, '')

const TYPED_AT_MOST = 80

/** Number of single-letter edits between two words (Levenshtein 1965); typed words count up to 80 letters. */
function distance(a: string, b: string): number {
  const typed = a.slice(0, TYPED_AT_MOST)
  const known = b.slice(0, TYPED_AT_MOST)
  let row = Array.from({ length: known.length + 1 }, (_, i) => i)
  for (let i = 1; i <= typed.length; i++) {
    const next = [i]
    for (let j = 1; j <= known.length; j++) {
      const same = typed[i - 1] === known[j - 1] ? 0 : 1
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same))
    }
    row = next
  }
  return row[known.length]!
}

/** Up to `most` of the candidates that somebody may have meant: beginning or holding what was typed first, then near ones. */
export function nearest<Candidate>(
  typed: string,
  candidates: readonly Candidate[],
  words: (c: Candidate) => readonly string[],
  most = 3,
): Candidate[] {
  const wanted = fold(typed).slice(0, TYPED_AT_MOST)
  if (wanted === '') return candidates.slice(0, most)
  return candidates
    .map((candidate) => ({
      candidate,
      cost: Math.min(...words(candidate).map((word) => costOf(wanted, fold(word)))),
    }))
    .filter(({ cost }) => cost <= Math.max(2, wanted.length / 2))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

function costOf(wanted: string, known: string): number {
  if (known === wanted) return 0
  if (known.startsWith(wanted)) return 0.1
  if (wanted.length >= 3 && known.includes(wanted)) return 0.5
  return distance(wanted, known)
}
