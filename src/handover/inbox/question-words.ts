import { weekdayInWords } from '#platform/dutch-dates.ts'
import { dueInWords, sinceInWords } from '../desk/due-words.ts'
import { texts } from './inbox.texts.nl.ts'
import type { Question } from './inbox.ts'
import { isLate } from './inbox.ts'

/** What has to be done with a question, and before when, in a few words. */
export function questionWords(question: Question, now: Date): string {
  const { state, dueAt, promisedOn, waitingUntil, unconfirmed, stateSince } = question
  switch (state) {
    case 'aangeboden':
      return dueAt ? texts.open(dueInWords(dueAt, now)) : ''
    case 'ontvangen':
      return dueAt ? texts.decide(dueInWords(dueAt, now)) : ''
    case 'aangenomen': {
      const words = isLate(question, now) ? texts.called : texts.call
      return [promisedOn ? words(weekdayInWords(promisedOn)) : '', unconfirmed ? texts.confirm : '']
        .filter(Boolean)
        .join('; ')
    }
    case 'wachtlijst':
      return waitingUntil ? texts.waiting(weekdayInWords(waitingUntil)) : ''
    case 'aangekomen':
      return texts.finish
    default:
      return texts.contact(sinceInWords(stateSince, now))
  }
}
