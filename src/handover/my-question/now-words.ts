import { dayInWords, weekdayInWords } from '#platform/dutch-dates.ts'
import { localDay, momentOf } from '#platform/working-days.ts'
import { texts as common, stateInWords } from '../texts.nl.ts'
import { texts } from './my-question.texts.nl.ts'
import { type MyQuestion, nameIn } from './my-question.ts'

/** How it stands, for the carer: the sentence of the state, and what happens now and by when. */
export function nowInWords(question: MyQuestion, now: Date): { readonly state: string; readonly next: string } {
  const { handover, dueAt } = question
  const { state } = handover
  const organization = nameIn(question, handover.attempts.at(-1)?.organizationId)
  const due = dueAt && dueAt > now ? weekdayInWords(localDay(dueAt)) : null
  return {
    state: stateInWords(state, { organization, day: dayOf(question) }),
    next: texts.now[state]({ organization, due, isLate: isLate(question, now), why: whyIn(handover) }),
  }
}

const whyIn = ({ attempts }: MyQuestion['handover']) => {
  const reason = attempts.at(-1)?.waitReason
  return reason ? common.waitReasonsForCarer[reason] : null
}

/** The day that was promised, or about which there is room. */
function dayOf({ handover: { attempts } }: MyQuestion): string {
  const { promisedOn, waitingUntil } = attempts.at(-1) ?? {}
  if (waitingUntil) return dayInWords(waitingUntil)
  return promisedOn ? weekdayInWords(promisedOn) : ''
}

/** The promised day has passed, or the desk is so late that it told her. */
function isLate({ handover: { state, attempts, toldLateAt } }: MyQuestion, now: Date): boolean {
  const promisedOn = attempts.at(-1)?.promisedOn
  if (state === 'aangenomen') return promisedOn ? momentOf(promisedOn, '17:00') <= now : false
  return toldLateAt !== null
}
