import type { Transaction } from '#platform/database/database.ts'
import { leaveTrace } from '#platform/trace/trace.ts'
import type { CarerContent } from '../content.ts'
import { prepare } from '../events.ts'
import type { By, Handover, Urgency } from '../handover.ts'
import { loadCalendar } from './calendar.sql.ts'
import { saveContent } from './content.sql.ts'
import type { HandoverDeps } from './deps.ts'
import { insertEvents, rowOf, setTimers } from './save-step.sql.ts'
import { traceActorOf } from './trace-of.ts'

export type NewHandover = {
  /** Made with the form, so that a form that is sent twice is one handover; a new one when left out. */
  readonly id?: string
  readonly networkId: string
  readonly urgency: Urgency
  readonly channel: 'terugbellen' | 'telefoon' | 'balie' | 'professional' | 'partner' | 'formulier'
  readonly functionCodes: readonly string[]
  readonly municipalityCode: string | null
  readonly contactRequestId: string | null
  readonly by: By
  readonly sessionId?: string | null
  /** Somebody else than the carer brings it in, with her knowledge. */
  readonly onBehalf: boolean
  readonly content: CarerContent
}

/**
 * T01: a new handover, in a transaction of the desk or the machine. Its content is sealed at once. Without consent for a partner within
 * two working days it is deleted and nothing is kept (T25).
 */
export async function startHandover(tx: Transaction, deps: HandoverDeps, given: NewHandover): Promise<Handover> {
  const { networkId, urgency, by, content, ...same } = given
  const { functionCodes, municipalityCode, contactRequestId, channel, onBehalf } = same
  const at = deps.now()
  const id = given.id ?? deps.newId()
  const handover = prepare({ id, networkId, urgency, by, at })
  const calendar = await loadCalendar(tx)
  await tx
    .insertInto('handover')
    .values({
      ...rowOf(handover, calendar),
      id,
      networkId,
      reference: await freeReference(tx, id),
      urgency,
      channel,
      functionCodes: [...functionCodes],
      municipalityCode,
      contactRequestId,
      onBehalf,
      createdAt: at,
      createdBy: 'personId' in by ? by.personId : null,
      ownerId: by.kind === 'coordinator' ? by.personId : null,
    })
    .execute()
  await insertEvents(tx, handover, [
    { seq: 1, at, by, transition: 'T01', to: 'concept', fact: { kind: 'prepared', urgency } },
  ])
  await saveContent(tx, deps.sealer, { handoverId: id, networkId, content })
  await setTimers(tx, { after: handover, calendar, newId: deps.newId })
  await leaveTrace(tx, {
    networkId,
    at,
    event: 'handover.start',
    action: 'C',
    objectType: 'handover',
    objectId: id,
    actor: traceActorOf(by),
    sessionId: given.sessionId ?? null,
    outcome: 'ok',
  })
  return handover
}

/** A number to name a handover by on the phone and in a mail: six digits that tell nothing. */
async function freeReference(tx: Transaction, id: string): Promise<string> {
  const seed = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)
  for (let step = 0; ; step += 1) {
    const reference = String(((seed + step) % 900_000) + 100_000)
    const taken = await tx.selectFrom('handover').select('id').where('reference', '=', reference).executeTakeFirst()
    if (!taken) return reference
  }
}
