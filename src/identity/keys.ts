import { hkdfSync } from 'node:crypto'
import type { Config } from '#platform/config.ts'
import { hmacOf } from '#platform/random.ts'

/** The keys of identity, 32 bytes each, made of the secret that signs cookies (HKDF-SHA256, RFC 5869): one per use. */
export type IdentityKeys = {
  /** What a code that could be guessed is kept as. `whose` binds it to its row. */
  readonly codeHash: (whose: string, code: string) => Buffer
  /** What an address or a device is counted under. */
  readonly counterKey: (what: string, whose: string) => Buffer
  /** Seals the secrets of authenticator apps and providers. */
  readonly seal: Buffer
}

export function identityKeys({ cookieSecret }: Pick<Config, 'cookieSecret'>): IdentityKeys {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', cookieSecret, '', purpose, 32))
  const codes = derive('naast identity codes 1')
  const counters = derive('naast identity counters 1')
  return {
    codeHash: (whose, code) => hmacOf(codes, JSON.stringify([whose, code])),
    counterKey: (what, whose) => hmacOf(counters, JSON.stringify([what, whose])),
    seal: derive('naast identity seal 1'),
  }
}
