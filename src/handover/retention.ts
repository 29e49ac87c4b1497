import type { Handover } from './handover.ts'
import { type Calendar, workingDaysAfter } from './timers.ts'

/** Days that the content of a finished handover is kept, for questions and complaints (domain file 3.5). */
export const contentDays = 90

/**
 * When what is personal in a handover goes; null while it runs. Who stopped, or was never meant, is forgotten within one working day
 * (domain file 3.5).
 */
export function eraseAtOf({ state, endedAt }: Pick<Handover, 'state' | 'endedAt'>, calendar: Calendar): Date | null {
  if (!endedAt) return null
  const atOnce = state === 'ingetrokken' || state === 'fout'
  return atOnce ? workingDaysAfter(endedAt, 1, calendar) : new Date(endedAt.getTime() + contentDays * 86_400_000)
}
