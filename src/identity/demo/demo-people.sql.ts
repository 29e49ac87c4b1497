import type { Database, Transaction } from '#platform/database/database.ts'
import { hashId } from '#platform/hash-id.ts'
import { giveRole } from '../grants.sql.ts'
import { ensurePerson } from '../people.sql.ts'
import { type Role, roleOf } from '../role.ts'
import type { DemoDefinition } from './demo-people.ts'

/** Keeps the demo people with their roles; those who are there already stay as they are. */
export const saveDemoPeople = (database: Database, people: readonly DemoDefinition[], at: Date): Promise<void> =>
  database.asIdentity(async (tx) => {
    for (const person of people) await saveOne(tx, person, at)
  })

async function saveOne(tx: Transaction, { name, email, roles }: DemoDefinition, at: Date) {
  const personId = await ensurePerson(tx, { id: hashId('demo person', email), name, email, at })
  for (const { network, role, organization } of roles) {
    const networkId = await idOfNetwork(tx, network)
    await giveRole(tx, {
      id: hashId('demo grant', email, network, role),
      personId,
      networkId,
      organizationId: organization ? await idOfOrganization(tx, organization, networkId) : null,
      role,
      grantedBy: null,
      at,
    })
  }
}

const idOfNetwork = async (tx: Transaction, slug: string) =>
  (await tx.selectFrom('network').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id

/** Of networks that share a file the organisation stands with one of them: with the own network first. */
async function idOfOrganization(tx: Transaction, sourceId: string, networkId: string) {
  const rows = await tx
    .selectFrom('organization')
    .select(['id', 'networkId'])
    .where('sourceId', '=', sourceId)
    .execute()
  const found = rows.find((row) => row.networkId === networkId) ?? rows[0]
  if (!found) throw new Error(`There is no organisation ${sourceId}`)
  return found.id
}

export type DemoPerson = {
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly network: string
  readonly organization: string | null
}

/** The ready people of the demo networks, by network; who was invited later is not shown to everybody. */
export async function demoPeople(tx: Transaction): Promise<DemoPerson[]> {
  const rows = await tx
    .selectFrom('roleGrant')
    .innerJoin('person', 'person.id', 'roleGrant.personId')
    .innerJoin('network', 'network.id', 'roleGrant.networkId')
    .leftJoin('organization', 'organization.id', 'roleGrant.organizationId')
    .select(['person.name', 'person.email', 'roleGrant.role', 'network.name as network'])
    .select('organization.name as organization')
    .where('network.isDemo', '=', true)
    .where('person.email', 'like', '%.example')
    .where('roleGrant.endedAt', 'is', null)
    .where('roleGrant.grantedBy', 'is', null)
    .orderBy('network.name')
    .orderBy('roleGrant.grantedAt')
    .orderBy('person.name')
    .execute()
  return rows.flatMap(({ role: name, ...person }) => {
    const role = roleOf(name)
    return role ? [{ ...person, role }] : []
  })
}
