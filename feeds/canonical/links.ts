import type { Enclosure } from '../../src/model.ts'
import { childrenOf, wordsOf } from './elements.ts'
import type { XmlElement } from './tree.ts'

/** An address made absolute against its element's base; as it is where it is none. */
export function absolute(address: string, base: string): string {
  const trimmed = address.trim()
  return URL.parse(trimmed, base)?.href ?? trimmed
}

/** Only what a browser may open; a `javascript:` link is none. */
const isPage = (address: string) =>
  /^(?:https?|ftp|gopher|gemini):/i.test(address) || !/^[a-z][a-z\d+.-]*:/i.test(address)

/** Where a person reads the element's text: its link, the first that is no enclosure and no address of the feed itself. */
export function pageOf(element: XmlElement): string | null {
  const origin = addressIn(childrenOf(element, 'feedburner:origlink'))
  if (origin !== null) return origin
  const written = childrenOf(element, 'link').filter((link) => link.attributes['href'] === undefined)
  return addressIn(written) ?? alternate(element) ?? null
}

function addressIn(elements: readonly XmlElement[]): string | null {
  for (const element of elements) {
    const words = wordsOf(element)
    if (words === null) continue
    const address = absolute(words, element.base)
    if (isPage(address)) return address
  }
  return null
}

const relOf = (link: XmlElement) => (link.attributes['rel'] ?? 'alternate').toLowerCase().replace(/^.*\//, '')

const hrefs = (element: XmlElement) =>
  childrenOf(element, 'atom:link', 'link').filter((link) => link.attributes['href'] !== undefined)

/** Pages first, whatever else is an alternate next. */
function alternate(element: XmlElement): string | null {
  const links = hrefs(element).filter((link) => relOf(link) === 'alternate')
  const page = links.find((link) => /html/.test(link.attributes['type'] ?? 'text/html')) ?? links[0]
  if (page === undefined) return null
  const address = absolute(page.attributes['href'] ?? '', page.base)
  return isPage(address) ? address : null
}

/** What is attached to an item: enclosures, media contents, each address once. */
export function enclosuresOf(item: XmlElement): Enclosure[] {
  const media = [item, ...childrenOf(item, 'media:group'), ...childrenOf(item, 'media:content')]
  const inMedia = (name: string) => media.flatMap((place) => childrenOf(place, name))
  const found = [
    ...childrenOf(item, 'enclosure').map((one) => withOrigin(enclosure(one, 'url'), item)),
    ...hrefs(item)
      .filter((link) => relOf(link) === 'enclosure')
      .map((one) => enclosure(one, 'href')),
    ...inMedia('media:content').map((one) => enclosure(one, 'url')),
    ...inMedia('media:peerlink').map((one) => enclosure(one, 'href')),
    ...inMedia('media:thumbnail').map((one) => enclosure(one, 'url', 'image/*')),
  ].filter((one) => one !== null)
  return found.filter(({ url }, index) => found.findIndex((other) => other.url === url) === index)
}

/** FeedBurner counts clicks on an address of its own and keeps the publisher's beside it. */
function withOrigin(found: Enclosure | null, item: XmlElement): Enclosure | null {
  const origin = addressIn(childrenOf(item, 'feedburner:origenclosurelink'))
  return found === null || origin === null ? found : { ...found, url: origin }
}

function enclosure(
  element: XmlElement,
  at: 'url' | 'href',
  otherwise: string | null = null,
): Enclosure | null {
  const { type, length, filesize, [at]: address } = element.attributes
  if (address === undefined || address.trim() === '') return null
  const bytes = Number.parseInt(length ?? filesize ?? '', 10)
  return {
    url: absolute(address, element.base),
    type: type?.trim() || otherwise,
    length: Number.isSafeInteger(bytes) && bytes >= 0 ? bytes : null,
  }
}
