import type { Transaction } from '#platform/database/database.ts'
import { leaveTrace } from '#platform/trace/trace.ts'
import { currentAttempt, validConsent } from '../handover.ts'
import { mayDo } from '../permission.ts'
import { loadCalendar } from '../store/calendar.sql.ts'
import { openContent } from '../store/content.sql.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { loadHandover } from '../store/load-handover.sql.ts'
import { traceActorOf } from '../store/trace-of.ts'
import type { PartnerCase } from './partner-case.ts'
import type { Visitor } from './visitor.ts'

/**
 * The question as this partner may see it at this moment; null when it is not theirs, or no longer, or the consent for them is over.
 * What is personal is opened only after the partner opened the question, and leaves a trace.
 */
export async function findCase(deps: HandoverDeps, visitor: Visitor): Promise<PartnerCase | null> {
  const found = await deps.database.asActor(visitor.actor, (tx) => findAsPartner(tx, deps, visitor))
  if (!found) return null
  const mayRefuse = mayDo('refuse', { handover: found.handover, by: visitor.by, now: deps.now() }).ok
  return { ...found, others: mayRefuse ? await otherPartners(deps, visitor) : [] }
}

type Found = Omit<PartnerCase, 'others'>

async function findAsPartner(tx: Transaction, deps: HandoverDeps, visitor: Visitor): Promise<Found | null> {
  const { organizationId } = visitor.by
  const row = await tx
    .selectFrom('handover')
    .select(['reference', 'functionCodes', 'dueAt'])
    .where('id', '=', visitor.handoverId)
    .executeTakeFirst()
  const handover = row ? await loadHandover(tx, visitor.handoverId) : null
  const attempt = handover && currentAttempt(handover)
  const consent = handover && validConsent(handover, organizationId, deps.now())
  if (!row || !attempt || attempt.organizationId !== organizationId || !consent) return null
  const calendar = await loadCalendar(tx)
  const content = handover.state === 'aangeboden' ? null : await openContent(tx, deps.sealer, handover.id)
  if (content) await leaveTrace(tx, viewOf(visitor, deps.now()))
  const functionCodes = consent.items.includes('hulp') ? row.functionCodes : []
  return { handover, attempt, consent, calendar, content, functionCodes, reference: row.reference, dueAt: row.dueAt }
}

const viewOf = ({ handoverId, networkId, by, sessionId }: Visitor, at: Date) => ({
  networkId,
  at,
  event: 'handover.view',
  action: 'R' as const,
  objectType: 'handover',
  objectId: handoverId,
  actor: traceActorOf(by),
  sessionId,
  outcome: 'ok' as const,
})

/** Which organisations take questions over is no secret, but a partner sees its own row only; so the machine is asked. */
const otherPartners = ({ database }: HandoverDeps, { networkId, by }: Visitor) =>
  database.asActor({ kind: 'system', networkId }, (tx) =>
    tx
      .selectFrom('handoverPartner')
      .innerJoin('organization', 'organization.id', 'handoverPartner.organizationId')
      .select(['organizationId', 'name'])
      .where('endedAt', 'is', null)
      .where('organizationId', '<>', by.organizationId)
      .orderBy('name')
      .execute(),
  )
