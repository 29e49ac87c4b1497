import { momentOf } from '#platform/working-days.ts'
import type { Circumstances, Command, Refusal } from './commands.ts'
import { carer, coordinator, partnerOf, system, type Walk } from './factories.ts'
import type { By, State } from './handover.ts'
import type { TimerKind } from './timers.ts'
import type { TransitionId } from './transitions.ts'

/** A step as a test tries it: where the handover is, who does what, when. */
export type Attempted = Partial<Omit<Circumstances, 'now'>> & {
  readonly walk: Walk
  readonly by: By
  readonly command: Command
  readonly now: Date
}

/** A row of the table with its rule just met, and just not met. */
export type TransitionCase = {
  readonly id: TransitionId
  readonly met: readonly Attempted[]
  readonly unmet: readonly (Attempted & { readonly refusal: Refusal })[]
}

/** A moment on Dutch clocks. All cases begin on Monday 2 March 2026 at 10:00. */
export const at = (day: string, time: string) => momentOf(day, time)

/** Somebody does something now, or at another moment. */
export const doing = (walk: Walk, by: By, ...[command, now = walk.now]: [Command, Date?]): Attempted => ({
  walk,
  by,
  command,
  now,
})
export const byDesk = (walk: Walk, command: Command, now?: Date) => doing(walk, coordinator, command, now)
export const byCarer = (walk: Walk, command: Command, now?: Date) => doing(walk, carer, command, now)
export const byPartner = (walk: Walk, command: Command, now?: Date) => doing(walk, partnerOf(), command, now)
export const byTime = (walk: Walk, timer: TimerKind, now: Date) => doing(walk, system, { kind: 'timer', timer }, now)
export const not = (attempted: Attempted, refusal: Refusal) => ({ ...attempted, refusal })

/** A timer acts at its moment and not a second before. */
export const onTheDot = (walk: Walk, timer: TimerKind, moment: Date) => ({
  met: [byTime(walk, timer, moment)],
  unmet: [not(byTime(walk, timer, new Date(moment.getTime() - 1000)), 'timer_not_due')],
})

export const otherPartner = partnerOf('40000000-0000-4000-8000-0000000000ff')
export const openStates: readonly State[] = [
  'concept',
  'aangeboden',
  'ontvangen',
  'aangenomen',
  'wachtlijst',
  'contact_gelegd',
  'aangekomen',
  'terug_bij_coordinator',
]
