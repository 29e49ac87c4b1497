import { actIn } from '../store/act.ts'
import type { HandoverDeps } from '../store/deps.ts'

type Left = { readonly networkId: string; readonly organizationId: string; readonly handoverIds: readonly string[] }

/** Takes back the questions that a partner still has, because it leaves or stops (T23). Each in a transaction of its own. */
export async function takeBack(deps: HandoverDeps, { networkId, organizationId, handoverIds }: Left): Promise<void> {
  const actor = { kind: 'system', networkId } as const
  for (const handoverId of handoverIds) {
    await deps.database.asActor(actor, async (tx) => {
      const still = await tx
        .selectFrom('handover')
        .select('id')
        .where('id', '=', handoverId)
        // It may have gone to another partner in the meantime; that one keeps it.
        .where('currentOrganizationId', '=', organizationId)
        .forUpdate()
        .executeTakeFirst()
      const leaves = { kind: 'partner_leaves' } as const
      if (still) await actIn(tx, deps, { handoverId, actor, by: { kind: 'system' }, seen: null, command: leaves })
    })
  }
}
