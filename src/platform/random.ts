import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto'

/** A secret nobody can guess: 32 random bytes as 43 characters that fit in a URL. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** A code to read aloud, such as `K7MP-3XQW`: eight characters (37 bits, so guesses must be counted) without look-alikes. */
export const newShortCode = (): string => `${fourCharacters()}-${fourCharacters()}`

/** A code of digits to type over, `length` at most 14; few enough that guesses must be counted. */
export const newDigits = (length: number): string => String(randomInt(10 ** length)).padStart(length, '0')

/** What a token is kept as: its SHA-256, 32 bytes. Enough for what cannot be guessed; a short code needs `hmacOf`. */
export const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest()

/** HMAC-SHA256, 32 bytes: for what could be guessed from its hash by who has the database but not the key. */
export const hmacOf = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

// Left out are 0 O, 1 I L, 2 Z, 5 S and 8 B, which people mistake for one another on paper and on a screen.
const alphabet = 'ACDEFGHJKMNPQRTUVWXY34679'
const fourCharacters = () => Array.from({ length: 4 }, () => alphabet.charAt(randomInt(alphabet.length))).join('')
