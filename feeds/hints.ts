import { type Hints, NO_HINTS } from './state.ts'

/** The head of a feed, before its first item, and what may come after the last one. */
const HEAD_BYTES = 65_536
const TAIL_BYTES = 4_096

const PERIOD_SECONDS: Readonly<Record<string, number>> = {
  hourly: 3600,
  daily: 86_400,
  weekly: 604_800,
  monthly: 2_592_000,
  yearly: 31_536_000,
}
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** Reads what a feed document says of how to poll it: RSS `ttl`, `skipHours`, `skipDays`, `sy:`, and a WebSub hub. */
export function readHints(body: Uint8Array): Hints {
  const channel = channelOf(body)
  if (/^\s*\{/.test(channel)) return { ...NO_HINTS, hub: jsonHub(channel) }
  return {
    everySeconds: readTtl(channel) ?? readPeriod(channel),
    skipHours: listIn(channel, 'skipHours', 'hour').flatMap((hour) => hourOf(hour)),
    skipDays: listIn(channel, 'skipDays', 'day').flatMap((day) => dayOf(day)),
    hub: xmlHub(channel),
  }
}

/** Names and numbers of the head are ASCII in every encoding that feeds come in, but UTF-16. */
function channelOf(body: Uint8Array): string {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const encoding = (bytes[0] === 0xff && bytes[1] === 0xfe) || bytes[1] === 0 ? 'utf16le' : 'latin1'
  const head = bytes.toString(encoding, 0, HEAD_BYTES)
  const firstItem = head.search(/<(?:\w{1,20}:)?(?:item|entry)[\s>]|"items"\s*:/)
  if (firstItem === -1) return head
  const tail = bytes.toString(encoding, Math.max(0, bytes.length - TAIL_BYTES))
  return head.slice(0, firstItem) + (tail.split(/<\/(?:\w{1,20}:)?(?:item|entry)>/).at(-1) ?? '')
}

function readTtl(channel: string): number | null {
  const minutes = Number(/<ttl>\s*(\d{1,6})\s*<\/ttl>/i.exec(channel)?.[1] ?? 0)
  return minutes > 0 ? minutes * 60 : null
}

/** RSS 1.0 syndication module: a period, and how often in it (1 where unsaid). */
function readPeriod(channel: string): number | null {
  const period = /<sy:updatePeriod>\s*(\w{1,10})\s*<\/sy:updatePeriod>/i.exec(channel)?.[1]
  const seconds = period === undefined ? undefined : PERIOD_SECONDS[period.toLowerCase()]
  if (seconds === undefined) return null
  const times = Number(/<sy:updateFrequency>\s*(\d{1,4})\s*<\/sy:updateFrequency>/i.exec(channel)?.[1] ?? 1)
  return Math.round(seconds / Math.max(1, times))
}

function listIn(channel: string, list: string, entry: string): string[] {
  const [, inside] = new RegExp(`<${list}>([\\s\\S]{0,2000}?)</${list}>`, 'i').exec(channel) ?? []
  if (inside === undefined) return []
  return [...inside.matchAll(new RegExp(`<${entry}>\\s*([^<\\s]{1,12})\\s*</${entry}>`, 'gi'))].map(
    (match) => match[1]!,
  )
}

/** Some feeds count 24 as midnight. */
const hourOf = (text: string): number[] => (/^(?:1?\d|2[0-4])$/.test(text) ? [Number(text) % 24] : [])
const dayOf = (text: string): number[] => {
  const day = DAYS.indexOf(text.toLowerCase())
  return day === -1 ? [] : [day]
}

function xmlHub(channel: string): Hints['hub'] {
  const links = [...channel.matchAll(/<(?:[\w-]{1,20}:)?link\s([^<>]{1,1000})>/gi)].map((match) => ({
    rel: attribute(match[1]!, 'rel'),
    href: attribute(match[1]!, 'href'),
  }))
  const hub = links.find(({ rel }) => rel === 'hub')?.href
  const topic = links.find(({ rel }) => rel === 'self')?.href
  return hub != null && topic != null ? { hub, topic } : null
}

function attribute(attributes: string, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(attributes)
  return (match?.[1] ?? match?.[2])?.replaceAll('&amp;', '&') ?? null
}

/** JSON Feed 1.1: `hubs` beside `feed_url`. */
function jsonHub(channel: string): Hints['hub'] {
  const hub = /"hubs"\s*:\s*\[\s*\{[^{}]{0,200}"url"\s*:\s*("(?:[^"\\]|\\.){1,500}")/.exec(channel)?.[1]
  const topic = /"feed_url"\s*:\s*("(?:[^"\\]|\\.){1,500}")/.exec(channel)?.[1]
  return hub === undefined || topic === undefined ? null : { hub: unquote(hub), topic: unquote(topic) }
}

const unquote = (text: string): string => JSON.parse(text.replaceAll('\n', ' '))
