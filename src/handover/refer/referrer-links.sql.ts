import type { Transaction } from '#platform/database/database.ts'
import { hashOf } from '#platform/random.ts'
import { currentAttempt, type Handover, type State } from '../handover.ts'
import { loadHandover } from '../store/load-handover.sql.ts'

/** What a professional sees of a referral: where it stands, and nothing else. */
export type Referred =
  | { readonly kind: 'waiting'; readonly dueAt: Date }
  | { readonly kind: 'answered' }
  | { readonly kind: 'not_reached' }
  | { readonly kind: 'handover'; readonly handoverId: string; readonly state: State; readonly since: Date }

type Asked = { readonly token: string; readonly now: Date }

/**
 * How it stands with a referral, for who holds the link from the confirmation; null when the carer did not agree, stopped, or agreed
 * otherwise later, and for any other token. Asked by the machine.
 */
export async function findReferred(tx: Transaction, { token, now }: Asked): Promise<Referred | null> {
  const link = await tx
    .selectFrom('referrerLink')
    .select('handoverId')
    .where('tokenHash', '=', hashOf(token))
    .where('expiresAt', '>', now)
    .executeTakeFirst()
  if (!link) return findWaiting(tx, token)
  const handover = await loadHandover(tx, link.handoverId)
  if (!handover || !mayHear(handover)) return null
  return { kind: 'handover', handoverId: handover.id, state: handover.state, since: handover.stateSince }
}

/** Before there is a handover: the question waits for our call, or we called and it needed no partner. */
async function findWaiting(tx: Transaction, token: string): Promise<Referred | null> {
  const request = await tx
    .selectFrom('contactRequest')
    .select(['state', 'dueAt', 'outcome'])
    .where('confirmHash', '=', hashOf(token))
    .where('feedback', '=', true)
    .where('state', '!=', 'te_bevestigen')
    .where('handoverId', 'is', null)
    .executeTakeFirst()
  if (!request || request.outcome === 'ingetrokken') return null
  if (request.state === 'open') return { kind: 'waiting', dueAt: request.dueAt }
  return { kind: request.outcome === 'niet_bereikt' ? 'not_reached' : 'answered' }
}

/** What the carer agreed to last is what counts; who stopped is not reported. */
function mayHear(handover: Handover): boolean {
  if (handover.state === 'ingetrokken' || handover.state === 'fout') return false
  const organizationId = currentAttempt(handover)?.organizationId
  const consent = handover.consents.findLast((one) => !organizationId || one.organizationId === organizationId)
  return !consent || consent.items.includes('terugkoppeling')
}
