import { weekdayInWords } from '#platform/dutch-dates.ts'
import { localDay, momentOf } from '#platform/working-days.ts'
import { dueInWords } from '../desk/due-words.ts'
import { texts } from './partner-case.texts.nl.ts'
import type { PartnerCase } from './partner-case.ts'

/** What a partner has to do with a question that was opened, and before when. */
export function dueWords({ handover: { state }, attempt, dueAt }: PartnerCase, now: Date): string {
  switch (state) {
    case 'ontvangen':
      return texts.due.ontvangen(dueAt ? dueInWords(dueAt, now) : '')
    case 'aangenomen': {
      const day = attempt.promisedOn ?? localDay(now)
      const words = isPast(day, now) ? texts.due.late : texts.due.aangenomen
      return [words(weekdayInWords(day)), attempt.threeWay === 'unconfirmed' ? texts.due.unconfirmed : '']
        .filter(Boolean)
        .join(' ')
    }
    case 'wachtlijst':
      return texts.due.wachtlijst(weekdayInWords(attempt.waitingUntil ?? localDay(now)))
    case 'aangekomen':
      return texts.due.aangekomen
    default:
      return texts.due.contact_gelegd
  }
}

/** A promised day is over at 17:00. */
export const isPast = (day: string, now: Date): boolean => momentOf(day, '17:00') <= now
