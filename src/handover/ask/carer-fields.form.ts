import { textOf } from '#platform/http/query.ts'
import { no, ok, type Result } from '#platform/result.ts'
import { longestQuestion } from '../content.ts'
import { readPhone } from '../phone-number.ts'
import { texts } from './carer-fields.texts.nl.ts'

/** A field as it was typed, or as we read it, with what is wrong with it. */
export type Field = { readonly value: string; readonly error?: string | undefined }

/** The number, shown back in groups when it is one. */
export function phoneField(body: unknown, name: string): Field {
  const typed = textOf(body, name, 40)
  const read = readPhone(typed)
  return read.ok ? { value: read.value } : { value: typed, error: texts.phoneProblems[read.reason] }
}

/** The question; more than may be is kept, so that nothing is lost and the reader can shorten it. */
export function questionField(body: unknown, name: string): Field {
  const value = textOf(body, name, 4 * longestQuestion)
  if (value === '') return { value, error: texts.questionMissing }
  return value.length > longestQuestion ? { value, error: texts.questionTooLong(value.length) } : { value }
}

/** A name that somebody wants to be called by. */
export function nameField(body: unknown, name: string, missing: string): Field {
  const value = textOf(body, name, 200)
  if (value === '') return { value, error: missing }
  return value.length > 60 ? { value, error: texts.nameTooLong } : { value }
}

export function momentField(body: unknown, name: string): Field {
  const value = textOf(body, name, 300)
  return value.length > 100 ? { value, error: texts.momentTooLong } : { value }
}

/** Four digits, or nothing. Who types the letters too is not stopped; the letters are not kept. */
export function postcodeField(body: unknown, name: string): Field {
  const typed = textOf(body, name, 20)
  const read = readPostcode(typed)
  return read.ok ? { value: read.value } : { value: typed, error: texts.postcodeWrong }
}

function readPostcode(typed: string): Result<string, 'wrong'> {
  if (typed === '') return ok('')
  const digits = /^([1-9]\d{3})(?:\s?[a-z]{2})?$/i.exec(typed)?.[1]
  return digits ? ok(digits) : no('wrong')
}

/** What is wrong, by the name of the field on the page; empty when all is well. */
export const errorsIn = (form: Readonly<Record<string, Field>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(form).flatMap(([name, { error }]) => (error ? [[name, error]] : [])))

/** One of a few answers, or that nothing was chosen. */
export function choiceField(
  body: unknown,
  name: string,
  given: { options: readonly string[]; missing: string },
): Field {
  const value = textOf(body, name)
  return given.options.includes(value) ? { value } : { value: '', error: given.missing }
}

/** The form makes an id, so that sending twice is sending once; null for who made something up. */
export function submissionIn(body: unknown): string | null {
  const given = textOf(body, 'inzending')
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(given) ? given.toLowerCase() : null
}
