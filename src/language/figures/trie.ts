/** Words by their letters: a text's words are looked up without cutting or hashing them. */
export type Trie = { value: number | null; next: Map<number, Trie> }

/** A trie of words with a value each. */
export function trieOf(words: Iterable<readonly [word: string, value: number]>): Trie {
  const root: Trie = { value: null, next: new Map() }
  for (const [word, value] of words) {
    let node = root
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i)
      const next = node.next.get(code) ?? { value: null, next: new Map() }
      node.next.set(code, next)
      node = next
    }
    node.value = value
  }
  return root
}

/** Whether a word is in a trie, whole. */
export function holds(trie: Trie, word: string): boolean {
  let node: Trie | undefined = trie
  for (let i = 0; i < word.length && node !== undefined; i++) node = node.next.get(word.charCodeAt(i))
  return node !== undefined && node.value !== null
}
