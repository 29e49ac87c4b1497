import type { Handover } from './handover.ts'
import { confirmWithin, requestDays } from './requests/request.ts'
import { type Calendar, workingDaysAfter } from './timers.ts'

/** How long what is kept (domain file 3.5); the privacy page reads it here. */
export const retention = {
  /** Nothing is kept of a question that nobody agreed to pass on. Working days. */
  conceptWorkingDays: 2,
  /** The content of a finished handover, for questions and complaints; a network may choose 30 to 180. */
  contentDays: 90,
  /** The same of one that was stopped, or was never meant. Working days. */
  stoppedWorkingDays: 1,
  /** What is personal in a question that was handled. */
  requestDays,
  /** A referral whose sender did not confirm. Working days. */
  unconfirmedWorkingDays: confirmWithin,
  /** That she agreed, when and to what; counted from the end. */
  consentDays: 365,
  /** What still has to be told about a handover that was erased; ids only. */
  untoldDays: 7,
  /** A letter that could not be sent, since the last try. */
  deadJobDays: 1,
  /** Messages that are files, because there is no mail server or gateway. */
  letterFileDays: 7,
} as const

/**
 * When what is personal in a handover goes; null while it runs. Who stopped, or was never meant, is forgotten within one working day
 * (domain file 3.5).
 */
export function eraseAtOf({ state, endedAt }: Pick<Handover, 'state' | 'endedAt'>, calendar: Calendar): Date | null {
  if (!endedAt) return null
  const atOnce = state === 'ingetrokken' || state === 'fout'
  return atOnce
    ? workingDaysAfter(endedAt, retention.stoppedWorkingDays, calendar)
    : new Date(endedAt.getTime() + (calendar.contentDays ?? retention.contentDays) * 86_400_000)
}
