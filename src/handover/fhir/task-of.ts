import { momentOf } from '#platform/working-days.ts'
import { type Attempt, type Handover, refuseReasons, type State } from '../handover.ts'
import { texts } from '../texts.nl.ts'
import type { FhirTaskStatus } from '../transitions.ts'
import { codesOf, fulfil } from './codes.ts'
import type { CodeableConcept, Task } from './resources.ts'
import { type Around, toCarer, urlOf } from './telling.ts'

/** The turn of one partner. The last turn says how the handover stands; of an earlier one is told why it ended. */
export function taskOf(attempt: Attempt, { handover, telling, carer }: Around): Task {
  const { site, network, dueAt } = telling
  const state = attempt === handover.attempts.at(-1) ? handover.state : 'terug_bij_coordinator'
  const reason = reasonOf(attempt, state, site)
  const { offeredAt, acceptedAt, leftAt, contactAt, organizationId } = attempt
  const end = attempt.leftAt ? null : promisedEnd(attempt, dueAt)
  return {
    resourceType: 'Task',
    id: attempt.id,
    contained: [carer],
    status: state === 'terug_bij_coordinator' ? returnedAs(attempt) : statusOf[state],
    ...(reason ? { statusReason: reason, reasonCode: reason } : {}),
    businessStatus: businessStatusOf(state, site),
    intent: 'order',
    priority: handover.urgency === 'S' ? 'urgent' : 'routine',
    code: fulfil,
    focus: { reference: urlOf(handover.id), type: 'ServiceRequest' },
    for: toCarer,
    authoredOn: offeredAt.toISOString(),
    lastModified: lastMoment(attempt, handover).toISOString(),
    ...(acceptedAt ? { executionPeriod: periodOf(acceptedAt, leftAt) } : {}),
    requester: { reference: urlOf(network.id), type: 'Organization' },
    owner: { reference: urlOf(organizationId), type: 'Organization' },
    restriction: { period: periodOf(offeredAt, end) },
    ...(contactAt
      ? { output: [{ type: { text: 'Eerste echte contact' }, valueDateTime: contactAt.toISOString() }] }
      : {}),
  }
}

/** Domain file 3.3, column 3. */
const statusOf: Readonly<Record<Exclude<State, 'terug_bij_coordinator'>, FhirTaskStatus>> = {
  concept: 'draft',
  aangeboden: 'requested',
  ontvangen: 'received',
  aangenomen: 'accepted',
  wachtlijst: 'on-hold',
  contact_gelegd: 'in-progress',
  aangekomen: 'in-progress',
  afgerond: 'completed',
  ingetrokken: 'cancelled',
  niet_bereikt: 'failed',
  zonder_aanbod: 'failed',
  fout: 'entered-in-error',
}

/** A partner that said no rejected it; any other way back is a Task that failed. */
const returnedAs = ({ leftReason }: Attempt): FhirTaskStatus =>
  refuseReasons.some((reason) => reason === leftReason) ? 'rejected' : 'failed'

/** Arrived is what other systems can read of our "aangekomen": said by the carer, not by who helps. */
const businessStatusOf = (state: State, site: string): CodeableConcept =>
  codesOf(site, {
    list: 'status',
    codes: state === 'aangekomen' ? [state, 'arrived'] : [state],
    text: texts.stateNames[state],
  })

function reasonOf({ leftReason }: Attempt, state: State, site: string): CodeableConcept | null {
  const codes = [...(state === 'zonder_aanbod' ? ['no-service'] : []), ...(leftReason ? [leftReason] : [])]
  return codes.length > 0 ? codesOf(site, { list: 'reden', codes }) : null
}

function promisedEnd({ promisedOn, waitingUntil }: Attempt, dueAt: Date | null): Date | null {
  const day = waitingUntil ?? promisedOn
  return day ? momentOf(day, '17:00') : dueAt
}

/** A period that would end before it begins has no end that says anything. */
const periodOf = (start: Date, end: Date | null) => ({
  start: start.toISOString(),
  ...(end && end >= start ? { end: end.toISOString() } : {}),
})

function lastMoment(attempt: Attempt, { attempts, stateSince }: Handover): Date {
  const { offeredAt, readAt, acceptedAt, contactAt, leftAt } = attempt
  const isLast = attempt === attempts.at(-1)
  const moments = [offeredAt, readAt, acceptedAt, contactAt, leftAt, isLast ? stateSince : null]
  return moments.reduce<Date>((last, moment) => (moment && moment > last ? moment : last), offeredAt)
}
