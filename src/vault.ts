import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

const ALGORITHM = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16
const KEY = /^[0-9a-f]{64}$/i

class VaultError extends Error {
  readonly code: 'vault.key' | 'vault.sealed'
  constructor(code: VaultError['code'], message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'VaultError'
    this.code = code
  }
}

/** Keys by their id, the one that seals first; the others only open what they sealed before. */
export type Keyring = { id: string; key: Buffer }[]

/** What a setting with keys must look like, in words. */
export const KEYS_WANTED =
  '64 hexadecimal digits (openssl rand -hex 32), or several of them with commas between, the newest first'

export const areKeys = (text: string): boolean => text.split(',').every((part) => KEY.test(part.trim()))

/** Keys of 32 bytes, each as 64 hexadecimal digits, with commas between. An id is told by the key itself. Throws `VaultError`. */
export function readKeys(text: string): Keyring {
  if (!areKeys(text)) throw new VaultError('vault.key', `The key must be ${KEYS_WANTED}.`)
  return text.split(',').map((part) => {
    const key = Buffer.from(part.trim(), 'hex')
    return { id: createHash('sha256').update('wirebrief key id').update(key).digest('hex').slice(0, 8), key }
  })
}

/** Encrypts a text as "key id:base64"; `owner` is bound to it, so that what is stored for one cannot be read as another's. */
export function encrypt(text: string, [newest]: Keyring, owner: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(ALGORITHM, newest!.key, iv).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return `${newest!.id}:${sealed.toString('base64')}`
}

/** The text; throws `VaultError` where key, owner or content do not fit together. */
export function decrypt(sealed: string, keys: Keyring, owner: string): string {
  const [id = '', content = ''] = sealed.split(':')
  const bytes = Buffer.from(content, 'base64')
  try {
    const found = keys.find((known) => known.id === id)
    if (found === undefined) throw new Error(`no key ${id}`)
    const decipher = createDecipheriv(ALGORITHM, found.key, bytes.subarray(0, IV_BYTES), {
      authTagLength: TAG_BYTES,
    })
    decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(-TAG_BYTES))
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString(
      'utf8',
    )
  } catch (error) {
    throw new VaultError('vault.sealed', `What is stored for ${owner} cannot be read with this key.`, error)
  }
}

/** Whether an older key than the newest sealed it: it is to be sealed anew before that key goes. */
export const isSealedByOld = (sealed: string, [newest]: Keyring): boolean =>
  !sealed.startsWith(`${newest!.id}:`)
