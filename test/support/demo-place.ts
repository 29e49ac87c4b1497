import type { TestPartner, TestPlace } from '../../src/handover/store/testing.ts'
import type { Site } from './site.ts'

/** Mantelzorgnetwerk Hardenberg with its coordinator and its partners, as the tests of the handover know a network. */
export async function demoPlace({ database }: Pick<Site, 'database'>): Promise<TestPlace> {
  const { networkId, desk, partners } = await database.asOwner(async (tx) => {
    const network = await tx
      .selectFrom('network')
      .select('id')
      .where('slug', '=', 'hardenberg')
      .executeTakeFirstOrThrow()
    const people = await tx
      .selectFrom('roleGrant')
      .innerJoin('person', 'person.id', 'roleGrant.personId')
      .select(['person.id', 'person.email', 'roleGrant.role', 'roleGrant.organizationId'])
      .where('networkId', '=', network.id)
      .execute()
    const rows = await tx
      .selectFrom('handoverPartner')
      .innerJoin('organization', 'organization.id', 'handoverPartner.organizationId')
      .select(['organization.id', 'organization.name', 'handoverPartner.email'])
      .where('handoverPartner.networkId', '=', network.id)
      .orderBy('organization.sourceId')
      .execute()
    const here = people.find(({ role }) => role === 'coordinator')
    if (!here) throw new Error('Hardenberg has no coordinator')
    const partners = rows.map((row) =>
      partnerOf(
        network.id,
        row,
        people.filter(({ organizationId }) => organizationId === row.id),
      ),
    )
    return { networkId: network.id, desk: here, partners }
  })
  const [haspel, reestmark, windscherm, dementie] = partners
  if (!haspel || !reestmark || !windscherm || !dementie) throw new Error('Hardenberg has four partners')
  return {
    networkId,
    slug: 'hardenberg',
    desk: {
      personId: desk.id,
      personEmail: desk.email,
      actor: { kind: 'desk', networkId, personId: desk.id },
      by: { kind: 'coordinator', personId: desk.id },
    },
    partners: [haspel, windscherm, haspel, reestmark, dementie],
  }
}

type Row = { readonly id: string; readonly name: string; readonly email: string }
type Somebody = { readonly id: string; readonly email: string }

/** A partner without an account has nobody; then the ids are of nobody either. */
function partnerOf(networkId: string, { id, name, email }: Row, [one, other = one]: readonly Somebody[]): TestPartner {
  const by = { kind: 'partner', personId: one?.id ?? null, organizationId: id } as const
  return {
    organizationId: id,
    name,
    email,
    personId: one?.id ?? '',
    personEmail: one?.email ?? '',
    colleagueId: other?.id ?? '',
    colleagueEmail: other?.email ?? '',
    by,
    actor: { ...by, networkId },
  }
}
