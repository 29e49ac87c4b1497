/** How many recovery codes somebody gets; they are shown once. */
export const recoveryCodeCount = 10

/** What somebody typed as a recovery code, in one way of writing; null when it cannot be one. */
export function recoveryCodeIn(text: string): string | null {
  const letters = text.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return letters.length === 8 ? letters : null
}
