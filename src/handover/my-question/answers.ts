import type { Command, CommandKind } from '../commands.ts'
import type { Fact, HandoverEvent } from '../events.ts'
import { currentAttempt, type Handover } from '../handover.ts'
import { mayDo } from '../permission.ts'
import { onlyReminds } from '../replay.ts'
import type { MyQuestion } from './my-question.ts'

/** What a carer can answer with one press. `nog_niet` changes nothing: we ask her again later. */
export const answers = ['gebeld_ja', 'gebeld_nee', 'geholpen', 'nog_niet', 'niet_gebeld', 'past_niet'] as const
export type Answer = (typeof answers)[number]

export const asCarer = { kind: 'carer' } as const

/** What an answer asks of the handover; null for "not yet". */
export const commandOf: Readonly<Record<Answer, Command | null>> = {
  gebeld_ja: { kind: 'answer_called', answer: 'ja' },
  gebeld_nee: { kind: 'answer_called', answer: 'nee' },
  geholpen: { kind: 'arrive', spoken: false },
  nog_niet: null,
  niet_gebeld: { kind: 'say_back', answer: 'NIET_GEBELD' },
  past_niet: { kind: 'say_back', answer: 'PAST_NIET' },
}

/**
 * She gave just this answer from the page of this version: the button was pressed twice, or in two windows, and once is enough. What happened
 * since must have begun with her answer.
 */
export function isGiven(answer: Answer, seen: number, events: readonly HandoverEvent[]): boolean {
  const next = events.find(({ seq, fact }) => seq > seen && !onlyReminds(fact))
  return next?.by.kind === 'carer' && leaves(answer, next.fact)
}

/** Whether this is what an answer leaves behind. "Not called" brings the question back where it can, and is a task where it cannot. */
function leaves(answer: Answer, fact: Fact): boolean {
  switch (fact.kind) {
    case 'arrived':
      return answer === 'geholpen'
    case 'called_answered':
      return answer === (fact.answer === 'ja' ? 'gebeld_ja' : 'gebeld_nee')
    case 'came_back':
      return fact.answer === 'PAST_NIET' ? answer === 'past_niet' : answer === 'niet_gebeld' || answer === 'gebeld_nee'
    default:
      return false
  }
}

/** What she can answer at this moment, by the table of transitions. "Not called" stands once on the page. */
export function answersNow({ handover, events }: Pick<MyQuestion, 'handover' | 'events'>, now: Date): Answer[] {
  const may = (kind: CommandKind) => mayDo(kind, { handover, by: asCarer, now }).ok
  const called = may('answer_called') && isAskedWhetherCalled(handover, events)
  return [
    ...(called ? (['gebeld_ja', 'gebeld_nee'] as const) : []),
    ...(may('arrive') ? (['geholpen', 'nog_niet'] as const) : []),
    ...(may('say_back') && !called ? (['niet_gebeld'] as const) : []),
    ...(may('say_back') ? (['past_niet'] as const) : []),
  ]
}

/** The question "Bent u gebeld?" was sent in this partner's turn, and she has not answered it. */
function isAskedWhetherCalled(handover: Handover, events: readonly HandoverEvent[]) {
  const attempt = currentAttempt(handover)
  if (!attempt || handover.calledAnswer) return false
  return events.some(
    ({ at, fact }) => fact.kind === 'reminded' && fact.timer === 'ask_called' && at >= attempt.offeredAt,
  )
}
