import type { Transaction } from '#platform/database/database.ts'
import type { Command } from '../../commands.ts'
import type { AtDesk } from '../../desk/desk.ts'
import type { Handover } from '../../handover.ts'
import { recipientOf } from '../../handover-partners/handover-partners.sql.ts'
import { type ActResult, actIn } from '../../store/act.ts'
import type { HandoverDeps } from '../../store/deps.ts'
import { consentOf } from '../consent.form.ts'
import { scriptVersion } from '../consent.texts.nl.ts'
import type { OfferValues } from './offer.form.ts'

type Making = {
  readonly desk: AtDesk
  readonly handover: Pick<Handover, 'id'>
  readonly functionCodes: readonly string[]
  readonly values: OfferValues
  readonly seen: number | null
}

/**
 * Offers the question to one partner (T02, T15), or notes that it took it over in a three-way call (T03). Whether the partner takes it is
 * asked within the same transaction, so that one that stops at this moment gets nothing.
 */
export const makeOffer = (deps: HandoverDeps, making: Making): Promise<ActResult> =>
  deps.database.asActor(making.desk.actor, (tx) => makeOfferIn(tx, deps, making))

/** The same within a transaction that has begun as the desk. */
export function makeOfferIn(
  tx: Transaction,
  deps: HandoverDeps,
  { desk, handover, functionCodes, values, seen }: Making,
): Promise<ActResult> {
  const { actor, by, sessionId, personId } = desk
  const { organizationId, how, promisedOn } = values
  const { newId } = deps
  const command = async (tx: Transaction): Promise<Command> => {
    const now = deps.now()
    const partner = await recipientOf(tx, { organizationId, serviceId: await knownOffer(tx, values), functionCodes })
    const consent = consentOf({
      values: values.consent,
      organizationId,
      textVersion: scriptVersion,
      personId,
      newId,
      now,
    })
    const offer = { attemptId: newId(), partner, consent }
    return how === 'driegesprek' ? { kind: 'take_in_call', ...offer, promisedOn } : { kind: 'offer', ...offer }
  }
  return actIn(tx, deps, { handoverId: handover.id, actor, by, sessionId, seen, command })
}

/** The offer that was chosen, when it is one of this organisation. */
async function knownOffer(tx: Transaction, { serviceId, organizationId }: OfferValues): Promise<string | null> {
  if (!/^[\da-f-]{36}$/.test(serviceId)) return null
  const row = await tx
    .selectFrom('service')
    .select('id')
    .where('id', '=', serviceId)
    .where('organizationId', '=', organizationId)
    .executeTakeFirst()
  return row?.id ?? null
}
