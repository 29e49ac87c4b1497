import { currentAttempt, type Handover, isEnded, isWithPartner, validConsent } from './handover.ts'
import { type Calendar, deadlineOf } from './timers.ts'

/**
 * What must always be so (domain file 3.3). Returns the numbers of the invariants that do not hold. The rest (4, 6, 8, 9) are about steps,
 * not about how a handover stands; their tests are beside decide.ts.
 */
export function brokenInvariants(handover: Handover, at: Date, calendar: Calendar): number[] {
  const attempt = currentAttempt(handover)
  const ended = isEnded(handover.state)
  const rules: readonly (readonly [number, boolean])[] = [
    [
      1,
      !isWithPartner(handover.state) ||
        (attempt !== null && validConsent(handover, attempt.organizationId, at) !== null),
    ],
    [2, ownersOf(handover) === (ended ? 0 : 1)],
    [3, hasDeadline(handover, calendar) === !ended],
    [5, isWithPartner(handover.state) === (attempt !== null)],
    [7, handover.attempts.length <= 4],
    [8, ended === (handover.endedAt !== null)],
  ]
  return rules.filter(([, holds]) => !holds).map(([number]) => number)
}

/** Every partner whose turn runs, and the desk when it has the question. */
const ownersOf = ({ attempts, state }: Handover) =>
  attempts.filter(({ leftAt }) => leftAt === null).length +
  (state === 'concept' || state === 'terug_bij_coordinator' ? 1 : 0)

function hasDeadline(handover: Handover, calendar: Calendar): boolean {
  const deadline = deadlineOf(handover, calendar)
  return deadline !== null && Number.isFinite(deadline.getTime())
}
