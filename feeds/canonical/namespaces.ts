/** The prefixes that this code uses, and the addresses that stand for them; publishers write them in many ways. */
const NAMESPACES: ReadonlyArray<[prefix: string, addresses: RegExp]> = [
  // Plain RSS, 0.90 to 2.0: its elements have no prefix here.
  ['', /^$|purl\.org\/rss\/1\.[01]\/?$|purl\.org\/net\/rss1\.1#?|netscape\.com\/rdf\/simple\/0\.9|backend\.userland\.com\/rss|blogs\.law\.harvard\.edu\/tech\/rss|cyber\.law\.harvard\.edu\/rss|channel\.netscape\.com\/rdf/],
  ['atom', /www\.w3\.org\/2005\/atom|purl\.org\/atom\/(?:ns|app)#?|example\.com\/newformat#|example\.com\/necho|uri\/of\/echo\/namespace#|purl\.org\/net\/atom|purl\.org\/echo/],
  ['rdf', /1999\/02\/22-rdf-syntax-ns#/],
  ['dc', /purl\.org\/dc\/elements\/1\.[01]/],
  ['dcterms', /purl\.org\/dc\/terms/],
  ['content', /purl\.org\/rss\/1\.0\/modules\/content/],
  ['xhtml', /www\.w3\.org\/1999\/xhtml/],
  ['media', /search\.yahoo\.com\/mrss/],
  ['itunes', /itunes\.com\/dtds\/podcast|itunes\.apple\.com\/dtds/],
  ['googleplay', /google\.com\/schemas\/play-podcasts/],
  ['feedburner', /feedburner/],
  ['g2', /iptc\.org\/std\/nar/],
  ['nitf', /iptc\.org\/std\/nitf/],
  ['svg', /w3\.org\/2000\/svg/],
  ['math', /w3\.org\/1998\/math/],
] // biome-ignore format: a table

const known = new Set(NAMESPACES.map(([prefix]) => prefix))

/** The prefix used here for a namespace address; null for a namespace that nothing here reads. */
function prefixOf(address: string): string | null {
  const lower = address.trim().toLowerCase()
  return NAMESPACES.find(([, addresses]) => addresses.test(lower))?.[0] ?? null
}

/** An element's name as this code writes it, "dc:creator" or "title", in lower case; `declared` are the namespaces in force. */
export function canonicalName(written: string, declared: ReadonlyMap<string, string>): string {
  const lower = written.toLowerCase()
  const colon = lower.indexOf(':')
  const prefix = colon === -1 ? '' : lower.slice(0, colon)
  const local = lower.slice(colon + 1)
  const address = declared.get(prefix)
  if (address === undefined) return prefix === '' || known.has(prefix) ? lower : `other:${local}`
  const canonical = prefixOf(address)
  if (canonical === null) return prefix === '' ? local : `other:${local}`
  return canonical === '' ? local : `${canonical}:${local}`
}
