import { texts } from './texts.nl.ts'

const markup = /<\/?[a-z!?][^>]*>|&(?:#\d+|#x[0-9a-f]+|[a-z]+);/i
// Control characters, characters that turn the reading direction, and spaces without width; a line break is no harm.
const invisible = /(?!\n)[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u

/** What is wrong with a text for people; null when nothing is. */
export function textProblem(text: string, max: number): string | null {
  if (text.length > max) return texts.row.tooLong(max, text.length)
  if (markup.test(text)) return texts.row.html
  return invisible.test(text) || !text.isWellFormed() ? texts.row.controls : null
}

/** One way of writing: composed letters, single spaces, no white space around. */
export const tidy = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u00a0]+/g, ' ')
    .trim()

export const isPhone = (text: string) => /^\+?[0-9() -]+$/.test(text) && /^\d{3,15}$/.test(digitsOf(text))

/** The digits that are dialled in the Netherlands: +31 (0)6 and 0031 6 become 06. */
export const digitsOf = (phone: string) =>
  phone
    .replace(/\(0\)/g, '')
    .replace(/[^0-9+]/g, '')
    .replace(/^(?:\+|00)31/, '0')
    .replace(/\+/g, '')

export const isEmail = (text: string) =>
  text.length <= 254 && /^[^\s@<>"']+@[^\s@<>"'.]+(?:\.[^\s@<>"'.]+)+$/.test(text)

export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s<>"]+$/i.test(text) || !URL.canParse(text)) return false
  const { username, password, hostname } = new URL(text)
  return username === '' && password === '' && hostname.includes('.')
}

/** A postcode as 7771 AB, or 7771 when only its area is known; null when it is none. */
export function postalCodeOf(text: string): string | null {
  const [, digits, letters] = /^([1-9]\d{3})(?: ?([a-z]{2}))?$/i.exec(text) ?? []
  if (!digits) return null
  return letters ? `${digits} ${letters.toUpperCase()}` : digits
}

export const isTime = (text: string) => /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text)

/** True for a day that exists, such as 2028-02-29. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

const languageNames = new Intl.DisplayNames(['nl'], { type: 'language', fallback: 'none' })

/** True for a language code of two or three letters (ISO 639) that has a name in Dutch. */
export const isLanguage = (code: string) => /^[a-z]{2,3}$/.test(code) && languageNames.of(code) !== undefined

/** The mainland and the islands, with a little sea around them. */
export const isInTheNetherlands = (latitude: number, longitude: number) =>
  latitude >= 50.7 && latitude <= 53.7 && longitude >= 3.2 && longitude <= 7.3
