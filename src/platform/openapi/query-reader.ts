import type { FieldError } from '../http/problem.ts'
import { cleanText } from '../http/query.ts'
import type { Parameter } from './parameter.ts'

/** Takes parameters out of a query one by one and remembers everything that was wrong with them. */
export type QueryReader = {
  /** The value of a parameter; what it is otherwise when it was not given, was given empty or cannot be read. */
  take<Value>(parameter: Parameter<Value>): Value
  /** Everything wrong with what was taken, and every parameter that was given but never taken. */
  errors(): readonly FieldError[]
}

/** Reads a parsed query. Ten thousand parameters cost no more than looking at their names. */
export function queryReader(given: unknown): QueryReader {
  const untaken = textsByName(given)
  const errors: FieldError[] = []
  return {
    take(parameter) {
      const texts = untaken.get(parameter.name)?.filter((text) => text !== '') ?? []
      untaken.delete(parameter.name)
      if (texts.length === 0) return parameter.otherwise
      const read = parameter.read(texts)
      if (read.ok) return read.value
      errors.push({ in: 'query', field: parameter.name, message: `${parameter.name} ${read.reason}.` })
      return parameter.otherwise
    },
    errors: () => [...errors, ...[...untaken.keys()].slice(0, mostUnknown).map(unknownParameter)],
  }
}

const mostUnknown = 100

const unknownParameter = (name: string): FieldError => ({
  in: 'query',
  field: cleanText(name, 60),
  message: 'This parameter does not exist here. See /v1/openapi.json for those that do.',
})

function textsByName(given: unknown) {
  const entries: [string, unknown][] = typeof given === 'object' && given !== null ? Object.entries(given) : []
  return new Map(entries.map(([name, value]) => [name, textsIn(value)]))
}

const textsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((text: unknown) => typeof text === 'string')
