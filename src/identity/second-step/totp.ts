import { Secret, TOTP } from 'otpauth'
import { encode } from 'uqr'

const periodSeconds = 30

/** A new secret for an authenticator app: 160 bits, as RFC 4226 asks. */
export const newTotpSecret = (): Buffer => Buffer.from(new Secret({ size: 20 }).bytes)

/** The half minute (RFC 6238) for which this code is right, the ones before and after now included; null when it is wrong. */
export function stepOf(secret: Buffer, code: string, now: Date): number | null {
  const delta = totpOf(secret).validate({ token: code, timestamp: now.getTime(), window: 1 })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / periodSeconds) + delta
}

/** The code that an app shows at this moment: for the example and for tests. */
export const codeAt = (secret: Buffer, now: Date): string => totpOf(secret).generate({ timestamp: now.getTime() })

/** The secret as a person types it over: groups of four letters and digits (base32). */
export const secretInWords = (secret: Buffer): string => secretOf(secret).base32.replace(/(.{4})(?=.)/g, '$1 ')

/** The address that an authenticator app reads. */
export const addressFor = (secret: Buffer, email: string): string => totpOf(secret, email).toString()

/** A square picture of dots: its side, and a path that draws the dark ones. */
export type Picture = { readonly side: number; readonly path: string }

/** The same address as a QR code, to be drawn in the page itself. */
export function pictureOf(address: string): Picture {
  const { data, size } = encode(address, { border: 2 })
  const dots = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { side: size, path: dots.join('') }
}

const secretOf = (secret: Buffer) => new Secret({ buffer: new Uint8Array(secret).buffer })

const totpOf = (secret: Buffer, label = '') =>
  new TOTP({ issuer: 'Naast', label, algorithm: 'SHA1', digits: 6, period: periodSeconds, secret: secretOf(secret) })
