import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import type { Fault } from './faults.ts'

/** Where feeds may be. `allowLoopback` opens this machine, and nothing else that is private. */
export type GuardRules = { allowLoopback: boolean }

/** An address that nobody may be sent to. */
export class GuardError extends Error {
  readonly code: `guard.${string}`
  readonly fault: Fault
  constructor(fault: Fault & { code: `guard.${string}` }) {
    super(`${fault.code}: ${fault.detail}`)
    this.name = 'GuardError'
    this.code = fault.code
    this.fault = fault
  }
}

const PORTS = new Set(['', '80', '443', '8080', '8443'])
/** Names that never lead to the public internet: RFC 6761, RFC 6762, RFC 7686, RFC 8375, RFC 9476. */
const LOCAL_NAME = /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|home|lan|home\.arpa|onion|alt)$/

/** Reads an address that people or servers gave. Throws `GuardError` where it must not be asked for; names are resolved later. */
export function readAddress(address: string, rules: GuardRules, base?: string): URL {
  const url = URL.parse(address, base)
  if (url === null) throw new GuardError({ code: 'guard.address-unreadable', detail: shorten(address) })
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new GuardError({ code: 'guard.scheme', detail: url.protocol.slice(0, -1) })
  if (url.username !== '' || url.password !== '')
    throw new GuardError({ code: 'guard.credentials', detail: url.hostname })
  checkHost(url, rules)
  url.hash = ''
  return url
}

function checkHost(url: URL, rules: GuardRules): void {
  const host = bareHost(url.hostname)
  const isLocalName = LOCAL_NAME.test(host.replace(/\.$/, '').toLowerCase())
  const isLoopback = isLocalName ? /(?:^|\.)localhost\.?$/.test(host) : isLoopbackAddress(host)
  if (isLoopback && rules.allowLoopback) return
  if (isLocalName || (isIP(host) !== 0 && !isPublicAddress(host)))
    throw new GuardError({ code: 'guard.not-public', detail: host })
  if (!PORTS.has(url.port)) throw new GuardError({ code: 'guard.port', detail: url.port })
}

/** Throws `GuardError` unless an IP address, resolved or connected, may be spoken to. */
export function checkAddress(ip: string, rules: GuardRules): void {
  if (isPublicAddress(ip) || (rules.allowLoopback && isLoopbackAddress(ip))) return
  throw new GuardError({ code: 'guard.not-public', detail: ip })
}

/** Whether an IP address in any form is reached over the public internet; false for what is no IP address. */
export function isPublicAddress(ip: string): boolean {
  const address = plainAddress(ip)
  if (address === null) return false
  if (address.range() !== 'unicast') return false
  return !NEVER_PUBLIC.some(([network, bits]) => inNetwork(address, network, bits))
}

function isLoopbackAddress(ip: string): boolean {
  return plainAddress(ip)?.range() === 'loopback'
}

/** An IPv4 address inside an IPv6 one is the IPv4 address; a zone is left out. */
function plainAddress(ip: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  const bare = bareHost(ip).replace(/%.*$/, '')
  if (!ipaddr.isValid(bare) || isIP(bare) === 0) return null
  const address = ipaddr.parse(bare)
  return address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress() ? address.toIPv4Address() : address
}

/** What ipaddr.js counts as unicast, but is a way to an IPv4 address or nobody's: IANA's special-purpose registries. */
const NEVER_PUBLIC: readonly (readonly [network: string, bits: number])[] = [
  ['192.88.99.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['::', 96],
  ['::ffff:0:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['100:0:0:1::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fec0::', 10],
]

function inNetwork(address: ipaddr.IPv4 | ipaddr.IPv6, network: string, bits: number): boolean {
  const base = ipaddr.parse(network)
  if (address instanceof ipaddr.IPv4) return base instanceof ipaddr.IPv4 && address.match(base, bits)
  return base instanceof ipaddr.IPv6 && address.match(base, bits)
}

const bareHost = (host: string): string => host.replace(/^\[|\]$/g, '')
const shorten = (text: string): string => (text.length <= 80 ? text : `${text.slice(0, 79)}…`)
