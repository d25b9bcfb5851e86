import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GuardError, isPublicAddress, readAddress } from '../../feeds/guard.ts'

/** First address and number of free bits of networks that nobody may be sent to. */
const NETWORKS: readonly (readonly [first: number, bits: number])[] = [
  [0x00000000, 24],
  [0x0a000000, 24],
  [0x64400000, 22],
  [0x7f000000, 24],
  [0xa9fe0000, 16],
  [0xac100000, 20],
  [0xc0a80000, 16],
  [0xe0000000, 28],
  [0xf0000000, 28],
]
const inner = fc
  .tuple(fc.constantFrom(...NETWORKS), fc.nat({ max: 2 ** 28 - 1 }))
  .map(([[first, bits], rest]) => (first + (rest % 2 ** bits)) >>> 0)

const octets = (n: number) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]
const groups = (n: number) => `${(n >>> 16).toString(16)}:${(n & 0xffff).toString(16)}`
const NOTATIONS: ((n: number) => string)[] = [
  (n) => octets(n).join('.'),
  (n) => `${n}`,
  (n) => `0x${n.toString(16)}`,
  (n) => `0${n.toString(8)}`,
  (n) =>
    octets(n)
      .map((part) => `0${part.toString(8)}`)
      .join('.'),
  (n) =>
    octets(n)
      .map((part) => `0x${part.toString(16)}`)
      .join('.'),
  (n) => `${n >>> 24}.${n & 0xffffff}`,
  (n) => `${n >>> 24}.${(n >>> 16) & 255}.${n & 0xffff}`,
  (n) => `${octets(n).join('.')}.`,
  (n) => octets(n).join('。'),
  (n) =>
    [...octets(n).join('.')].map((c) => (c === '.' ? c : String.fromCodePoint(0xff10 + Number(c)))).join(''),
  (n) => `[::ffff:${groups(n)}]`,
  (n) => `[::ffff:${octets(n).join('.')}]`,
  (n) => `[::${groups(n)}]`,
  (n) => `[64:ff9b::${groups(n)}]`,
  (n) => `[2002:${groups(n)}::1]`,
  (n) => `[::ffff:0:${groups(n)}]`,
]

describe('the guard, whatever the notation', () => {
  it('lets no inner address through', () => {
    fc.assert(
      fc.property(
        inner,
        fc.constantFrom(...NOTATIONS),
        fc.constantFrom('http', 'https'),
        (n, notation, scheme) => {
          expect(() => readAddress(`${scheme}://${notation(n)}/feed`, { allowLoopback: false })).toThrow(
            GuardError,
          )
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it('throws nothing but its own error, and lets no address through that is not public', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.ipV4().map((ip) => `http://${ip}`),
          fc.ipV6().map((ip) => `http://[${ip}]`),
        ),
        (text) => {
          try {
            const { hostname, protocol } = readAddress(text, { allowLoopback: false })
            expect(protocol).toMatch(/^https?:$/)
            if (/^[\d.]+$|^\[/.test(hostname)) expect(isPublicAddress(hostname)).toBe(true)
          } catch (error) {
            if (!(error instanceof GuardError)) throw error
          }
        },
      ),
      { numRuns: 400 },
    )
  })
})
