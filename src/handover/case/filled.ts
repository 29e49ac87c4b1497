import { textOf, textsOf } from '#platform/http/query.ts'
import type { Errors, StepName } from './steps.ts'

/** A form that was sent and not accepted: what was typed stays. */
export type Filled = { readonly step: StepName | 'collega'; readonly body: unknown; readonly errors: Errors }

/** What one form shows of it; nothing when another form was sent. */
export type Field = {
  readonly open: boolean
  readonly value: (name: string) => string
  readonly values: (name: string) => readonly string[]
  readonly error: (name: string) => string | undefined
}

export function fieldsOf(filled: Filled | null, step: Filled['step']): Field {
  const mine = filled?.step === step ? filled : null
  return {
    open: mine !== null,
    value: (name) => (mine ? textOf(mine.body, name) : ''),
    values: (name) => (mine ? textsOf(mine.body, name) : []),
    error: (name) => mine?.errors[name],
  }
}
