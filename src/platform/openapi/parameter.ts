import { cleanText } from '../http/query.ts'
import { no, ok, type Result } from '../result.ts'
import type { Schema } from './schema.ts'

/** A query parameter: how it is documented and how it is read stand in one value, so that they cannot differ. */
export type Parameter<Value> = {
  readonly name: string
  readonly description: string
  readonly schema: Schema
  readonly example: unknown
  /** Its value when nothing was given. */
  readonly otherwise: Value
  /** Reads the texts given, at least one. The reason of a "no" is a sentence for whoever wrote the request. */
  readonly read: (texts: readonly string[]) => Result<Value, string>
}

type About = { readonly name: string; readonly description: string; readonly example: unknown }

/** A text on one line of at most `longest` characters; empty when not given. */
export const textParameter = (about: About, longest: number): Parameter<string> => ({
  ...about,
  schema: { type: 'string', maxLength: longest },
  otherwise: '',
  read: once((text) =>
    text.length > longest ? no(`must be at most ${longest} characters`) : ok(cleanText(text, longest)),
  ),
})

/** A text of a fixed form; empty when not given. `form` describes the pattern in words. */
export const patternParameter = (about: About, pattern: RegExp, form: string): Parameter<string> => ({
  ...about,
  schema: { type: 'string', pattern: pattern.source },
  otherwise: '',
  read: once((text) => (text.length < 100 && pattern.test(text) ? ok(text) : no(`must be ${form}`))),
})

type Range = { readonly from: number; readonly to: number; readonly otherwise: number }

/** A whole number within a range. */
export const numberParameter = (about: About, { from, to, otherwise }: Range): Parameter<number> => ({
  ...about,
  schema: { type: 'integer', minimum: from, maximum: to, default: otherwise },
  otherwise,
  read: once((text) => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    return number >= from && number <= to ? ok(number) : no(`must be a whole number from ${from} to ${to}`)
  }),
})

/** One of these values; the first when not given. */
export const choiceParameter = <Value extends string>(
  about: About,
  values: readonly [Value, ...Value[]],
): Parameter<Value> => ({
  ...about,
  schema: { type: 'string', enum: values, default: values[0] },
  otherwise: values[0],
  read: once((text) => {
    const value = values.find((known) => known === text)
    return value === undefined ? no(`must be one of ${values.join(', ')}`) : ok(value)
  }),
})

/** Any number of these values, the name repeated for each. */
export const choicesParameter = (about: About, values: readonly string[]): Parameter<readonly string[]> => ({
  ...about,
  schema: { type: 'array', items: { type: 'string', enum: values } },
  otherwise: [],
  read: each(
    (text) => values.includes(text),
    `must be one of ${values.join(', ')}; repeat the parameter for more than one value`,
  ),
})

/** Any number of texts of a fixed form, the name repeated for each. `form` describes the pattern in words. */
export const textsParameter = (about: About, pattern: RegExp, form: string): Parameter<readonly string[]> => ({
  ...about,
  schema: { type: 'array', items: { type: 'string', pattern: pattern.source } },
  otherwise: [],
  read: each(
    (text) => text.length < 100 && pattern.test(text),
    `must be ${form}; repeat the parameter for more than one value`,
  ),
})

const once =
  <Value>(read: (text: string) => Result<Value, string>) =>
  ([text = '', ...more]: readonly string[]) =>
    more.length > 0 ? no('can be given only once') : read(text)

const each = (accepts: (text: string) => boolean, refusal: string) => (texts: readonly string[]) =>
  texts.length <= mostValues && texts.every(accepts)
    ? ok([...new Set(texts)].sort())
    : no(texts.length > mostValues ? `can be given at most ${mostValues} times` : refusal)

const mostValues = 50
