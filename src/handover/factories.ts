import { addWorkingDays, localDay } from '#platform/working-days.ts'
import type { Circumstances, Command, Recipient } from './commands.ts'
import { validUntilOf } from './consent.ts'
import { decide } from './decide.ts'
import { type HandoverEvent, prepare } from './events.ts'
import type { Attempt, By, Consent, Handover, State, Urgency } from './handover.ts'
import { applyStep } from './replay.ts'
import { type Calendar, mayFireAt, type TimerKind, timersOf } from './timers.ts'

/** Monday 2 March 2026, ten o'clock in the Netherlands: the moment at which everything in these builders begins. */
export const start = new Date('2026-03-02T09:00:00Z')
export const openCalendar: Calendar = { closingDays: [] }

export const ids = {
  handover: '40000000-0000-4000-8000-000000000001',
  network: '40000000-0000-4000-8000-000000000002',
  linde: '40000000-0000-4000-8000-000000000003',
  coordinator: '40000000-0000-4000-8000-000000000004',
  partnerPerson: '40000000-0000-4000-8000-000000000005',
  professional: '40000000-0000-4000-8000-000000000006',
} as const

export const carer: By = { kind: 'carer' }
export const coordinator: By = { kind: 'coordinator', personId: ids.coordinator }
export const professional: By = { kind: 'professional', personId: ids.professional }
export const system: By = { kind: 'system' }
/** Somebody of a partner; of Welzijn De Linde unless you say otherwise. */
export const partnerOf = (organizationId: string = ids.linde): By => ({
  kind: 'partner',
  personId: ids.partnerPerson,
  organizationId,
})

/** A handover in preparation, with the coordinator; say only what matters. To have it further on, use `handoverIn`. */
export const aHandover = (given: Partial<Handover> = {}): Handover => ({
  ...prepare({ id: ids.handover, networkId: ids.network, urgency: 'N', by: coordinator, at: start }),
  ...given,
})

/** Consent for Welzijn De Linde, given by phone, good for 90 days. */
export const aConsent = (given: Partial<Consent> = {}): Consent => ({
  id: nextId('5'),
  organizationId: ids.linde,
  textVersion: '1',
  items: ['contact', 'vraag', 'hulp'],
  way: 'gesproken_telefoon',
  recordedBy: ids.coordinator,
  at: given.at ?? start,
  validUntil: validUntilOf(given.at ?? start),
  withdrawnAt: null,
  ...given,
})

/** The turn of Welzijn De Linde, just offered. */
export const anAttempt = (given: Partial<Attempt> = {}): Attempt => ({
  id: nextId('6'),
  number: 1,
  organizationId: ids.linde,
  serviceId: null,
  offeredAt: start,
  readAt: null,
  readBy: null,
  acceptedAt: null,
  promisedOn: null,
  waitingUntil: null,
  waitingSince: null,
  waitReason: null,
  contactAt: null,
  contactWay: null,
  tries: [],
  threeWay: null,
  leftAt: null,
  leftReason: null,
  ...given,
})

export const aRecipient = (given: Partial<Recipient> = {}): Recipient => ({
  organizationId: ids.linde,
  serviceId: null,
  takes: true,
  ...given,
})

/** Offers the question to a partner, with fresh consent. */
export const anOffering = (at: Date, organizationId: string = ids.linde): Extract<Command, { kind: 'offer' }> => ({
  kind: 'offer',
  attemptId: nextId('6'),
  partner: aRecipient({ organizationId }),
  consent: aConsent({ at, organizationId }),
})

export type Walk = { readonly handover: Handover; readonly events: readonly HandoverEvent[]; readonly now: Date }
type Given = {
  readonly at?: Date
  readonly urgency?: Urgency
  readonly organizationId?: string
  readonly by?: By
  readonly id?: string
  readonly networkId?: string
  readonly calendar?: Calendar
}

/** A handover in a state, taken there by the real commands, each an hour after the other or later where a rule asks for it. */
export const handoverIn = (state: State, given: Given = {}): Handover => walkTo(state, given).handover

/** The same with all its events, and the moment of the last one. */
export function walkTo(state: State, given: Given = {}): Walk {
  const { at = start, urgency = 'N', by = coordinator, calendar = openCalendar } = given
  const handover = prepare({ id: given.id ?? ids.handover, networkId: given.networkId ?? ids.network, urgency, by, at })
  const begin: Walk = {
    handover,
    now: at,
    events: [{ seq: 1, at, by, transition: null, to: 'concept', fact: { kind: 'prepared', urgency } }],
  }
  const organizationId = given.organizationId ?? ids.linde
  return ways[state].reduce((walk, leg) => leg(walk, { organizationId, calendar }), begin)
}

/** Does one thing at a moment; throws when the rules refuse it. */
export function take(walk: Walk, command: Command, around: Partial<Circumstances> & { readonly by: By }): Walk {
  const now = around.now ?? walk.now
  const decided = decide(walk.handover, command, {
    calendar: openCalendar,
    reachable: true,
    seen: null,
    ...around,
    now,
  })
  if (!decided.ok) throw new Error(`${command.kind} in ${walk.handover.state} was refused: ${decided.reason}`)
  const { events, after } = applyStep(walk.handover, decided.value)
  return { handover: after, events: [...walk.events, ...events], now }
}

/** Lets a timer act at its own moment, or on the first day on which it may. */
export function letPass(walk: Walk, timer: TimerKind, calendar: Calendar = openCalendar): Walk {
  const dueAt = timersOf(walk.handover, calendar).find(({ kind }) => kind === timer)?.dueAt
  if (!dueAt) throw new Error(`${timer} does not run in ${walk.handover.state}`)
  const now = mayFireAt(dueAt, calendar) ? dueAt : new Date(dueAt.getTime() + 3 * 86_400_000)
  return take(walk, { kind: 'timer', timer }, { by: system, now, calendar })
}

type Setting = { readonly organizationId: string; readonly calendar: Calendar }
type Leg = (walk: Walk, setting: Setting) => Walk

const later = (now: Date, hours = 1) => new Date(now.getTime() + hours * 3_600_000)
const inWorkingDays = (now: Date, days: number, { closingDays }: Calendar) =>
  addWorkingDays(localDay(now), days, closingDays)

const offered: Leg = (walk, { organizationId, calendar }) => {
  const now = later(walk.now)
  return take(walk, anOffering(now, organizationId), { by: coordinator, now, calendar })
}
const asPartner =
  (commandAt: (now: Date, calendar: Calendar) => Command): Leg =>
  (walk, { organizationId, calendar }) => {
    const now = later(walk.now)
    return take(walk, commandAt(now, calendar), { by: partnerOf(organizationId), now, calendar })
  }
const asDesk =
  (...commands: readonly Command[]): Leg =>
  (walk, { calendar }) =>
    commands.reduce((so, command) => take(so, command, { by: coordinator, now: later(so.now), calendar }), walk)

const read = asPartner(() => ({ kind: 'open' }))
const accepted = asPartner((now, calendar) => ({ kind: 'accept', promisedOn: inWorkingDays(now, 1, calendar) }))
const refused = asPartner(() => ({ kind: 'refuse', reason: 'VOL', betterOrganizationId: null }))
const waitlisted = asPartner((now, calendar) => ({
  kind: 'waitlist',
  until: inWorkingDays(now, 15, calendar),
  reason: 'PLEK',
  told: true,
}))
const contacted = asPartner((now) => ({ kind: 'contact', on: localDay(now), way: 'telefoon' }))
const arrived: Leg = (walk, { calendar }) =>
  take(walk, { kind: 'arrive', spoken: false }, { by: carer, now: later(walk.now), calendar })
const withdrawn: Leg = (walk, { calendar }) =>
  take(walk, { kind: 'withdraw' }, { by: carer, now: later(walk.now), calendar })

const backAtDesk = [offered, refused]
const ways: Readonly<Record<State, readonly Leg[]>> = {
  concept: [],
  aangeboden: [offered],
  ontvangen: [offered, read],
  aangenomen: [offered, read, accepted],
  wachtlijst: [offered, read, accepted, waitlisted],
  contact_gelegd: [offered, read, accepted, contacted],
  aangekomen: [offered, read, accepted, contacted, arrived],
  terug_bij_coordinator: backAtDesk,
  afgerond: [offered, read, accepted, contacted, arrived, asDesk({ kind: 'finish', outcome: 'GEHOLPEN' })],
  ingetrokken: [offered, withdrawn],
  niet_bereikt: [
    ...backAtDesk,
    asDesk(
      { kind: 'desk_try', slot: 'kantoor' },
      { kind: 'desk_try', slot: 'voorkeur' },
      { kind: 'desk_message' },
      { kind: 'close_not_reached' },
    ),
  ],
  zonder_aanbod: [...backAtDesk, asDesk({ kind: 'close_without_offer', functionCode: 'B6', told: true })],
  fout: [asDesk({ kind: 'mistake', reason: 'dubbel' })],
}

/** Ids that differ and can be read in a failing test; unique within a test file only. */
let counter = 0
function nextId(first: string) {
  counter += 1
  return `${first}0000000-0000-4000-8000-${String(counter).padStart(12, '0')}`
}
