import { no, ok, type Result } from '#platform/result.ts'

/** What is wrong with a number that somebody typed. */
export type PhoneProblem = 'missing' | 'not_digits' | 'too_short' | 'too_long' | 'no_zero' | 'unknown' | 'service'

/**
 * A telephone number as people type it, checked and in groups: `06 12 34 56 78`, `0523 12 34 56`, `+49 301 23 45 67`. A Dutch number has ten
 * digits (Nummerplan telefoon- en ISDN-diensten); a foreign one begins with + or 00 and has at most fifteen (ITU-T E.164).
 */
export function readPhone(typed: string): Result<string, PhoneProblem> {
  const text = typed.replace(/\(0\)/g, '').replace(/[\s().\-/‐-―]/g, '')
  if (text === '') return no('missing')
  if (!/^\+?\d+$/.test(text)) return no('not_digits')
  const plain = text.replace(/^00/, '+')
  const dutch = /^\+310?(\d+)$/.exec(plain)?.[1]
  if (dutch) return dutchNumber(`0${dutch}`)
  return plain.startsWith('+') ? foreignNumber(plain.slice(1)) : dutchNumber(plain)
}

function dutchNumber(digits: string): Result<string, PhoneProblem> {
  if (!digits.startsWith('0')) return no('no_zero')
  if (/^0[89]00/.test(digits)) return no('service')
  if (digits.length < 10) return no('too_short')
  if (digits.length > 10) return no('too_long')
  if (!/^0(?:[1-57]\d|6[1-58]|8[24578]|91)/.test(digits)) return no('unknown')
  return ok(inGroups(digits))
}

const inGroups = (digits: string) => {
  if (digits.startsWith('06')) return `06 ${pairs(digits.slice(2))}`
  const area = shortArea.test(digits) ? 3 : 4
  return `${digits.slice(0, area)} ${pairs(digits.slice(area))}`
}

/** Area codes of three digits, and those for companies; all others have four. */
const shortArea = /^0(?:1[035]|2[0346]|3[03568]|4[0356]|5[0358]|7\d|8\d|91)/

function foreignNumber(digits: string): Result<string, PhoneProblem> {
  if (digits.startsWith('0')) return no('unknown')
  if (digits.length < 8) return no('too_short')
  if (digits.length > 15) return no('too_long')
  const country = countryCode.exec(digits)?.[0] ?? ''
  return ok(`+${country} ${pairs(digits.slice(country.length))}`)
}

/** Country codes have one to three digits; these are the ones with one or two (ITU-T E.164 list). */
const countryCode = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/

/** By two, so that they can be read aloud; with an odd count the first group has three. */
const pairs = (digits: string) =>
  digits.length % 2 === 0
    ? (digits.match(/\d\d/g) ?? []).join(' ')
    : [digits.slice(0, 3), ...(digits.slice(3).match(/\d\d/g) ?? [])].join(' ')
