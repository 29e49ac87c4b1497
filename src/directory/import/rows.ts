import type { Result } from '#platform/result.ts'
import { isObject, type JsonObject } from './field-reader.ts'
import type { FieldProblem } from './organization-row.ts'
import { texts } from './texts.nl.ts'

/** What is wrong with a row: on which line (1 is the first), its id if it has one, which field, and what to do. */
export type Problem = FieldProblem & { readonly line: number; readonly id: string | null }

export type Line = { readonly line: number; readonly id: string | null; readonly object: JsonObject }

/** The objects of a JSON Lines file, with the lines that are none and the ids that come twice. */
export function readLines(text: string): { lines: Line[]; problems: Problem[] } {
  const lines: Line[] = []
  const problems: Problem[] = []
  const seen = new Map<string, number>()
  for (const [index, source] of text.split('\n').entries()) {
    if (source.trim() === '') continue
    const read = lineOf(source, index + 1)
    if ('message' in read) problems.push(read)
    else lines.push(read)
    if (read.id === null) continue
    const first = seen.get(read.id)
    if (first) problems.push({ line: index + 1, id: read.id, field: 'id', message: texts.row.twice(first) })
    else seen.set(read.id, index + 1)
  }
  return { lines, problems }
}

/** Turns every line into a row with `rowOf`; the problems of all lines come together. */
export function readRows<Row>(lines: readonly Line[], rowOf: (object: JsonObject) => Result<Row, FieldProblem[]>) {
  const rows: Row[] = []
  const problems: Problem[] = []
  for (const { line, id, object } of lines) {
    const read = rowOf(object)
    if (read.ok) rows.push(read.value)
    else problems.push(...read.reason.map((problem) => ({ line, id, ...problem })))
  }
  return { rows, problems }
}

/** Bytes as text. Broken UTF-8 is refused: a letter that fell out would stand on the site. */
export function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function lineOf(source: string, line: number): Line | Problem {
  const value = parse(source)
  if (value === undefined) return { line, id: null, field: '', message: texts.row.notJson }
  if (!isObject(value)) return { line, id: null, field: '', message: texts.row.notAnObject }
  return { line, id: typeof value.id === 'string' ? value.id.trim() : null, object: value }
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return undefined
  }
}
