import { hmacOf } from '#platform/random.ts'

/** A code of six digits, good for ten minutes and five tries. */
export const codeLength = 6
export const codeMs = 10 * 60_000
export const mostTries = 5

/** With ten codes a day and five tries each, who found a link that lasts thirty days has one chance in 650, and mails 300 letters. */
export const mostCodesADay = 10
export const daySpan = 24 * 60 * 60_000

/** A second press on the button within a minute sends nothing: the letter of the first is still under way. */
export const restMs = 60_000

/** What a code is kept as: it could be guessed from a plain hash. Bound to its link. */
export const codeHashOf = (codeKey: Buffer, linkId: string, code: string): Buffer =>
  hmacOf(codeKey, JSON.stringify(['partner link', linkId, code]))
