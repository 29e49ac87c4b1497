import { distance } from 'fastest-levenshtein'

const maximumLength = 80

/** What people type, made comparable: "'s-Gravenzande", "s gravenzande" and "SGravenzande" are one; ij and y too. */
export const nameKey = (text: string) =>
  text
    .slice(0, maximumLength)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/ij/g, 'y')

/** The four digits of a Dutch postcode anywhere in a text ("7772ab Hardenberg"), or null. */
export const pc4In = (text: string) =>
  /(?<![a-z0-9])([1-9]\d{3})(?:\s*[a-z]{2})?(?![a-z0-9])/i.exec(text.slice(0, maximumLength))?.[1] ?? null

/**
 * How many typing errors lie between two keys (a swap of neighbours is one), or null when they are too many to be the
 * same name. Short names allow none or one; and the first letter must be right, or Emmen would become Ommen.
 */
export function typingErrors(typed: string, name: string): number | null {
  if (typed[0] !== name[0]) return null
  const allowed = Math.min(errorsAllowed(typed), errorsAllowed(name))
  if (Math.abs(typed.length - name.length) > allowed) return null
  const errors = isSwap(typed, name) ? 1 : distance(typed, name)
  return errors <= allowed ? errors : null
}

const errorsAllowed = (key: string) => (key.length < 4 ? 0 : key.length < 8 ? 1 : 2)

function isSwap(typed: string, name: string) {
  if (typed.length !== name.length) return false
  const at = [...typed].findIndex((letter, index) => letter !== name[index])
  return typed[at] === name[at + 1] && typed[at + 1] === name[at] && typed.slice(at + 2) === name.slice(at + 2)
}
