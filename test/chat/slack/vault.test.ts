import { describe, expect, it } from 'vitest'
import { decrypt, encrypt, readKey } from '../../../src/chat/slack/vault.ts'

const key = readKey('0f'.repeat(32))

describe('the vault', () => {
  it.each(['', 'xoxb-token', 'ä„€“😀', 'x'.repeat(100_000)])('gives back what was put in (%#)', (text) => {
    expect(decrypt(encrypt(text, key, 'T1'), key, 'T1')).toBe(text)
  })

  it('never seals the same text alike', () => {
    expect(encrypt('a', key, 'T1')).not.toBe(encrypt('a', key, 'T1'))
  })

  const sealed = encrypt('xoxb-token', key, 'T1')
  it.each([
    ['another key', () => decrypt(sealed, readKey('0e'.repeat(32)), 'T1')],
    ['another owner', () => decrypt(sealed, key, 'T2')],
    ['a changed content', () => decrypt(`A${sealed.slice(1)}B`, key, 'T1')],
    ['a cut content', () => decrypt(sealed.slice(0, 12), key, 'T1')],
    ['nothing', () => decrypt('', key, 'T1')],
  ])('stays shut for %s', (_, act) => {
    expect(act).toThrow(expect.objectContaining({ code: 'vault.sealed' }))
  })

  it.each(['', 'abc', '0f'.repeat(31), 'zz'.repeat(32), `${'0f'.repeat(32)}0`])(
    'takes no key but 64 hexadecimal digits (%#)',
    (hex) => {
      expect(() => readKey(hex)).toThrow(expect.objectContaining({ code: 'vault.key' }))
    },
  )
})
