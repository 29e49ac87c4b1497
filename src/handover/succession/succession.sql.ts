import { partnerRoles } from '#identity/index.ts'
import type { Transaction } from '#platform/database/database.ts'
import { leaveTraces, type Trace } from '#platform/trace/trace.ts'

/** How many running handovers and open questions somebody at the desk has taken on. Asked as the machine of the network. */
export async function countOf(tx: Transaction, personId: string): Promise<number> {
  const { handovers } = await tx
    .selectFrom('handover')
    .select((row) => row.fn.countAll<number>().as('handovers'))
    .where('ownerId', '=', personId)
    .where('endedAt', 'is', null)
    .executeTakeFirstOrThrow()
  const { questions } = await tx
    .selectFrom('contactRequest')
    .select((row) => row.fn.countAll<number>().as('questions'))
    .where('takenBy', '=', personId)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return Number(handovers) + Number(questions)
}

/** How many running handovers an organisation has. */
export async function countWith(tx: Transaction, organizationId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('handover')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('currentOrganizationId', '=', organizationId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

type Leaving = { readonly personId: string; readonly networkId: string; readonly organizationId: string }

/** Whether somebody else of the organisation can open its questions in this network. As identity. */
export async function hasColleagues(
  tx: Transaction,
  { personId, networkId, organizationId }: Leaving,
): Promise<boolean> {
  const other = await tx
    .selectFrom('roleGrant')
    .innerJoin('person', 'person.id', 'roleGrant.personId')
    .select('roleGrant.id')
    // One organisation may work in several networks; a role counts in its own.
    .where('roleGrant.networkId', '=', networkId)
    .where('roleGrant.organizationId', '=', organizationId)
    .where('roleGrant.role', 'in', partnerRoles)
    .where('roleGrant.personId', '<>', personId)
    .where('roleGrant.endedAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .executeTakeFirst()
  return other !== undefined
}

type Passing = {
  readonly from: string
  readonly to: string
  /** Who ended the role, as the trace names them. */
  readonly by: Pick<Trace, 'actor' | 'sessionId'>
  readonly at: Date
  readonly networkId: string
}

/** Gives all that somebody at the desk has taken on to a colleague, with a trace of each handover. */
export async function passAll(tx: Transaction, { from, to, by, at, networkId }: Passing): Promise<void> {
  await tx
    .updateTable('contactRequest')
    .set((row) => ({ takenBy: to, version: row('version', '+', 1) }))
    .where('takenBy', '=', from)
    .where('state', '=', 'open')
    .execute()
  const given = await tx
    .updateTable('handover')
    .set({ ownerId: to })
    .where('ownerId', '=', from)
    .where('endedAt', 'is', null)
    .returning('id')
    .execute()
  const { actor, sessionId = null } = by
  const traces = given.map(({ id }) => ({
    networkId,
    at,
    event: 'handover.give',
    action: 'U' as const,
    objectType: 'handover',
    objectId: id,
    actor,
    sessionId,
    outcome: 'ok' as const,
  }))
  await leaveTraces(tx, traces)
}
