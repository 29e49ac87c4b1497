import assert from 'node:assert/strict'
import { fireTimers, type Handover, type State } from '#handover/index.ts'
import { brokenInvariants } from '../../src/handover/invariants.ts'
import { loadCalendar } from '../../src/handover/store/calendar.sql.ts'
import { loadHandover } from '../../src/handover/store/load-handover.sql.ts'
import { aHandoverIn, must, offerTo, type TestPartner, type Wanted } from '../../src/handover/store/testing.ts'
import { type TimerKind, timersOf } from '../../src/handover/timers.ts'
import { aPartnerSite, formOf, takeStep } from '../handover/partner-site.ts'
import { makers } from './access-things.ts'
import { passDoor } from './mailed-code.ts'
import type { Fields, Reader } from './site.ts'
import { watched } from './watched-app.ts'

/** Somebody at a page about a handover; `address` is where its forms begin. */
export type Spot = { readonly reader: Reader; readonly address: string }
export type HandoverSite = Awaited<ReturnType<typeof aHandoverSite>>
export type Scene = Awaited<ReturnType<HandoverSite['given']>>

export const monday = '2026-11-23T10:00:00+01:00'

/** The product on a Monday, in which handovers can be brought to a state, and everybody can come to the page that is theirs. */
export async function aHandoverSite() {
  const { made: site, lines } = await watched(() => aPartnerSite())
  const { place, deps, database } = site
  const make = makers(site)
  const asMachine = { kind: 'system', networkId: place.networkId } as const

  async function current(id: string): Promise<Handover> {
    const found = await database.asActor(asMachine, (tx) => loadHandover(tx, id))
    assert.ok(found, 'the handover is there')
    return found
  }

  const desk = () => site.signedIn(place.desk.personEmail)

  /** A handover as it begins a test: in a state, with one partner, on Monday at ten. */
  async function given(state: State, wanted: Partial<Wanted> = {}) {
    site.at(monday)
    const partner = wanted.partner ?? place.partners[0]
    const handover = await aHandoverIn(state, { deps, place, promisedOn: '2026-11-24', ...wanted, partner })
    const base = `/${place.slug}`
    return {
      site: self,
      handover,
      partner,
      desk: async (): Promise<Spot> => ({ reader: await desk(), address: `/werkplek/overdracht/${handover.id}` }),
      portal: async (): Promise<Spot> => ({
        reader: await site.signedIn(partner.personEmail),
        address: `/portaal/overdracht/${handover.id}`,
      }),
      async link(): Promise<Spot> {
        const reader = site.reader()
        const { id: token } = await make.partnerLink(place, await current(handover.id))
        const address = `${base}/antwoord/${token}`
        await passDoor(database, reader, address)
        return { reader, address }
      },
      async carer(): Promise<Spot> {
        const { id: token } = await make.carerLink(place, handover)
        return { reader: site.reader(), address: `${base}/mijn-vraag/${token}` }
      },
    }
  }

  const self = {
    ...site,
    /** What the app wrote in its log. */
    lines,
    given,
    current,
    deskReader: desk,
    /** The moment at which a timer of a handover acts. */
    async dueAt(id: string, kinds: readonly TimerKind[]): Promise<Date> {
      const calendar = await database.asActor(asMachine, loadCalendar)
      const due = timersOf(await current(id), calendar).find(({ kind }) => kinds.includes(kind))?.dueAt
      assert.ok(due, `${kinds.join()} runs`)
      return due
    },
    /** Moves the clock, and lets every timer act whose moment has come. */
    async until(moment: Date) {
      site.at(moment.toISOString())
      await fireTimers(deps)
    },
    /** As if the consent was given long ago: it ends on Wednesday, so the last moment is Tuesday at five. */
    async consentEndsSoon(id: string) {
      const calendar = await database.asActor(asMachine, loadCalendar)
      await database.asOwner(async (tx) => {
        const validUntil = new Date('2026-11-25T10:00:00Z')
        await tx.updateTable('consent').set({ validUntil }).where('handoverId', '=', id).execute()
        const moved = timersOf(await loadedIn(tx, id), calendar).find(({ kind }) => kind === 'end_consent')
        assert.ok(moved)
        const ofEnd = tx.updateTable('handoverTimer').set({ dueAt: moved.dueAt })
        await ofEnd.where('handoverId', '=', id).where('kind', '=', 'end_consent').execute()
      })
    },
    async broken(id: string): Promise<readonly number[]> {
      const calendar = await database.asActor(asMachine, loadCalendar)
      return brokenInvariants(await current(id), site.now(), calendar)
    },
    events: (id: string) =>
      database.asOwner((tx) =>
        tx
          .selectFrom('handoverEvent')
          .select(['seq', 'transition', 'toState', 'byKind'])
          .where('handoverId', '=', id)
          .orderBy('seq')
          .execute(),
      ),
    /** Takes a handover out of the way: its timers would act in the tests after it. */
    remove: (id: string) => database.asOwner((tx) => tx.deleteFrom('handover').where('id', '=', id).execute()),
    /** Back at the desk and offered to the next partner, until four had it. */
    async offeredFourTimes(scene: { handover: Handover; partner: TestPartner }) {
      let handover = scene.handover
      for (const next of place.partners.slice(1, 4)) {
        handover = await must({ deps, handover }, place.desk, offerTo(next, handover, deps.now()))
        handover = await must({ deps, handover }, next, { kind: 'refuse', reason: 'VOL', betterOrganizationId: null })
      }
    },
  }
  return self
}

type Reading = Parameters<typeof loadHandover>[0]

async function loadedIn(tx: Reading, id: string): Promise<Handover> {
  const found = await loadHandover(tx, id)
  assert.ok(found)
  return found
}

/** Opens the page and sends the form of a step as it stands there; fails when the page has none, or does not take it. */
export async function press(spot: Spot, step: string, fields: Fields = {}) {
  const answer = await takeStep(spot.reader, spot.address, { step, fields })
  assert.equal(answer.statusCode, 303, `${step}: ${answer.body.match(/<main.*<\/main>/s)?.[0].slice(0, 1500)}`)
}

/** The same for a form on a page of its own. */
export async function pressOn(
  reader: Reader,
  page: string,
  { action, fields = {} }: { action: string; fields?: Fields },
) {
  const form = formOf((await reader.get(page)).body, action)
  assert.ok(form, `${page} has a form to ${action}`)
  const answer = await reader.post(action, { ...form, ...fields })
  assert.equal(answer.statusCode, 303, `${action}: ${answer.body.match(/<main.*<\/main>/s)?.[0].slice(0, 1500)}`)
}
