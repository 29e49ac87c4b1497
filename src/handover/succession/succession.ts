import { deskRoles, type OpenItems, partnerRoles } from '#identity/index.ts'
import type { Services } from '#platform/services.ts'
import { countOf, countWith, hasColleagues, passAll } from './succession.sql.ts'

/**
 * What waits on somebody who leaves. At the desk that is what they took on themselves; a colleague takes it over. At a partner the
 * questions are of the organisation: they wait on somebody only when nobody else there can open them.
 */
export const openItemsFor = ({ database, now }: Pick<Services, 'database' | 'now'>): OpenItems => ({
  async openItemsOf({ person, grant }) {
    const system = { kind: 'system', networkId: grant.networkId } as const
    if (deskRoles.includes(grant.role)) return database.asActor(system, (tx) => countOf(tx, person.id))
    const { organizationId } = grant
    if (organizationId === null || !partnerRoles.includes(grant.role)) return 0
    if (await database.asIdentity((tx) => hasColleagues(tx, { ...grant, organizationId, personId: person.id })))
      return 0
    return database.asActor(system, (tx) => countWith(tx, organizationId))
  },
  async passOn({ person, grant: { networkId, role } }, successor, by) {
    if (!deskRoles.includes(role)) return
    const passing = { from: person.id, to: successor.person.id, by, at: now(), networkId }
    await database.asActor({ kind: 'system', networkId }, (tx) => passAll(tx, passing))
  },
})
