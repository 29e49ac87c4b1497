import { isEmail, isPhone, isWebAddress, textProblem, tidy } from './text-checks.ts'
import { texts } from './texts.nl.ts'

export type JsonObject = { readonly [field: string]: unknown }
export type Refuse = (field: string, message: string) => void
type Options<T> = readonly [T, ...T[]]

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Reads the fields of one object and tells `refuse` everything that is wrong, so that a person hears it all at once.
 * After a refusal a reading still gives a value of its type; the caller throws the whole row away.
 * An empty text counts as no text. `path` stands before the field names, for an object inside another.
 */
export class FieldReader {
  readonly #object: JsonObject
  readonly #path: string
  readonly #refuse: Refuse

  constructor(object: JsonObject, refuse: Refuse, path = '') {
    this.#object = object
    this.#path = path
    this.#refuse = refuse
  }

  refuse(field: string, message: string) {
    this.#refuse(this.#path + field, message)
  }

  onlyKnows(fields: readonly string[]) {
    for (const field of Object.keys(this.#object)) {
      if (!fields.includes(field)) this.refuse(field.slice(0, 40), texts.row.unknownField)
    }
  }

  text(field: string, max: number): string | null {
    const value = this.#object[field] ?? ''
    if (typeof value !== 'string') return this.#none(field, texts.row.notText)
    const text = tidy(value)
    const problem = textProblem(text, max)
    return problem ? this.#none(field, problem) : text || null
  }

  required(field: string, max: number): string {
    const value = this.#object[field]
    if (value === undefined || value === null || (typeof value === 'string' && tidy(value) === '')) {
      this.refuse(field, texts.row.missing)
    }
    return this.text(field, max) ?? ''
  }

  /** A text of a kind: `holds` says whether it is one, `message` what is wrong when it is not. */
  textThat(field: string, holds: (text: string) => boolean, message: string): string | null {
    const text = this.text(field, 500)
    return text === null || holds(text) ? text : this.#none(field, message)
  }

  phone = (field: string) => this.textThat(field, isPhone, texts.row.badPhone)
  email = (field: string) => this.textThat(field, isEmail, texts.row.badEmail)
  webAddress = (field: string) => this.textThat(field, isWebAddress, texts.row.badUrl)

  /** One of `options`; the first when `field` is left out and `optional`. */
  choice<const T extends string>(field: string, options: Options<T>, optional = false): T {
    const text = optional ? this.text(field, 100) : this.required(field, 100)
    const known = options.find((option) => option === text)
    if (text && !known) this.refuse(field, texts.row.notAChoice(text, options))
    return known ?? options[0]
  }

  choices<const T extends string>(field: string, options: Options<T>): T[] {
    const words = this.texts(field, 100)
    const unknown = words.filter((word) => !options.some((option) => option === word))
    for (const word of unknown) this.refuse(field, texts.row.notAChoice(word, options))
    return options.filter((option) => words.includes(option))
  }

  /** A list of texts, each once. */
  texts(field: string, max: number): string[] {
    const read = this.#list(field).map((value) => this.#item(field, value, max))
    return [...new Set(read.filter((text) => text !== ''))]
  }

  wholeNumber(field: string, { from, to }: { from: number; to: number }): number | null {
    const value = this.number(field, { from, to })
    return value === null || Number.isInteger(value) ? value : this.#none(field, texts.row.notANumber(from, to))
  }

  number(field: string, { from, to }: { from: number; to: number }): number | null {
    const value = this.#object[field] ?? null
    if (value === null) return null
    const fits = typeof value === 'number' && value >= from && value <= to
    return fits ? value : this.#none(field, texts.row.notANumber(from, to))
  }

  flag(field: string): boolean {
    const value = this.#object[field] ?? false
    if (typeof value !== 'boolean') this.refuse(field, texts.row.notYesOrNo)
    return value === true
  }

  /** The object in a field; an empty one when there is none. */
  part(field: string): FieldReader {
    const value = this.#object[field] ?? {}
    if (!isObject(value)) this.refuse(field, texts.row.notAPart)
    return new FieldReader(isObject(value) ? value : {}, this.#refuse, `${this.#path}${field}.`)
  }

  parts(field: string): FieldReader[] {
    const list = this.#list(field)
    if (!list.every(isObject)) this.refuse(field, texts.row.notAPart)
    return list.filter(isObject).map((item, index) => {
      return new FieldReader(item, this.#refuse, `${this.#path}${field}[${index + 1}].`)
    })
  }

  #list(field: string): unknown[] {
    const value = this.#object[field] ?? []
    if (!Array.isArray(value)) this.refuse(field, texts.row.notAList)
    else if (value.length > longestList) this.refuse(field, texts.row.tooMany(longestList))
    return Array.isArray(value) ? value.slice(0, longestList) : []
  }

  #item(field: string, value: unknown, max: number): string {
    const text = typeof value === 'string' ? tidy(value) : null
    const problem = text === null ? texts.row.notText : textProblem(text, max)
    if (problem) this.refuse(field, problem)
    return problem ? '' : (text ?? '')
  }

  #none(field: string, message: string): null {
    this.refuse(field, message)
    return null
  }
}

const longestList = 100
