import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

/** The best encoding both sides know. */
export function chosenEncoding(accepted: string | undefined): Encoding {
  if (!accepted) return 'identity'
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(accepted)) return 'br'
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(accepted) ? 'gzip' : 'identity'
}

/** Level 5 is where brotli is still quicker than gzip 9 and already smaller. */
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

export function encode(body: Buffer, encoding: Encoding) {
  if (encoding === 'br') return brotliCompressSync(body, quick)
  return encoding === 'gzip' ? gzipSync(body, { level: 6 }) : body
}
