import { no, ok, type Result } from '#platform/result.ts'
import { addWorkingDays, isWorkingDay, localDay, momentOf } from '#platform/working-days.ts'
import type { Circumstances, Command, Recipient, Refusal } from './commands.ts'
import { coveringConsent, isSound, runningConsent } from './consent.ts'
import { onTimer } from './decide-timer.ts'
import type { Fact, Step } from './events.ts'
import { type By, type Consent, currentAttempt, type Handover, isEnded } from './handover.ts'
import { mayDo } from './permission.ts'
import { dayEnds, workingDaysAfter } from './timers.ts'
import { type TransitionId, transitionOf } from './transitions.ts'

/**
 * What follows when somebody does something: what happened, or why it may not be. The only place where a handover changes; the table in
 * transitions.ts says who may do what from where, the rules here say when.
 */
export function decide(
  handover: Handover,
  command: Command,
  { by, ...around }: Circumstances & { readonly by: By },
): Result<Step, Refusal> {
  const { seen, now } = around
  if (isEnded(handover.state)) return no('ended')
  if (seen !== null && (seen < handover.changedVersion || seen > handover.version)) return no('stale')
  const allowed = mayDo(command.kind, { handover, by, now })
  if (!allowed.ok) return allowed
  const said = factOf(command, { handover, by, around })
  if (!said.ok) return said
  const { fact, transition, consent = null } = said.value
  const to = transition ? transitionOf(transition).to : handover.state
  return ok({ happenings: [{ at: now, by, transition, to, fact }], consent })
}

/** Who asks what of which handover. */
export type Asked = { readonly handover: Handover; readonly by: By; readonly around: Circumstances }
export type Said = { readonly fact: Fact; readonly transition: TransitionId | null; readonly consent?: Consent | null }
type Answer = Result<Said, Refusal>

const step = (transition: TransitionId | null, fact: Fact, consent: Consent | null = null): Answer =>
  ok({ transition, fact, consent })

function factOf(command: Command, asked: Asked): Answer {
  const { handover } = asked
  switch (command.kind) {
    case 'offer':
      return offer(command, asked)
    case 'take_in_call':
      return takeInCall(command, asked)
    case 'confirm_call':
      return currentAttempt(handover)?.threeWay === 'unconfirmed'
        ? step(null, { kind: 'call_confirmed' })
        : no('not_now')
    case 'open':
      return step('T04', { kind: 'read' })
    case 'accept':
      return promise('T05', { kind: 'accepted', promisedOn: command.promisedOn }, asked)
    case 'refuse':
      return step('T06', {
        kind: 'refused',
        reason: command.reason,
        betterOrganizationId: command.betterOrganizationId,
      })
    case 'contact':
      return contact(command, asked)
    case 'waitlist':
      return waitlist(command, asked)
    case 'resume':
      return promise('T11', { kind: 'resumed', promisedOn: command.promisedOn }, asked)
    case 'try':
      return step(null, { kind: 'tried', slot: command.slot })
    case 'give_up':
      return giveUp(asked)
    case 'say_back':
      return step('T14', { kind: 'came_back', answer: command.answer })
    case 'answer_called':
      return answerCalled(command.answer, asked)
    case 'desk_try':
      return step(null, { kind: 'desk_tried', slot: command.slot })
    case 'desk_message':
      return step(null, { kind: 'desk_messaged' })
    case 'close_not_reached':
      return closeNotReached(asked)
    case 'close_without_offer':
      return command.told ? step('T17', { kind: 'no_offer', functionCode: command.functionCode }) : no('not_spoken')
    case 'arrive':
      return asked.by.kind === 'carer' || command.spoken ? step('T18', { kind: 'arrived' }) : no('not_spoken')
    case 'finish':
      return finish(command, asked)
    case 'withdraw':
      return step('T21', { kind: 'withdrawn' })
    case 'mistake':
      return step('T22', { kind: 'mistaken', reason: command.reason })
    case 'partner_leaves':
      return step('T23', { kind: 'partner_left' })
    case 'renew_consent':
      return renew(command.consent, asked)
    case 'timer':
      return onTimer(command.timer, asked)
  }
}

function offer(command: Extract<Command, { kind: 'offer' }>, asked: Asked): Answer {
  const { partner, attemptId, consent } = command
  const may = mayReceive(partner, consent, asked)
  if (!may.ok) return may
  const { organizationId, serviceId } = partner
  const transition = asked.handover.state === 'concept' ? 'T02' : 'T15'
  return step(transition, { kind: 'offered', attemptId, organizationId, serviceId }, consent)
}

function takeInCall(command: Extract<Command, { kind: 'take_in_call' }>, asked: Asked): Answer {
  const { partner, attemptId, consent, promisedOn } = command
  const may = mayReceive(partner, consent, asked)
  if (!may.ok) return may
  const { organizationId, serviceId } = partner
  const said = promise('T03', { kind: 'taken_in_call', attemptId, organizationId, serviceId, promisedOn }, asked)
  return said.ok ? ok({ ...said.value, consent }) : said
}

/** Four partners at most: after that it is time for a talk about the case (domain file 3.3, invariant 7). */
const mostAttempts = 4

function mayReceive(partner: Recipient, fresh: Consent | null, { handover, around }: Asked): Result<null, Refusal> {
  if (!partner.takes) return no('partner_closed')
  if (!around.reachable) return no('no_way_to_reach')
  if (handover.attempts.length >= mostAttempts) return no('too_many_attempts')
  const { organizationId } = partner
  const covered = fresh ? isSound(fresh, organizationId, around.now) : coveringConsent(handover, organizationId, around)
  return covered ? ok(null) : no('no_consent')
}

/** At most 3 working days away (N) or 1 (S), on a day that is worked and is not over. */
function promise(id: TransitionId, fact: Extract<Fact, { promisedOn: string }>, { handover, around }: Asked): Answer {
  const { now, calendar } = around
  const { promisedOn } = fact
  if (momentOf(promisedOn, dayEnds) <= now) return no('promise_in_past')
  if (!isWorkingDay(promisedOn, calendar.closingDays)) return no('closed_day')
  const last = localDay(workingDaysAfter(now, handover.urgency === 'S' ? 1 : 3, calendar))
  return promisedOn > last ? no('promise_too_late') : step(id, fact)
}

function contact({ on, way }: Extract<Command, { kind: 'contact' }>, { handover, around }: Asked): Answer {
  if (on > localDay(around.now)) return no('future_contact')
  const offeredAt = currentAttempt(handover)?.offeredAt
  if (offeredAt && on < localDay(offeredAt)) return no('contact_before_offer')
  return step('T09', { kind: 'contacted', on, way })
}

function waitlist(command: Extract<Command, { kind: 'waitlist' }>, { around: { now } }: Asked): Answer {
  const { until, reason, told } = command
  if (!told) return no('carer_not_told')
  return until <= localDay(now) ? no('wait_in_past') : step('T10', { kind: 'waitlisted', until, reason })
}

function giveUp({ handover }: Asked): Answer {
  const tries = currentAttempt(handover)?.tries ?? []
  const days = new Set(tries.map(({ at }) => localDay(at)))
  const atTheirTime = tries.some(({ slot }) => slot !== 'kantoor')
  return tries.length >= 3 && days.size >= 3 && atTheirTime
    ? step('T12', { kind: 'gave_up', tries: tries.length })
    : no('too_few_tries')
}

/** Where the question can come back it does; before the partner took it over, a "nee" is a task for the desk. */
function answerCalled(answer: 'ja' | 'nee', { handover }: Asked): Answer {
  const comesBack = transitionOf('T14').from.includes(handover.state)
  return answer === 'nee' && comesBack
    ? step('T14', { kind: 'came_back', answer: 'NIET_GEBELD' })
    : step(null, { kind: 'called_answered', answer })
}

/**
 * "2 own tries and 1 message in ≤ 10 working days": the tries of the last 10 working days count. Counted from the return instead, a case
 * in which the desk began late could never be closed.
 */
function closeNotReached({ handover: { ownTries, ownMessages }, around: { now, calendar } }: Asked): Answer {
  const since = addWorkingDays(localDay(now), -10, calendar.closingDays)
  const tries = ownTries.filter(({ at }) => localDay(at) >= since).length
  return tries >= 2 && ownMessages >= 1 ? step('T16', { kind: 'not_reached', tries }) : no('not_tried_enough')
}

/** T19 closes without an answer; with one, the carer has arrived first (T18) or the question comes back (T14). */
function finish({ outcome }: Extract<Command, { kind: 'finish' }>, { handover, around }: Asked): Answer {
  // That she arrived and nothing more is what time says (T20), never a person.
  if (outcome === 'AANGEKOMEN') return no('no_outcome')
  if (handover.state === 'aangekomen') return step('T20', { kind: 'finished', outcome })
  if (outcome !== 'ONBEKEND') return no('not_confirmed')
  const silent = workingDaysAfter(handover.stateSince, 15, around.calendar) <= around.now
  return silent ? step('T19', { kind: 'finished', outcome }) : no('too_early')
}

/** A renewal is for the partner that has the question (at the desk: one that had it), and lasts longer than what is there. */
function renew(consent: Consent, { handover, around }: Asked): Answer {
  const running = runningConsent(handover)
  const sound = running && isSound(consent, running.organizationId, around.now)
  return sound && consent.validUntil > running.validUntil
    ? step(null, { kind: 'consent_renewed', consentId: consent.id }, consent)
    : no('no_consent')
}
