import { randomUUID } from 'node:crypto'
import { createPartnerLink, currentAttempt, type Handover } from '#handover/index.ts'
import { hashOf, newToken } from '#platform/random.ts'
import type { CarerContent } from '../../src/handover/content.ts'
import { setConfirmToken } from '../../src/handover/requests/confirm-request.sql.ts'
import { createRequest } from '../../src/handover/requests/create-request.sql.ts'
import { aRequest } from '../../src/handover/requests/factories.ts'
import { createCarerLink } from '../../src/handover/store/carer-links.sql.ts'
import { aHandoverIn, type TestPartner, type TestPlace, testContent } from '../../src/handover/store/testing.ts'
import { makeInvitation } from '../../src/identity/people/invite.ts'
import type { PartnerSite } from '../handover/partner-site.ts'

/** Something that an address or a form names: its id or its token, whose it is, and the version that a form has seen. */
export type Thing = {
  readonly id: string
  readonly networkId: string
  readonly organizationId: string | null
  readonly version: number
}

/** A carer whose name, number, address and words are nowhere else. `mark` is a word of letters, `digits` are four. */
export const unmistakable = (mark: string, digits: string): CarerContent => ({
  ...testContent,
  name: `Zwaantje${mark}`,
  phone: `06 9876${digits}`,
  email: `${mark}@carer.example`,
  bestMoment: `na het avondeten van ${mark}`,
  question: `Wie past er op als ik naar de kapper in ${mark} ga?`,
})

/** What nobody may read who may not see this carer. */
export const secretsOf = ({ name, phone, email, bestMoment, question }: CarerContent): string[] =>
  [name, phone?.replace(/\D/g, ''), email, bestMoment, question].filter((one) => typeof one === 'string')

/** Makes things of every kind in a network, as it is said, each new. */
export function makers(site: PartnerSite) {
  const { database, deps } = site
  const asMachine = ({ networkId }: TestPlace) => ({ kind: 'system', networkId }) as const

  async function aPerson(place: TestPlace, given: { name: string; role: string; organizationId?: string }) {
    const { name, role, organizationId = null } = given
    const id = randomUUID()
    const person = { id, name, email: `${name.toLowerCase().replace(/\W/g, '-')}-${id.slice(0, 8)}@naast.example` }
    const grant = { id: randomUUID(), personId: id, networkId: place.networkId, role, organizationId }
    await database.asOwner(async (tx) => {
      await tx
        .insertInto('person')
        .values({ ...person, createdAt: site.now() })
        .execute()
      await tx
        .insertInto('roleGrant')
        .values({ ...grant, grantedAt: site.now() })
        .execute()
    })
    return { ...person, grantId: grant.id }
  }

  return {
    aPerson,
    handover: (place: TestPlace, partner: TestPartner, content: CarerContent) =>
      aHandoverIn('aangenomen', { deps, place, partner, start: { content } }),

    async member(place: TestPlace, given: { name: string; role: string; organizationId?: string }): Promise<Thing> {
      const { grantId } = await aPerson(place, given)
      return thing(grantId, { place, organizationId: given.organizationId ?? null })
    },

    /** A question that came in; a referral is still to be confirmed with the token that stands in the place of its id. */
    async request(place: TestPlace, content: CarerContent, { referral = false } = {}): Promise<Thing> {
      const state = referral ? ('te_bevestigen' as const) : ('open' as const)
      const dueAt = new Date(site.now().getTime() + 6 * 3_600_000)
      const asked = { state, dueAt, content: { carer: content, about: null, referral: null }, feedback: referral }
      const request = aRequest(place.networkId, asked)
      await database.asActor({ kind: 'public', networkId: place.networkId }, (tx) => createRequest(tx, deps, request))
      if (!referral) return thing(request.id, { place })
      const token = newToken()
      const given = { id: request.id, token, now: site.now() }
      await database.asActor(asMachine(place), (tx) => setConfirmToken(tx, given))
      return thing(token, { place })
    },

    async carerLink(place: TestPlace, handover: Handover): Promise<Thing> {
      const { networkId } = place
      const given = { id: randomUUID(), handoverId: handover.id, networkId, now: site.now(), codeKey: deps.codeKey }
      const { token } = await database.asActor(asMachine(place), (tx) => createCarerLink(tx, given))
      return thing(token, { place, version: handover.version })
    },

    async partnerLink(place: TestPlace, handover: Handover): Promise<Thing> {
      const attempt = currentAttempt(handover)
      if (!attempt) throw new Error('No partner has this question')
      const { organizationId, id: attemptId } = attempt
      const { networkId } = place
      const given = { id: randomUUID(), handoverId: handover.id, networkId, attemptId, organizationId, now: site.now() }
      const token = await database.asActor(asMachine(place), (tx) => createPartnerLink(tx, given))
      return thing(token, { place, organizationId, version: handover.version })
    },

    /** Something to tell the carer of a handover that has to go by post. */
    async letter(handover: Thing): Promise<Thing> {
      const id = randomUUID()
      const { networkId } = handover
      const told = {
        id,
        networkId,
        handoverId: handover.id,
        audience: 'carer',
        template: 'carer_accepted',
        channel: 'post',
      }
      await database.asOwner((tx) =>
        tx
          .insertInto('notification')
          .values({ ...told, createdAt: site.now() })
          .execute(),
      )
      return { ...handover, id }
    },

    async invitation(place: TestPlace, name: string): Promise<Thing> {
      const { networkId } = place
      const email = `${randomUUID().slice(0, 8)}@naast.example`
      const invite = {
        name,
        email,
        role: 'editor',
        networkId,
        organizationId: null,
        where: '',
        by: null,
        site: '',
      } as const
      const link = await database.asIdentity((tx) => makeInvitation(tx, deps, invite))
      return thing(link.slice(link.lastIndexOf('/') + 1), { place })
    },

    /** An invitation as the list of people names it, by its id. */
    async idOf(invitation: Thing): Promise<Thing> {
      const { id } = await database.asOwner((tx) =>
        tx
          .selectFrom('invitation')
          .select('id')
          .where('tokenHash', '=', hashOf(invitation.id))
          .executeTakeFirstOrThrow(),
      )
      return { ...invitation, id }
    },

    async partner(place: TestPlace, email: string): Promise<Thing> {
      const id = randomUUID()
      const words = { sourceId: id, slug: id, name: 'Nieuwe partner', sector: 'welzijn', funding: 'gesubsidieerd' }
      const { networkId } = place
      const organization = { id, networkId, ...words, partnerRole: 'kernpartner', modifiedAt: site.now() }
      await database.asOwner(async (tx) => {
        await tx.insertInto('organization').values(organization).execute()
        await tx.insertInto('handoverPartner').values({ networkId, organizationId: id, email }).execute()
      })
      return thing(id, { place, organizationId: id })
    },
  }
}

type Around = { readonly place: TestPlace; readonly organizationId?: string | null; readonly version?: number }

/** A thing of a network, with its number, its owner and what a form says it has seen. */
export const thing = (id: string, { place, organizationId = null, version = 1 }: Around): Thing => ({
  id,
  networkId: place.networkId,
  organizationId,
  version,
})
