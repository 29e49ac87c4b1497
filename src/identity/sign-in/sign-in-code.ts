/** A code of six digits, good for ten minutes and five tries. */
export const codeLength = 6
export const codeMs = 10 * 60_000
export const mostTries = 5

/** What somebody typed as the code, without the spaces people put in; null when it is not six digits. */
export function codeIn(text: string): string | null {
  const code = text.replace(/[\s.-]/g, '')
  return /^\d{6}$/.test(code) ? code : null
}

/** An address as it is kept; null when it cannot be one. */
export function emailIn(text: string): string | null {
  const email = text.trim().toLowerCase()
  return email.length <= 254 && /^[^@\s<>,;:"()[\]\\]+@[^@\s<>,;:"()[\]\\]+\.[^@\s<>,;:"()[\]\\.]+$/.test(email)
    ? email
    : null
}
