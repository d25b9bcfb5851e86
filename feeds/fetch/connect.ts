import type { LookupAddress } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { checkAddress, type GuardRules } from '../guard.ts'

/** All addresses of a host name; rejects where there are none. */
export type Resolve = (name: string) => Promise<LookupAddress[]>

/** Name → base address on this machine, for feeds that stand in for others. */
export type Hosts = Readonly<Record<string, string>>

const CONNECT_MS = 10_000

/**
 * Connections that only reach where the guard lets them: IP addresses in an address, all addresses of a name, and the
 * address in fact connected to are checked. The connection's error is then a `GuardError`.
 */
export function guardedAgent(rules: GuardRules, hosts: Hosts, resolve: Resolve): Agent {
  const lookup: LookupFunction = (name, options, answer) => {
    resolve(name).then(
      (addresses) => {
        try {
          for (const { address } of addresses) checkAddress(address, rules)
          const [first] = addresses
          if (first === undefined) throw Object.assign(new Error('no address'), { code: 'ENOTFOUND' })
          if (options.all === true) answer(null, addresses)
          else answer(null, first.address, first.family)
        } catch (error) {
          answer(error as NodeJS.ErrnoException, [])
        }
      },
      (error: NodeJS.ErrnoException) => answer(error, []),
    )
  }
  const connectTo = buildConnector({ lookup, autoSelectFamily: true, timeout: CONNECT_MS, allowH2: false })
  const connect: buildConnector.connector = (asked, done) => {
    const target = mapped(asked, rules, hosts)
    try {
      // Node asks no lookup for what is an IP address already.
      const host = target.hostname.replace(/^\[|\]$/g, '')
      if (isIP(host) !== 0) checkAddress(host, rules)
    } catch (error) {
      return done(error as Error, null)
    }
    connectTo(target, (error, socket) => {
      if (error !== null) return done(error, null)
      try {
        checkAddress(socket.remoteAddress ?? '', rules)
        done(null, socket)
      } catch (refusal) {
        socket.destroy()
        done(refusal as Error, null)
      }
    })
  }
  return new Agent({
    connect,
    allowH2: false,
    connections: 1,
    pipelining: 1,
    keepAliveTimeout: 4_000,
    maxHeaderSize: 32_768,
  })
}

/** A stand-in speaks plain HTTP, whatever the scheme of the address. */
function mapped(asked: buildConnector.Options, rules: GuardRules, hosts: Hosts): buildConnector.Options {
  const base = rules.allowLoopback ? hosts[asked.hostname] : undefined
  if (base === undefined) return asked
  const { hostname, port } = new URL(base)
  return { ...asked, protocol: 'http:', hostname, port: port || '80', servername: hostname }
}
