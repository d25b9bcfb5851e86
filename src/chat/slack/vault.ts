import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const ALGORITHM = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

class VaultError extends Error {
  readonly code: 'vault.key' | 'vault.sealed'
  constructor(code: VaultError['code'], message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'VaultError'
    this.code = code
  }
}

/** A key of 32 bytes from 64 hexadecimal digits. Throws `VaultError`. */
export function readKey(hex: string): Buffer {
  if (!/^[0-9a-f]{64}$/i.test(hex))
    throw new VaultError(
      'vault.key',
      'The key for tokens must be 64 hexadecimal digits (openssl rand -hex 32).',
    )
  return Buffer.from(hex, 'hex')
}

/** Encrypts a text; `owner` is bound to it, so that what is stored for one cannot be read as another's. */
export function encrypt(text: string, key: Buffer, owner: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(ALGORITHM, key, iv).setAAD(Buffer.from(owner))
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString(
    'base64',
  )
}

/** The text; throws `VaultError` where key, owner or content do not fit together. */
export function decrypt(sealed: string, key: Buffer, owner: string): string {
  const bytes = Buffer.from(sealed, 'base64')
  try {
    const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, IV_BYTES), {
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
