import { hkdfSync } from 'node:crypto'
import type { Config } from '#platform/config.ts'

/**
 * The master key of the installation, 32 bytes: made by HKDF-SHA256 (RFC 5869) of NAAST_MASTER_KEY, or of the secret that signs
 * cookies when that is not set. Nothing is sealed with it but the keys of networks.
 */
export const masterKeyOf = ({ masterKey, cookieSecret }: Pick<Config, 'masterKey' | 'cookieSecret'>): Buffer =>
  Buffer.from(hkdfSync('sha256', masterKey ?? cookieSecret, '', 'naast master key 1', 32))
