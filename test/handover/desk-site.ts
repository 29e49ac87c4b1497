import { randomUUID } from 'node:crypto'
import type { State } from '#handover/index.ts'
import { createRequest, type NewRequest } from '../../src/handover/requests/create-request.sql.ts'
import { aRequest } from '../../src/handover/requests/factories.ts'
import { loadHandover } from '../../src/handover/store/load-handover.sql.ts'
import { aHandoverIn, type Wanted } from '../../src/handover/store/testing.ts'
import type { Fields, Reader } from '../support/site.ts'
import { aPartnerSite, formOf } from './partner-site.ts'

/** The product with two networks, and the people at the desk of each. */
export async function aDeskSite() {
  const site = await aPartnerSite()
  const { place, elsewhere, deps, database } = site
  const emailOf = async (id: string) =>
    (
      await database.asOwner((tx) =>
        tx.selectFrom('person').select('email').where('id', '=', id).executeTakeFirstOrThrow(),
      )
    ).email

  /** Somebody else with a role at the desk of the first network. */
  async function colleague(role: 'coordinator' | 'deputy', name: string) {
    const id = randomUUID()
    const email = `${id.slice(0, 8)}@naast.example`
    await database.asOwner(async (tx) => {
      await tx.insertInto('person').values({ id, email, name, createdAt: site.now() }).execute()
      const grant = { id: randomUUID(), personId: id, networkId: place.networkId, role, grantedAt: site.now() }
      await tx.insertInto('roleGrant').values(grant).execute()
    })
    return { id, name, reader: await site.signedIn(email) }
  }

  return {
    ...site,
    colleague,
    coordinator: await site.signedIn(await emailOf(place.desk.personId)),
    stranger: await site.signedIn(await emailOf(elsewhere.desk.personId)),
    async given(state: State, wanted: Partial<Wanted> = {}) {
      const handover = await aHandoverIn(state, { deps, place, promisedOn: '2026-11-24', ...wanted })
      return { handover, address: `/werkplek/overdracht/${handover.id}` }
    },
    async asked(changes: Partial<NewRequest> = {}) {
      const request = aRequest(place.networkId, changes)
      await database.asActor({ kind: 'public', networkId: place.networkId }, (tx) => createRequest(tx, deps, request))
      return request
    },
    handover: (id: string) => database.asActor(place.desk.actor, (tx) => loadHandover(tx, id)),
    traces: (objectId: string) =>
      database.asOwner((tx) =>
        tx
          .selectFrom('accessEvent')
          .select(['event', 'actorId', 'onBehalfOf', 'outcome', 'reason'])
          .where('objectId', '=', objectId)
          .orderBy('seq')
          .execute(),
      ),
  }
}

/** Sends a form as it stands on a page, with these fields filled in. Throws when the page has no such form. */
export async function send(reader: Reader, page: string, { action, fields = {} }: { action: string; fields?: Fields }) {
  const form = formOf((await reader.get(page)).body, action)
  if (!form) throw new Error(`The page ${page} has no form to ${action}`)
  return reader.post(action, { ...form, ...fields })
}

/** The same for a step of one handover. */
export const step = (reader: Reader, address: string, { name, fields }: { name: string; fields?: Fields }) =>
  send(reader, address, { action: `${address}/${name}`, ...(fields ? { fields } : {}) })
