import { isDeepStrictEqual } from 'node:util'
import type { Transaction } from '#platform/database/database.ts'
import { no, ok, type Result } from '#platform/result.ts'
import type { Command, Refusal } from '../commands.ts'
import { idIn } from '../desk/desk.ts'
import type { Fact, HandoverEvent } from '../events.ts'
import { recipientOf } from '../handover-partners/handover-partners.sql.ts'
import { actIn } from '../store/act.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { eventOf } from '../store/read-rows.ts'
import { keepNote, keepOtherNote } from './keep-note.ts'
import type { Visitor } from './visitor.ts'

export type Doing = {
  readonly command: Command
  /** The version that the form was made from. */
  readonly seen: number
  /** What helps the carer while she waits. */
  readonly note: string | null
}

/**
 * Does what a partner asks, with the note for the carer if there is one, all or nothing. `gone`: the question is not theirs, or no
 * longer. A second click on the same button comes too late to do it again, and is told what the first one was told; a note that says
 * something else than the first one is kept too. A reminder that went out while the page was open takes nothing away from what was seen.
 */
export async function doStep(deps: HandoverDeps, visitor: Visitor, doing: Doing): Promise<StepResult> {
  const first = await tryStep(deps, visitor, doing)
  if (first.ok || first.reason !== 'stale') return first
  const { last, loud } = await whatHappened(deps, visitor, doing.seen)
  if (loud && isDeepStrictEqual(loud.by, visitor.by) && isDeepStrictEqual(loud.fact, factOf(doing.command))) {
    if (doing.note) await keepOtherNote(deps, visitor, doing.note)
    return ok(null)
  }
  return !loud && last ? tryStep(deps, visitor, { ...doing, seen: last.seq }) : first
}

type StepResult = Result<null, Refusal | 'gone'>

async function tryStep(deps: HandoverDeps, visitor: Visitor, { command, seen, note }: Doing): Promise<StepResult> {
  const { handoverId, actor, by, sessionId } = visitor
  const done = await deps.database.asActor(actor, async (tx) => {
    const result = await actIn(tx, deps, { handoverId, actor, by, sessionId, seen, command: withKnownPlace(command) })
    if (result.ok && note) await keepNote(tx, deps, { handover: result.value, text: note })
    return result
  })
  if (done.ok) return ok(null)
  return no(done.reason === 'not_found' || done.reason === 'no_consent' ? 'gone' : done.reason)
}

/** A better place is one that takes questions over in this network; anything else is left out. */
function withKnownPlace(command: Command): Command | ((tx: Transaction) => Promise<Command>) {
  if (command.kind !== 'refuse' || command.betterOrganizationId === null) return command
  const organizationId = idIn(command.betterOrganizationId)
  if (!organizationId) return { ...command, betterOrganizationId: null }
  return async (tx) => {
    const { takes } = await recipientOf(tx, { organizationId, serviceId: null, functionCodes: [] })
    return { ...command, betterOrganizationId: takes ? organizationId : null }
  }
}

/** What changes nothing for the partner that has the question. */
const quiet: readonly Fact['kind'][] = ['reminded', 'renewal_asked', 'consent_renewed', 'called_answered']

/** What happened since this person looked: the last thing, and the first that made a difference, which is above all a new turn. */
async function whatHappened({ database }: HandoverDeps, { handoverId, actor }: Visitor, seen: number) {
  const rows = await database.asActor(actor, (tx) =>
    tx
      .selectFrom('handoverEvent')
      .selectAll()
      .where('handoverId', '=', handoverId)
      .where('seq', '>', seen)
      .orderBy('seq')
      .execute(),
  )
  const events = rows.map(eventOf)
  return { last: events.at(-1), loud: events.find(beginsTurn) ?? events.find(({ fact }) => !quiet.includes(fact.kind)) }
}

const beginsTurn = ({ fact: { kind } }: HandoverEvent) => kind === 'offered' || kind === 'taken_in_call'

/** What is written down of a command after which the question is still with the partner. */
function factOf(command: Command): Fact | null {
  switch (command.kind) {
    case 'open':
      return { kind: 'read' }
    case 'accept':
      return { kind: 'accepted', promisedOn: command.promisedOn }
    case 'resume':
      return { kind: 'resumed', promisedOn: command.promisedOn }
    case 'confirm_call':
      return { kind: 'call_confirmed' }
    case 'contact':
      return { kind: 'contacted', on: command.on, way: command.way }
    case 'try':
      return { kind: 'tried', slot: command.slot }
    case 'waitlist':
      return { kind: 'waitlisted', until: command.until, reason: command.reason }
    default:
      return null
  }
}
