import { textOf } from '#platform/http/query.ts'
import { texts } from '../texts.nl.ts'

export type ReportReason = keyof typeof texts.report.reasons

export type ReportForm = {
  readonly values: { readonly reason: ReportReason | null; readonly note: string }
  readonly errors: { readonly reason?: string; readonly note?: string }
}

export const emptyReport: ReportForm = { values: { reason: null, note: '' }, errors: {} }

export const reasons: readonly ReportReason[] = ['telefoon', 'adres', 'bestaat_niet', 'kosten', 'anders']

export function parseReport(body: unknown): ReportForm {
  const given = textOf(body, 'reden')
  const reason = reasons.find((known) => known === given) ?? null
  const note = textOf(body, 'opmerking', 1000)
  return { values: { reason, note }, errors: errorsOf(reason, note) }
}

function errorsOf(reason: ReportReason | null, note: string): ReportForm['errors'] {
  return {
    ...(reason ? {} : { reason: texts.report.reasonMissing }),
    ...(note.length > 500 ? { note: texts.report.noteTooLong } : {}),
    ...(reason === 'anders' && !note ? { note: texts.report.noteMissing } : {}),
  }
}
