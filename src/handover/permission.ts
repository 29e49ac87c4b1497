import { no, ok, type Result } from '#platform/result.ts'
import type { CommandKind, Refusal } from './commands.ts'
import {
  type By,
  type ByKind,
  currentAttempt,
  type Handover,
  isEnded,
  partnerStates,
  type State,
  states,
  validConsent,
} from './handover.ts'
import { type TransitionId, transitionOf } from './transitions.ts'

/** From where and by whom. */
export type Place = { readonly from: readonly State[]; readonly who: readonly ByKind[] }

/** Who asks, of which handover, when. */
type Asking = { readonly handover: Handover; readonly by: By; readonly now: Date }

/** Whether the table lets this actor do this from this state, and with what is theirs. The rules of the step itself come after. */
export function mayDo(kind: CommandKind, { handover, by, now }: Asking): Result<null, Refusal> {
  const places = placesOf(kind)
  if (!places.some(({ who }) => who.includes(by.kind))) return no('not_yours')
  const own = ownOnly(kind, { handover, by, now })
  if (!own.ok) return own
  const here = places.filter(({ from }) => from.includes(handover.state))
  if (here.length === 0) return no('not_now')
  return here.some(({ who }) => who.includes(by.kind)) ? ok(null) : no('not_yours')
}

/** The rows of the table that a command can lead to, and what else it may change. */
export function placesOf(kind: CommandKind): readonly Place[] {
  const rows = rowsOf[kind].map(transitionOf).map(({ from, who }) => ({ from, who: who.filter(actsThrough(kind)) }))
  const place = withoutStep[kind]
  return place ? [...rows, place] : rows
}

/** The machine only lets time pass, or says that a partner left; it never does what people do. */
const actsThrough = (kind: CommandKind) => (who: ByKind) => (who === 'system') === machineOnly.includes(kind)
const machineOnly: readonly CommandKind[] = ['timer', 'partner_leaves']

export const rowsOf: Readonly<Record<CommandKind, readonly TransitionId[]>> = {
  offer: ['T02', 'T15'],
  take_in_call: ['T03'],
  confirm_call: [],
  open: ['T04'],
  accept: ['T05'],
  refuse: ['T06'],
  contact: ['T09'],
  waitlist: ['T10'],
  resume: ['T11'],
  try: [],
  give_up: ['T12'],
  say_back: ['T14'],
  answer_called: ['T14'],
  desk_try: [],
  desk_message: [],
  close_not_reached: ['T16'],
  close_without_offer: ['T17'],
  arrive: ['T18'],
  finish: ['T19', 'T20'],
  withdraw: ['T21'],
  mistake: ['T22'],
  partner_leaves: ['T23'],
  renew_consent: [],
  timer: ['T03b', 'T07', 'T08', 'T13', 'T19', 'T20', 'T24', 'T26'],
}

/** What changes no state. Answering "Bent u gebeld?" is possible before the question can come back (T14) too. */
const withoutStep: Readonly<Partial<Record<CommandKind, Place>>> = {
  confirm_call: { from: ['aangenomen'], who: ['partner'] },
  try: { from: ['aangenomen'], who: ['partner'] },
  answer_called: {
    from: ['aangeboden', 'ontvangen', 'aangenomen', 'wachtlijst', 'contact_gelegd'],
    who: ['carer', 'coordinator'],
  },
  desk_try: { from: ['terug_bij_coordinator'], who: ['coordinator'] },
  desk_message: { from: ['terug_bij_coordinator'], who: ['coordinator'] },
  renew_consent: { from: [...partnerStates, 'terug_bij_coordinator'], who: ['coordinator', 'carer'] },
  timer: { from: states.filter((state) => !isEnded(state)), who: ['system'] },
}

/** A partner only with the question it has and may see; a professional, and who says that it was a mistake, only with what they made. */
function ownOnly(kind: CommandKind, { handover, by, now }: Asking): Result<null, Refusal> {
  if (kind === 'mistake' || by.kind === 'professional') {
    return by.kind === 'coordinator' || isCreator(handover.createdBy, by) ? ok(null) : no('not_yours')
  }
  if (by.kind !== 'partner') return ok(null)
  if (currentAttempt(handover)?.organizationId !== by.organizationId) return no('not_yours')
  // The timer that ends an old consent may come late; the partner never does (invariant 1).
  return validConsent(handover, by.organizationId, now) ? ok(null) : no('no_consent')
}

function isCreator(maker: By, by: By): boolean {
  if (by.kind === 'partner') return maker.kind === 'partner' && maker.organizationId === by.organizationId
  if (by.kind === 'professional') {
    return maker.kind === 'professional' && maker.personId !== null && maker.personId === by.personId
  }
  return by.kind === maker.kind
}
