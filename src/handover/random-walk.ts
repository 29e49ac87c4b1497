import { addWorkingDays, localDay, momentOf } from '#platform/working-days.ts'
import type { Command } from './commands.ts'
import { decide } from './decide.ts'
import { type HandoverEvent, prepare } from './events.ts'
import { carer, coordinator, ids, partnerOf, professional, system } from './factories.ts'
import { type By, currentAttempt, type Handover, isEnded } from './handover.ts'
import { type Dice, pick, randomAct } from './random-commands.ts'
import { applyStep } from './replay.ts'
import { type Calendar, mayFireAt, type Timer, timerKinds, timersOf } from './timers.ts'

/** What a walk tells whoever judges it. */
export type Watch = {
  accepted(step: Taken): void
  refused(step: Asked): void
  /** A second click, or the slower of two people. */
  slower(step: Asked & { readonly accepted: boolean }): void
  rested(world: World): void
  replaced(world: World): void
}
export type Asked = { readonly before: Handover; readonly by: By; readonly command: Command; readonly now: Date }
export type Taken = Asked & { readonly after: Handover; readonly event: HandoverEvent; readonly timer: Timer | null }

/** One handover after the other, in a time that only goes on. `steps` counts everything that was tried. */
export class World {
  handover: Handover
  beginning: Handover
  events: HandoverEvent[] = []
  now: Date
  steps = 0
  /** Timers are late, or were not looked at since time went on. */
  workerDown = false
  readonly calendar: Calendar
  readonly #watch: Watch
  readonly #dice: Dice
  /** In minutes, how long may pass. */
  readonly #spans: readonly number[]

  constructor(given: { start: Date; calendar: Calendar; dice: Dice; watch: Watch; slow: boolean }) {
    this.#spans = given.slow ? slowSpans : spans
    this.now = given.start
    this.calendar = given.calendar
    this.#dice = given.dice
    this.#watch = given.watch
    this.beginning = this.handover = this.#prepared()
  }

  /** One random thing: somebody acts, or time goes on. */
  step(): void {
    const dice = this.#dice
    const chance = isQuiet(this.handover) && dice(3) > 0 ? 14 : dice(20)
    if (isEnded(this.handover.state) && dice(3) === 0) this.#startAgain()
    else if (hasTriedToday(this.handover, this.now)) this.#timePasses(day)
    else if (chance < 9) this.#act()
    else if (chance < 11) this.#doubleClick()
    else if (chance < 13) this.#twoAtOnce()
    else if (chance < 14) this.#anyTimer()
    else if (chance < 19) this.#timePasses(pick(this.#spans, dice))
    else this.#workerWasDown(pick(longSpans, dice))
  }

  #act() {
    const { by, command } = randomAct(this.handover, this.now, this.#dice)
    this.#try({ by, command, seen: this.#dice(4) === 0 ? null : this.handover.version })
  }

  #doubleClick() {
    const { by, command } = randomAct(this.handover, this.now, this.#dice)
    const seen = this.handover.version
    if (this.#try({ by, command, seen })) this.#trySlower({ by, command, seen })
  }

  #twoAtOnce() {
    const one = randomAct(this.handover, this.now, this.#dice)
    const other = randomAct(this.handover, this.now, this.#dice)
    const seen = this.handover.version
    if (this.#try({ ...one, seen })) this.#trySlower({ ...other, seen })
  }

  #anyTimer() {
    this.#try({ by: system, command: { kind: 'timer', timer: pick(timerKinds, this.#dice) }, seen: null })
  }

  #timePasses(minutes: number) {
    const until = new Date(this.now.getTime() + minutes * 60_000)
    for (let next = this.#nextTimer(until); next; next = this.#nextTimer(until)) {
      this.now = next.moment
      if (!this.#fire(next.timer)) return
    }
    this.now = until
    this.workerDown &&= !mayFireAt(until, this.calendar)
    this.#watch.rested(this)
  }

  /** People go on meanwhile; the timers are late when the worker is back, which is when time passes again. */
  #workerWasDown(minutes: number) {
    this.now = new Date(this.now.getTime() + minutes * 60_000)
    this.workerDown = true
  }

  /** Fires it, and once more for the second worker. False when the handover is gone. */
  #fire(timer: Timer): boolean {
    if (timer.kind === 'drop_concept') {
      this.#startAgain()
      return false
    }
    const command = { kind: 'timer', timer: timer.kind } as const
    if (!this.#try({ by: system, command, seen: null, timer })) throw new Error(`${timer.kind} was due and did not act`)
    this.#trySlower({ by: system, command, seen: null })
    return true
  }

  /** The first timer that may act up to a moment, and when. */
  #nextTimer(until: Date): { timer: Timer; moment: Date } | null {
    const [timer] = timersOf(this.handover, this.calendar).sort((one, other) => Number(one.dueAt) - Number(other.dueAt))
    if (!timer) return null
    const due = timer.dueAt > this.now ? timer.dueAt : this.now
    const moment = mayFireAt(due, this.calendar) ? due : this.#nextMorning(due)
    return moment <= until ? { timer, moment } : null
  }

  #nextMorning(moment: Date) {
    return momentOf(addWorkingDays(localDay(moment), 1, this.calendar.closingDays), '00:00')
  }

  #try({ by, command, seen, timer = null }: Trial): boolean {
    this.steps += 1
    const before = this.handover
    const asked = { before, by, command, now: this.now }
    const decided = this.#decided({ by, command, seen })
    if (!decided.ok) {
      this.#watch.refused(asked)
      return false
    }
    const { events, after } = applyStep(before, decided.value)
    this.handover = freeze(after)
    this.events.push(...events)
    for (const event of events) this.#watch.accepted({ ...asked, after, event, timer })
    return true
  }

  /** Only asks: were it accepted, that is for the watch to judge. */
  #trySlower({ by, command, seen }: Trial) {
    this.steps += 1
    const accepted = this.#decided({ by, command, seen }).ok
    this.#watch.slower({ before: this.handover, by, command, now: this.now, accepted })
  }

  #decided({ by, command, seen }: Trial) {
    const { now, calendar } = this
    return decide(this.handover, command, {
      by,
      seen,
      now,
      calendar,
      reachable: this.#dice(20) > 0 || by.kind === 'system',
    })
  }

  #startAgain() {
    this.#watch.replaced(this)
    this.events = []
    this.workerDown = false
    this.beginning = this.handover = this.#prepared()
  }

  #prepared() {
    const by = pick([coordinator, coordinator, professional, carer, partnerOf('a')], this.#dice)
    const urgency = this.#dice(3) === 0 ? 'S' : 'N'
    return freeze(prepare({ id: ids.handover, networkId: ids.network, urgency, by, at: this.now }))
  }
}

/** Of some handovers nothing is heard for weeks. */
const isQuiet = ({ state, version }: Handover) =>
  (state === 'contact_gelegd' || state === 'aangekomen') && version % 3 === 0

/** A partner that did not get through tries again another day. */
const hasTriedToday = (handover: Handover, now: Date) =>
  currentAttempt(handover)?.tries.some(({ at }) => localDay(at) === localDay(now)) ?? false

type Trial = { by: By; command: Command; seen: number | null; timer?: Timer | null }

const hour = 60
const day = 24 * hour
const spans = [1, 20, hour, hour, 3 * hour, 3 * hour, 8 * hour, day, day, 3 * day, 8 * day]
/** Slow enough for a consent to end while somebody has the question. */
const slowSpans = [20, hour, 3 * hour, day, 15 * day, 20 * day]
const longSpans = [hour, day, 3 * day, 8 * day, 35 * day, 100 * day]

/** Whoever would change a handover in place is found out at once. */
function freeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) freeze(part)
  return Object.freeze(value)
}
