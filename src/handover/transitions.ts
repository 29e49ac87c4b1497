import type { ByKind, State } from './handover.ts'

/** A row of the table of transitions. */
export type Transition = {
  readonly id: TransitionId
  readonly from: readonly State[]
  readonly to: State
  readonly who: readonly ByKind[]
  /** What must be so, in a sentence for the documentation. */
  readonly rule: string
  /** What is recorded, for the documentation. */
  readonly recorded: string
  /** FHIR Task.status of the attempt afterwards. */
  readonly fhir: FhirTaskStatus
}

export type TransitionId = (typeof ids)[number]
export type FhirTaskStatus =
  | 'draft'
  | 'requested'
  | 'received'
  | 'accepted'
  | 'rejected'
  | 'cancelled'
  | 'in-progress'
  | 'on-hold'
  | 'failed'
  | 'completed'
  | 'entered-in-error'

const ids = [
  'T01',
  'T02',
  'T03',
  'T03b',
  'T04',
  'T05',
  'T06',
  'T07',
  'T08',
  'T09',
  'T10',
  'T11',
  'T12',
  'T13',
  'T14',
  'T15',
  'T16',
  'T17',
  'T18',
  'T19',
  'T20',
  'T21',
  'T22',
  'T23',
  'T24',
  'T26',
] as const

const open: readonly State[] = [
  'concept',
  'aangeboden',
  'ontvangen',
  'aangenomen',
  'wachtlijst',
  'contact_gelegd',
  'aangekomen',
  'terug_bij_coordinator',
]
const afterConcept = open.filter((state) => state !== 'concept')

/**
 * The one table that drives the code, the documentation, the diagram and the tests (domain file 3.3). T01 makes the handover and T25
 * deletes one that nobody agreed to, so neither is a step from a state to a state.
 */
export const transitions: readonly Transition[] = [
  row('T02', ['concept'], 'aangeboden', ['coordinator', 'professional'], {
    rule: 'Consent for this one partner is complete, there is a way to reach the carer, and the partner takes this kind of question. A professional only for an own record.',
    recorded: 'consent, attempt 1',
    fhir: 'requested',
  }),
  row('T03', ['concept'], 'aangenomen', ['coordinator'], {
    rule: 'Three-way call: a named person of the partner is on the line and promises a day.',
    recorded: 'consent, three-way call, promised day',
    fhir: 'accepted',
  }),
  row('T03b', ['aangenomen'], 'aangeboden', ['system'], {
    rule: 'After a three-way call the partner did not confirm within 1 working day.',
    recorded: 'timer',
    fhir: 'requested',
  }),
  row('T04', ['aangeboden'], 'ontvangen', ['partner'], {
    rule: 'Somebody of the partner opened it.',
    recorded: 'who, when',
    fhir: 'received',
  }),
  row('T05', ['ontvangen'], 'aangenomen', ['partner'], {
    rule: 'A day before which the partner calls: at most 3 working days (N) or 1 (S).',
    recorded: 'promised day',
    fhir: 'accepted',
  }),
  row('T06', ['aangeboden', 'ontvangen'], 'terug_bij_coordinator', ['partner'], {
    rule: 'A reason; a better place if there is one.',
    recorded: 'reason code',
    fhir: 'rejected',
  }),
  row('T07', ['aangeboden'], 'terug_bij_coordinator', ['system'], {
    rule: 'Not opened: reminder after 1 working day, back after 2 (S: next working day 12:00).',
    recorded: 'timer',
    fhir: 'failed',
  }),
  row('T08', ['ontvangen'], 'terug_bij_coordinator', ['system'], {
    rule: 'No decision: reminder after 1 working day, back after 2 (S: next working day 12:00).',
    recorded: 'timer',
    fhir: 'failed',
  }),
  row('T09', ['aangenomen'], 'contact_gelegd', ['partner'], {
    rule: 'The day and the way of the contact. A voicemail is no contact.',
    recorded: 'day, way',
    fhir: 'in-progress',
  }),
  row('T10', ['aangenomen'], 'wachtlijst', ['partner'], {
    rule: 'Why, until when about, and what helps meanwhile; the carer was told first.',
    recorded: 'reason code, expected day',
    fhir: 'on-hold',
  }),
  row('T11', ['wachtlijst'], 'aangenomen', ['partner'], {
    rule: 'A new day before which the partner calls.',
    recorded: 'promised day',
    fhir: 'accepted',
  }),
  row('T12', ['aangenomen'], 'terug_bij_coordinator', ['partner'], {
    rule: 'At least 3 tries on 3 days, one outside office hours or at the moment that the carer chose.',
    recorded: 'number of tries',
    fhir: 'failed',
  }),
  row('T13', ['aangenomen', 'wachtlijst'], 'terug_bij_coordinator', ['system'], {
    rule: 'The promised day passed: reminder that day, the desk hears it a working day later, back after 2; or more than 30 working days on the list.',
    recorded: 'timer',
    fhir: 'failed',
  }),
  row('T14', ['aangenomen', 'wachtlijst', 'contact_gelegd'], 'terug_bij_coordinator', ['carer', 'coordinator'], {
    rule: '“Niet gebeld” or “past niet”, said by the carer herself or to the coordinator.',
    recorded: 'answer code',
    fhir: 'failed',
  }),
  row('T15', ['terug_bij_coordinator'], 'aangeboden', ['coordinator'], {
    rule: 'The consent covers the new partner, otherwise it is asked again; at most 4 attempts.',
    recorded: 'next attempt',
    fhir: 'requested',
  }),
  row('T16', ['terug_bij_coordinator'], 'niet_bereikt', ['coordinator'], {
    rule: '2 tries of our own and 1 message.',
    recorded: 'count',
    fhir: 'failed',
  }),
  row('T17', ['terug_bij_coordinator'], 'zonder_aanbod', ['coordinator'], {
    rule: 'The carer was told in a conversation; a gap signal without a person is made.',
    recorded: 'gap code',
    fhir: 'failed',
  }),
  row('T18', ['contact_gelegd'], 'aangekomen', ['carer', 'coordinator'], {
    rule: 'Only the carer says it, herself or to the coordinator who called her.',
    recorded: 'answer, by whom',
    fhir: 'in-progress',
  }),
  row('T19', ['contact_gelegd'], 'afgerond', ['coordinator', 'system'], {
    rule: 'No answer by 15 working days; by itself after 20, outcome unknown.',
    recorded: 'outcome',
    fhir: 'completed',
  }),
  row('T20', ['aangekomen'], 'afgerond', ['coordinator', 'partner', 'system'], {
    rule: 'An outcome; by itself after 20 working days.',
    recorded: 'outcome',
    fhir: 'completed',
  }),
  row('T21', open, 'ingetrokken', ['carer', 'coordinator'], {
    rule: 'Always possible, without a reason.',
    recorded: 'moment only',
    fhir: 'cancelled',
  }),
  row('T22', open, 'fout', ['coordinator', 'professional', 'partner', 'carer'], {
    rule: 'Wrong person or made twice; by who made it, or the coordinator.',
    recorded: 'reason',
    fhir: 'entered-in-error',
  }),
  row(
    'T23',
    afterConcept.filter((state) => state !== 'terug_bij_coordinator'),
    'terug_bij_coordinator',
    ['system'],
    {
      rule: 'The partner leaves, or takes no more questions.',
      recorded: 'cause',
      fhir: 'failed',
    },
  ),
  // A concept has no consent yet; without one it is deleted after 2 working days (T25).
  row('T24', afterConcept, 'ingetrokken', ['system'], {
    rule: 'The consent of 90 days ends and was not renewed within 5 working days after we asked.',
    recorded: 'cause',
    fhir: 'cancelled',
  }),
  row('T26', ['terug_bij_coordinator'], 'terug_bij_coordinator', ['system'], {
    rule: 'Nothing done in 1 working day: reminder and deputy; in 3: the network’s lead hears it and the carer gets an honest word.',
    recorded: 'timer',
    fhir: 'failed',
  }),
]

export const isTransitionId = (text: string): text is TransitionId => ids.some((id) => id === text)

/** The row by its number. */
export function transitionOf(id: TransitionId): Transition {
  const found = transitions.find((one) => one.id === id)
  if (!found) throw new RangeError(`${id} is no step from a state to a state`)
  return found
}

function row(
  id: TransitionId,
  from: readonly State[],
  to: State,
  ...[who, words]: [readonly ByKind[], Pick<Transition, 'rule' | 'recorded' | 'fhir'>]
): Transition {
  return { id, from, to, who, ...words }
}
