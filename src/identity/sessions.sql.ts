import type { Transaction } from '#platform/database/database.ts'
import { hashOf } from '#platform/random.ts'
import { grantIn } from './grants.sql.ts'
import { absoluteMs, isAlive, isStale } from './session-life.ts'
import type { Grant, OpenSession } from './signed-in.ts'

export type NewSession = {
  readonly id: string
  readonly token: string
  readonly personId: string
  readonly grantId: string | null
  readonly secondFactorAt: Date | null
  readonly onlyNetworkId: string | null
  readonly device: string
  readonly at: Date
}

export async function openSession(tx: Transaction, { token, at, ...session }: NewSession): Promise<void> {
  const times = { createdAt: at, lastUsedAt: at, expiresAt: new Date(at.getTime() + absoluteMs) }
  await tx
    .insertInto('session')
    .values({ ...session, ...times, tokenHash: hashOf(token) })
    .execute()
}

/**
 * The session of a token with the person and the roles as they stand at this moment: one question, asked for every request, so that
 * a change of roles works at once. Null when there is no such session, or it is over.
 */
export async function findSession(tx: Transaction, token: string, now: Date): Promise<OpenSession | null> {
  const rows = await sessionRows(tx).where('session.tokenHash', '=', hashOf(token)).execute()
  const [head] = rows
  if (!head || !isAlive(head, now)) return null
  if (isStale(head, now))
    await tx.updateTable('session').set({ lastUsedAt: now }).where('id', '=', head.sessionId).execute()
  const grants = rows.flatMap((row) => grantOf(row) ?? [])
  return {
    person: { id: head.personId, name: head.personName, email: head.email },
    session: { id: head.sessionId, secondFactorAt: head.secondFactorAt, onlyNetworkId: head.onlyNetworkId },
    grant: grants.find(({ id }) => id === head.grantId) ?? null,
    grants,
  }
}

/** A row for each live role, or one row without. */
const sessionRows = (tx: Transaction) =>
  tx
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.personId')
    .leftJoin('roleGrant', (join) =>
      join
        .onRef('roleGrant.personId', '=', 'session.personId')
        .on('roleGrant.endedAt', 'is', null)
        .on((on) =>
          on.or([
            on('session.onlyNetworkId', 'is', null),
            on('session.onlyNetworkId', '=', on.ref('roleGrant.networkId')),
          ]),
        ),
    )
    .leftJoin('network', 'network.id', 'roleGrant.networkId')
    .leftJoin('organization', 'organization.id', 'roleGrant.organizationId')
    .select([
      'session.id as sessionId',
      'session.grantId',
      'session.lastUsedAt',
      'session.expiresAt',
      'session.secondFactorAt',
      'session.onlyNetworkId',
      'person.id as personId',
      'person.name as personName',
      'person.email',
      'roleGrant.id',
      'roleGrant.role',
      'roleGrant.networkId',
      'roleGrant.organizationId',
      'network.name as networkName',
      'network.slug as networkSlug',
      'organization.name as organizationName',
    ])
    .where('session.endedAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .orderBy('network.name')
    .orderBy('roleGrant.role')

type SessionRow = Awaited<ReturnType<ReturnType<typeof sessionRows>['execute']>>[number]

function grantOf({ id, role, networkId, networkName, networkSlug, organizationId, organizationName }: SessionRow) {
  if (!id || !role || !networkId || !networkName || !networkSlug) return null
  return grantIn({ id, role, networkId, networkName, networkSlug, organizationId, organizationName })
}

/** Works in another role from now on. */
export async function chooseGrant(tx: Transaction, sessionId: string, { id }: Pick<Grant, 'id'>): Promise<void> {
  await tx.updateTable('session').set({ grantId: id }).where('id', '=', sessionId).execute()
}

export async function endSession(tx: Transaction, sessionId: string, at: Date): Promise<void> {
  await tx.updateTable('session').set({ endedAt: at }).where('id', '=', sessionId).execute()
}

/** Ends all sessions of a person, or all but one. */
export async function endSessionsOf(
  tx: Transaction,
  personId: string,
  { at, except = null }: { at: Date; except?: string | null },
): Promise<void> {
  const ending = tx
    .updateTable('session')
    .set({ endedAt: at })
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
  await (except ? ending.where('id', '<>', except) : ending).execute()
}

/** The sessions of a person that are open now, the last used first. */
export async function listSessions(tx: Transaction, personId: string, now: Date) {
  const rows = await tx
    .selectFrom('session')
    .select(['id', 'device', 'createdAt', 'lastUsedAt', 'expiresAt'])
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .orderBy('lastUsedAt', 'desc')
    .execute()
  return rows.filter((row) => isAlive(row, now))
}
