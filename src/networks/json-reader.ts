import { no, ok, type Result } from '#platform/result.ts'

/** Turns a piece of parsed JSON into a typed value, or throws a Mismatch that says where it is not what it should be. */
type Reader<T> = (value: unknown, path: string) => T
class Mismatch extends Error {}

/** Reads parsed JSON; the reason of a "no" is a sentence such as "municipalities[0].code must be …". */
export function read<T>(reader: Reader<T>, json: unknown): Result<T, string> {
  try {
    return ok(reader(json, ''))
  } catch (error) {
    if (error instanceof Mismatch) return no(error.message)
    throw error
  }
}

export const matching =
  (pattern: RegExp, what: string): Reader<string> =>
  (value, path) =>
    typeof value === 'string' && pattern.test(value) ? value : refuse(path, what)

export const text = matching(/\S/, 'a text')

export const number =
  (least: number, most: number): Reader<number> =>
  (value, path) =>
    typeof value === 'number' && value >= least && value <= most
      ? value
      : refuse(path, `a number from ${least} to ${most}`)

export const boolean: Reader<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : refuse(path, 'true or false')

export const oneOf =
  <T extends string>(...choices: readonly T[]): Reader<T> =>
  (value, path) =>
    choices.find((choice) => choice === value) ?? refuse(path, choices.join(' or '))

export const nullable =
  <T>(reader: Reader<T>): Reader<T | null> =>
  (value, path) =>
    value === null ? null : reader(value, path)

export const listOf =
  <T>(reader: Reader<T>): Reader<T[]> =>
  (value, path) =>
    Array.isArray(value) ? value.map((each, index) => reader(each, `${path}[${index}]`)) : refuse(path, 'a list')

export const recordOf =
  <T>(reader: Reader<T>): Reader<Record<string, T>> =>
  (value, path) =>
    isObject(value)
      ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, reader(each, join(path, key))]))
      : refuse(path, 'an object')

/** Every key must be there, and no other: a misspelt one would be lost in silence. */
export const object =
  <Shape extends Record<string, Reader<unknown>>>(
    shape: Shape,
  ): Reader<{ readonly [Key in keyof Shape]: ReturnType<Shape[Key]> }> =>
  (value, path) => {
    if (!isObject(value)) return refuse(path, 'an object')
    const stray = Object.keys(value).find((key) => !(key in shape))
    if (stray) return refuse(join(path, stray), 'left out: it is not known')
    const entries: readonly unknown[][] = Object.entries(shape).map(([key, reader]) => {
      return [key, reader(value[key], join(path, key))]
    })
    return Object.fromEntries(entries)
  }

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const join = (path: string, key: string) => (path ? `${path}.${key}` : key)

function refuse(path: string, what: string): never {
  throw new Mismatch(`${path || 'The file'} must be ${what}`)
}
