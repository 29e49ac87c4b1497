import { requestChannels } from '../requests/request.ts'
import { stateOf } from '../store/read-rows.ts'
import type { TaskFacts, TaskKind } from './task.ts'

/** A task as the database gives it: the same columns for every kind. */
export type TaskRow = {
  readonly kind: TaskKind
  readonly id: string
  readonly handoverId: string | null
  readonly requestId: string | null
  readonly since: Date
  /** From when its working days are counted. */
  readonly counted: Date
  /** How many working days it has; null when it has a moment of its own. */
  readonly days: number | null
  readonly due: Date | null
  readonly ownerId: string | null
  /** The channel of a request, the state of a handover, the template of a notice, what is wrong with an offer. */
  readonly code: string
  readonly number: number | null
  readonly version: number | null
  /** The number of a handover; what somebody wrote with a report. */
  readonly text: string | null
  readonly organizationId: string | null
  /** Why a partner no longer has it, how a notice goes, which offer a report is about, that a request came back. */
  readonly reason: string | null
  readonly failed: boolean
  readonly total: number
  readonly late: number
}

/** What the sentence about it needs. */
export function taskFactsOf({ kind, code, number, version, text, organizationId, reason, failed }: TaskRow): TaskFacts {
  const handover = { ...(text ? { reference: text } : {}), organizationId }
  switch (kind) {
    case 'request': {
      const channel = requestChannels.find((one) => one === code) ?? 'terugbellen'
      return { channel, tries: number ?? 0, version: version ?? 1, returned: reason !== null }
    }
    case 'handover':
      return { ...handover, state: stateOf(code), leftReason: reason }
    case 'notice':
      return { ...handover, template: code, failed, by: ways.find((way) => way === reason) ?? 'mail' }
    case 'report':
      return { reportReason: code, serviceId: reason ?? '', note: text ?? '' }
  }
}

const ways = ['mail', 'sms', 'post', 'telefoon'] as const
