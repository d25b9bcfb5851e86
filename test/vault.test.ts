import { describe, expect, it } from 'vitest'
import { decrypt, encrypt, isSealedByOld, readKeys } from '../src/vault.ts'

const keys = readKeys('0f'.repeat(32))
const rotated = readKeys(`${'0a'.repeat(32)}, ${'0f'.repeat(32)}`)

describe('the vault', () => {
  it.each(['', 'xoxb-token', 'ä„€“😀', 'x'.repeat(100_000)])('gives back what was put in (%#)', (text) => {
    expect(decrypt(encrypt(text, keys, 'T1'), keys, 'T1')).toBe(text)
  })

  it('never seals the same text alike', () => {
    expect(encrypt('a', keys, 'T1')).not.toBe(encrypt('a', keys, 'T1'))
  })

  const sealed = encrypt('xoxb-token', keys, 'T1')
  it('opens with an old key that is still there, and seals with the newest', () => {
    expect(decrypt(sealed, rotated, 'T1')).toBe('xoxb-token')
    expect(isSealedByOld(sealed, rotated)).toBe(true)
    const anew = encrypt('xoxb-token', rotated, 'T1')
    expect(isSealedByOld(anew, rotated)).toBe(false)
    expect(decrypt(anew, rotated.slice(0, 1), 'T1')).toBe('xoxb-token')
  })

  it.each([
    ['another key', () => decrypt(sealed, readKeys('0e'.repeat(32)), 'T1')],
    ['another owner', () => decrypt(sealed, keys, 'T2')],
    ['a changed content', () => decrypt(`${sealed.slice(0, -6)}AAAAAA`, keys, 'T1')],
    ['a cut content', () => decrypt(sealed.slice(0, 20), keys, 'T1')],
    ['nothing', () => decrypt('', keys, 'T1')],
  ])('stays shut for %s', (_, act) => {
    expect(act).toThrow(expect.objectContaining({ code: 'vault.sealed' }))
  })

  it.each(['', 'abc', '0f'.repeat(31), 'zz'.repeat(32), `${'0f'.repeat(32)}0`, `${'0f'.repeat(32)},`])(
    'takes no key but 64 hexadecimal digits (%#)',
    (hex) => {
      expect(() => readKeys(hex)).toThrow(expect.objectContaining({ code: 'vault.key' }))
    },
  )
})
