import { randomUUID } from 'node:crypto'
import type { TestPlace } from '../../src/handover/store/testing.ts'
import { aSession } from '../../src/identity/factories.ts'
import { type Role, roles } from '../../src/identity/role.ts'
import type { PartnerSite } from '../handover/partner-site.ts'
import { type Row, rolesWithSecondStep } from './access-rows.ts'
import type { Thing } from './access-things.ts'
import type { Secret } from './access-world.ts'
import type { Reader } from './site.ts'

/** Somebody at a browser: a visitor, or signed in with one role. */
export type Viewer = {
  readonly name: string
  readonly role: Role | null
  readonly personId: string | null
  readonly networkId: string
  readonly organizationId: string | null
  readonly secondStep: boolean
  /** A browser of their own with a session that has just begun. */
  readonly come: () => Promise<Reader>
}

/** A visitor; everybody with one role in the first network, with the second step and without where it matters; and the desk and a partner of the other. */
export async function allViewers(site: PartnerSite): Promise<readonly Viewer[]> {
  const { place, elsewhere } = site
  const here = await Promise.all(roles.map((role) => twoViewers(site, place, role)))
  const there = await Promise.all(
    (['coordinator', 'partner_manager'] as const).map((role) => twoViewers(site, elsewhere, role)),
  )
  const { networkId } = place
  const visitor = { name: 'a visitor', role: null, personId: null, networkId, organizationId: null, secondStep: false }
  return [
    { ...visitor, come: async () => site.reader() },
    ...here.flat(),
    ...there.flatMap(([done]) => (done ? [done] : [])),
  ]
}

async function twoViewers(site: PartnerSite, place: TestPlace, role: Role): Promise<Viewer[]> {
  const { networkId, partners } = place
  const organizationId = role.startsWith('partner_') ? partners[0].organizationId : null
  const personId = randomUUID()
  const email = `${personId}@naast.example`
  const grant = { id: randomUUID(), personId, networkId, organizationId, role, grantedAt: site.now() }
  await site.database.asOwner(async (tx) => {
    await tx.insertInto('person').values({ id: personId, email, name: 'Iemand', createdAt: site.now() }).execute()
    await tx.insertInto('roleGrant').values(grant).execute()
  })
  const steps = rolesWithSecondStep.includes(role) ? [true, false] : [false]
  return steps.map((secondStep) => ({
    ...{ role, personId, networkId, organizationId, secondStep },
    name: `a ${role} of ${place.slug}${secondStep ? '' : ' without the second step'}`,
    come: async () => {
      const reader = site.reader()
      const { name, value } = await aSession(site.database, { email, now: site.now(), secondStep })
      reader.jar.set(name, value)
      return reader
    },
  }))
}

export type Verdict = 'sign in' | 'second step' | 'refused' | 'let in'

/** What the table lets this person do with this thing; null for a page that names nothing. */
export function expectedVerdict(
  row: Row,
  viewer: Viewer,
  thing: (Thing & { readonly isMadeUp: boolean }) | null,
): Verdict {
  if (row.for === 'everybody') return 'let in'
  if (row.for === 'nobody') return 'refused'
  // An invitation is sent to somebody, wherever; all other links are those of one network.
  if (row.for === 'link') {
    const isHere = row.of === 'invitation' || thing?.networkId === viewer.networkId
    return thing && !thing.isMadeUp && isHere ? 'let in' : 'refused'
  }
  if (viewer.role === null) return 'sign in'
  // What an account page names is somebody else's here.
  if (row.for === 'signed in') return row.of && !row.quiet ? 'refused' : 'let in'
  if (!row.for.includes(viewer.role)) return 'refused'
  if (owes(viewer)) return 'second step'
  return thing === null || row.quiet || isTheirs(viewer, thing) ? 'let in' : 'refused'
}

/** Whether a form may change something: where everybody gets the same answer, only for whose it is. */
export function mayChange(row: Row, viewer: Viewer, thing: (Thing & { readonly isMadeUp: boolean }) | null): boolean {
  const { quiet: _, ...loud } = row
  return !row.needsCode && expectedVerdict(loud, viewer, thing) === 'let in' && (row.for !== 'signed in' || !row.of)
}

/** Which words this person may read on this page. */
export function mayRead(
  { shows = [] }: Row,
  viewer: Viewer,
  { secret, thing }: { secret: Secret; thing: Thing | null },
) {
  if (secret.what === 'carer' && shows.includes('thing') && thing && secret.things.includes(thing.id)) return true
  const section = ({ carer: 'carers', person: 'people', address: 'addresses' } as const)[secret.what]
  const isOfNetwork = secret.networkId === viewer.networkId
  const isOfOrganization = viewer.organizationId === null || secret.organizationId === viewer.organizationId
  return shows.includes(section) && isOfNetwork && isOfOrganization
}

const isTheirs = ({ networkId, organizationId }: Viewer, thing: Thing & { readonly isMadeUp: boolean }) =>
  !thing.isMadeUp &&
  thing.networkId === networkId &&
  (organizationId === null || thing.organizationId === organizationId)

const owes = ({ role, secondStep }: Viewer) => role !== null && !secondStep && rolesWithSecondStep.includes(role)
