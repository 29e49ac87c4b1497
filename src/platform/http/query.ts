const longest = 300
const mostValues = 50

/** One text from a query or a form: the first when there are more, without control characters, trimmed and cut. */
export const textOf = (given: unknown, name: string, length = longest) => textsOf(given, name, length)[0] ?? ''

/** All texts under a name, at most fifty, empty ones left out. */
export function textsOf(given: unknown, name: string, length = longest): string[] {
  if (typeof given !== 'object' || given === null) return []
  const value: unknown = Object.hasOwn(given, name) ? Reflect.get(given, name) : undefined
  const values: unknown[] = Array.isArray(value) ? value.slice(0, mostValues) : [value]
  return values
    .filter((one) => typeof one === 'string')
    .map((one) => cleanText(one, length))
    .filter((one) => one !== '')
}

/** A text on one line as a person meant it: well-formed, no control characters, no double spaces, at most `length` long. */
export const cleanText = (text: string, length = longest) =>
  text
    .slice(0, length * 4)
    .toWellFormed()
    .replace(controls, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, length)
    .trim()

// Control, format and private characters can hide or turn round what a reader sees.
const controls = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu

/** A whole number from `lowest` to `highest`; anything else becomes `otherwise`. */
export function numberOf(text: string, { lowest = 1, highest = 10_000, otherwise = 1 } = {}) {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  return number >= lowest && number <= highest ? number : otherwise
}
