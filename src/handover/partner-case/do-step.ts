import { isDeepStrictEqual } from 'node:util'
import type { Transaction } from '#platform/database/database.ts'
import { no, ok, type Result } from '#platform/result.ts'
import type { Command, Refusal } from '../commands.ts'
import { idIn } from '../desk/desk.ts'
import type { Fact } from '../events.ts'
import { currentAttempt, type Handover } from '../handover.ts'
import { recipientOf } from '../handover-partners/handover-partners.sql.ts'
import { actIn } from '../store/act.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { saveNote } from '../store/notes.sql.ts'
import { eventOf } from '../store/read-rows.ts'
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
 * longer. A second click on the same button comes too late to do it again, and is told what the first one was told.
 */
export async function doStep(
  deps: HandoverDeps,
  visitor: Visitor,
  doing: Doing,
): Promise<Result<null, Refusal | 'gone'>> {
  const { handoverId, actor, by, sessionId } = visitor
  const command = withKnownPlace(doing.command)
  const done = await deps.database.asActor(actor, async (tx) => {
    const result = await actIn(tx, deps, { handoverId, actor, by, sessionId, seen: doing.seen, command })
    if (result.ok && doing.note) await keepNote(tx, deps, { handover: result.value, text: doing.note })
    return result
  })
  if (done.ok) return ok(null)
  if (done.reason === 'not_found' || done.reason === 'no_consent') return no('gone')
  if (done.reason !== 'stale' || !(await isDoneAlready(deps, visitor, doing))) return no(done.reason)
  return ok(null)
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

const keepNote = (tx: Transaction, deps: HandoverDeps, { handover, text }: { handover: Handover; text: string }) =>
  saveNote(tx, deps.sealer, {
    id: deps.newId(),
    handoverId: handover.id,
    networkId: handover.networkId,
    attemptId: currentAttempt(handover)?.id ?? null,
    kind: 'overbrugging',
    at: handover.stateSince,
    text,
  })

/** The very next thing that happened after what this person was looking at, is what this person asks. */
async function isDoneAlready({ database }: HandoverDeps, { handoverId, actor, by }: Visitor, doing: Doing) {
  const fact = factOf(doing.command)
  const row = await database.asActor(actor, (tx) =>
    tx
      .selectFrom('handoverEvent')
      .selectAll()
      .where('handoverId', '=', handoverId)
      .where('seq', '=', doing.seen + 1)
      .executeTakeFirst(),
  )
  if (!row || !fact) return false
  const event = eventOf(row)
  return isDeepStrictEqual(event.by, by) && isDeepStrictEqual(event.fact, fact)
}

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
      return { kind: 'waitlisted', until: command.until }
    default:
      return null
  }
}
