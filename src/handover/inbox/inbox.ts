import type { State, Urgency } from '../handover.ts'
import { isPast } from '../partner-case/due-words.ts'

/** A question in the list of a partner: nothing in it says whose it is. */
export type Question = {
  readonly id: string
  readonly reference: string
  readonly state: State
  readonly stateSince: Date
  readonly urgency: Urgency
  readonly functionCodes: readonly string[]
  readonly offeredAt: Date
  readonly dueAt: Date | null
  readonly promisedOn: string | null
  readonly waitingUntil: string | null
  /** Taken over in a three-way call that still has to be confirmed. */
  readonly unconfirmed: boolean
}

export const groupNames = ['nieuw', 'beslissen', 'beloofd', 'wachtlijst', 'contact', 'afronden'] as const
export type GroupName = (typeof groupNames)[number]

const stateOfGroup: Readonly<Record<GroupName, State>> = {
  nieuw: 'aangeboden',
  beslissen: 'ontvangen',
  beloofd: 'aangenomen',
  wachtlijst: 'wachtlijst',
  contact: 'contact_gelegd',
  afronden: 'aangekomen',
}

export type Group = { readonly name: GroupName; readonly questions: readonly Question[] }

/** The questions by what has to be done with them; without empty groups. Each group by day: what is late comes first by itself. */
export const groupsOf = (questions: readonly Question[]): Group[] =>
  groupNames
    .map((name) => ({ name, questions: questions.filter(({ state }) => state === stateOfGroup[name]).toSorted(byDay) }))
    .filter(({ questions }) => questions.length > 0)

const byDay = (one: Question, other: Question) =>
  dayOf(one).localeCompare(dayOf(other)) || one.reference.localeCompare(other.reference)

const dayOf = ({ promisedOn, waitingUntil, dueAt }: Question) =>
  promisedOn ?? waitingUntil ?? dueAt?.toISOString() ?? ''

/** Something should have been done already. */
export const isLate = ({ state, promisedOn, dueAt }: Question, now: Date): boolean =>
  state === 'aangenomen'
    ? promisedOn !== null && isPast(promisedOn, now)
    : isDue(state) && dueAt !== null && dueAt <= now

const isDue = (state: State) => state === 'aangeboden' || state === 'ontvangen'
