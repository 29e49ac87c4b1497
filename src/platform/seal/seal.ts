import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { no, ok, type Result } from '#platform/result.ts'

/**
 * Seals bytes with AES-256-GCM under a key of 32 bytes. `context` says what they are and of whom (`handover_content:<id>`); they
 * open only under the same context, so a sealed value cannot be moved to another row. Gives 12 bytes nonce, tag of 16, sealed.
 */
export function sealWith(key: Buffer, plain: Buffer, context: string): Buffer {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagLength }).setAAD(Buffer.from(context))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** The bytes that were sealed; "tampered" when they, their context or the key are not the same as then. */
export function openWith(key: Buffer, sealed: Buffer, context: string): Result<Buffer, 'tampered'> {
  if (sealed.length < nonceLength + tagLength) return no('tampered')
  const nonce = sealed.subarray(0, nonceLength)
  const tag = sealed.subarray(nonceLength, nonceLength + tagLength)
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagLength })
    .setAAD(Buffer.from(context))
    .setAuthTag(tag)
  const plain = decipher.update(sealed.subarray(nonceLength + tagLength))
  try {
    return ok(Buffer.concat([plain, decipher.final()]))
  } catch {
    return no('tampered')
  }
}

const algorithm = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16
