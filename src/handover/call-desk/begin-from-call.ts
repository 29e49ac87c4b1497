import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import { no, ok, type Result } from '#platform/result.ts'
import { makeOfferIn } from '../case/offer/make-offer.ts'
import type { Refusal } from '../commands.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { handoverIdOf, type Starting, startFromCall } from './start-from-call.ts'

/** What the page of the handover says afterwards. */
export type Begun = 'begonnen' | 'aangeboden' | 'nog-niet-aangeboden' | 'was-er'

type Beginning = Starting & {
  /** It is offered at once. */
  readonly offers: boolean
}

/**
 * Begins a handover from a conversation and offers it when that was asked: both or neither. Where the offer is refused nothing was begun, so
 * that what was typed can be sent again.
 */
export async function beginFromCall(
  tx: Transaction,
  deps: HandoverDeps,
  beginning: Beginning,
): Promise<Result<Begun, Refusal | 'not_found' | 'gone'>> {
  await sql`savepoint call`.execute(tx)
  const started = await startFromCall(tx, deps, beginning)
  if (started === 'gone') return no('gone')
  if (started === 'was_there') return ok(await whatBecame(tx, beginning))
  if (!beginning.offers) return ok('begonnen')
  const offered = await offer(tx, deps, beginning)
  if (offered.ok) return ok('aangeboden')
  await sql`rollback to savepoint call`.execute(tx)
  return offered
}

function offer(tx: Transaction, deps: HandoverDeps, { desk, submission, values }: Beginning) {
  const { organizationId, serviceId, consent, kinds } = values
  const offered = { organizationId, serviceId, consent, how: 'bericht', promisedOn: '', onLine: false } as const
  const handover = { id: handoverIdOf(desk, submission) }
  return makeOfferIn(tx, deps, { desk, handover, functionCodes: kinds, values: offered, seen: 1 })
}

/** The same form was sent before: what became of it, and never a call for what was done already. */
async function whatBecame(tx: Transaction, { desk, submission, values, offers }: Beginning): Promise<Begun> {
  const { state, currentOrganizationId } = await tx
    .selectFrom('handover')
    .select(['state', 'currentOrganizationId'])
    .where('id', '=', handoverIdOf(desk, submission))
    .executeTakeFirstOrThrow()
  if (state === 'concept') return offers ? 'nog-niet-aangeboden' : 'begonnen'
  return offers && state === 'aangeboden' && currentOrganizationId === values.organizationId ? 'aangeboden' : 'was-er'
}
