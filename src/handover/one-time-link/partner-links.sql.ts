import type { Transaction } from '#platform/database/database.ts'
import { hashOf, newToken } from '#platform/random.ts'

export type NewPartnerLink = {
  readonly id: string
  readonly handoverId: string
  readonly networkId: string
  /** The turn that it is for: with the turn the link ends. */
  readonly attemptId: string
  readonly organizationId: string
  readonly now: Date
}

/**
 * A link by which a partner without an account comes to one question, for thirty days at most. Gives the token, once: it is kept as a
 * hash. With the link alone nothing is seen, because a code goes to the partner's known address first. Asked by the desk or the machine.
 */
export async function createPartnerLink(tx: Transaction, { now, ...link }: NewPartnerLink): Promise<string> {
  const token = newToken()
  await tx
    .insertInto('partnerLink')
    .values({
      ...link,
      tokenHash: hashOf(token),
      createdAt: now,
      expiresAt: new Date(now.getTime() + linkDays * 86_400_000),
    })
    .execute()
  return token
}

/** Each letter to the partner brings a new link, and the longest that it hears nothing is ten working days on the waiting list. */
const linkDays = 30

/** Where the link leads, under a base such as "/hardenberg". */
export const answerPath = (base: string, token: string) => `${base}/antwoord/${token}`

export type PartnerLink = { readonly id: string; readonly handoverId: string; readonly organizationId: string }

/**
 * The link of a token as long as it is good and its question is still in the same turn with the same partner; null for any other.
 * Asked by the machine: who holds a link is nobody before this.
 */
export async function findPartnerLink(tx: Transaction, token: string, now: Date): Promise<PartnerLink | null> {
  const row = await tx
    .selectFrom('partnerLink')
    .innerJoin('handover', (join) =>
      join
        .onRef('handover.id', '=', 'partnerLink.handoverId')
        .onRef('handover.currentAttemptId', '=', 'partnerLink.attemptId')
        .onRef('handover.currentOrganizationId', '=', 'partnerLink.organizationId'),
    )
    .select(['partnerLink.id', 'partnerLink.handoverId', 'partnerLink.organizationId'])
    .where('tokenHash', '=', hashOf(token))
    .where('withdrawnAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
  return row ?? null
}
