import { deskRoles, type OpenItems, partnerRoles } from '#identity/index.ts'
import type { Services } from '#platform/services.ts'
import { countOf, countWith, hasColleagues, passAll } from './succession.sql.ts'

/**
 * What waits on somebody who leaves. At the desk that is what they took on themselves; a colleague takes it over. At a partner the
 * questions are of the organisation: they wait on somebody only when nobody else there can open them.
 */
export const openItemsFor = ({ now }: Pick<Services, 'now'>): OpenItems => ({
  async openItemsOf(tx, { person, grant }) {
    if (deskRoles.includes(grant.role)) return countOf(tx, person.id)
    const { organizationId } = grant
    if (organizationId === null || !partnerRoles.includes(grant.role)) return 0
    if (await hasColleagues(tx, { ...grant, organizationId, personId: person.id })) return 0
    return countWith(tx, organizationId)
  },
  async passOn(tx, { member: { person, grant }, successor, by }) {
    if (!deskRoles.includes(grant.role)) return
    await passAll(tx, { from: person.id, to: successor.person.id, by, at: now(), networkId: grant.networkId })
  },
})
