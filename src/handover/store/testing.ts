import { randomUUID } from 'node:crypto'
import { type Actor, type Database, openDatabase, type Transaction } from '#platform/database/database.ts'
import { aNetwork } from '#platform/testing/a-network.ts'
import { testConfig } from '#platform/testing/config.ts'
import type { Command } from '../commands.ts'
import type { CarerContent } from '../content.ts'
import { type By, type Consent, type Handover, type State, validConsent } from '../handover.ts'
import { act } from './act.ts'
import { type HandoverDeps, handoverDeps } from './deps.ts'
import { fireTimers } from './fire-timers.ts'
import { type NewHandover, startHandover } from './start-handover.ts'

/** A Monday without holidays near, ten in the morning in the Netherlands. */
export const monday = new Date('2026-11-23T09:00:00Z')

/** The use cases of the handover on a test database, with a clock that the test holds. */
export function testDeps(database: Database, start = monday): HandoverDeps & { readonly clock: { now: Date } } {
  const clock = { now: start }
  const services = { database, config: testConfig(), now: () => clock.now, newId: () => randomUUID() }
  return { ...handoverDeps(services), clock }
}

/** Fires every timer that is due at a moment, as a worker with a connection of its own. Gives how many acted. */
export async function fireUntil(url: string, moment: Date): Promise<number> {
  const database = openDatabase(url, { connections: 1 })
  const fired = await fireTimers(testDeps(database, moment))
  await database.close()
  return fired
}

/** Who asks, for the database and for the record. */
export type Party = { readonly actor: Actor; readonly by: By }

export type TestPartner = Party & {
  readonly organizationId: string
  readonly name: string
  readonly email: string
  readonly personId: string
  readonly personEmail: string
  readonly colleagueId: string
  readonly colleagueEmail: string
}

export type TestPlace = {
  readonly networkId: string
  readonly slug: string
  readonly desk: Party & { readonly personId: string; readonly personEmail: string }
  /** Five of them, that take every kind of question. The fourth and fifth have no account. */
  readonly partners: readonly [TestPartner, TestPartner, TestPartner, TestPartner, TestPartner]
}

/** Adds a network with a coordinator and five handover partners of two people each. */
export async function aNetworkWithPartners(database: Database): Promise<TestPlace> {
  const networkId = await aNetwork(database)
  return database.asOwner(async (tx) => {
    const { id: personId, email: personEmail } = await aPerson(tx, { networkId, role: 'coordinator' })
    const partner = (place: number) => aPartner(tx, networkId, place)
    return {
      networkId,
      slug: `n${networkId.slice(0, 8)}`,
      desk: {
        personId,
        personEmail,
        actor: { kind: 'desk', networkId, personId },
        by: { kind: 'coordinator', personId },
      },
      partners: [await partner(1), await partner(2), await partner(3), await partner(4), await partner(5)],
    }
  })
}

async function aPartner(tx: Transaction, networkId: string, place: number): Promise<TestPartner> {
  const id = randomUUID()
  const email = `post@${id.slice(0, 8)}.example`
  const name = `Partner ${place}`
  await tx
    .insertInto('organization')
    .values({
      id,
      networkId,
      sourceId: `partner-${place}`,
      slug: `partner-${place}`,
      name,
      sector: 'welzijn',
      funding: 'gesubsidieerd',
      partnerRole: 'kernpartner',
      modifiedAt: monday,
    })
    .execute()
  await tx
    .insertInto('handoverPartner')
    .values({ networkId, organizationId: id, email, hasAccount: place < 4 })
    .execute()
  const person = await aPerson(tx, { networkId, role: 'partner_user', organizationId: id })
  const colleague = await aPerson(tx, { networkId, role: 'partner_manager', organizationId: id })
  const same = { kind: 'partner', personId: person.id, organizationId: id } as const
  return {
    organizationId: id,
    name,
    email,
    personId: person.id,
    personEmail: person.email,
    colleagueId: colleague.id,
    colleagueEmail: colleague.email,
    by: same,
    actor: { ...same, networkId },
  }
}

type TestRole = { networkId: string; role: string; organizationId?: string }

/** Adds somebody with one role. */
export async function aPerson(tx: Transaction, { networkId, role, organizationId }: TestRole) {
  const id = randomUUID()
  const email = `${role}-${id.slice(0, 8)}@naast.example`
  await tx
    .insertInto('person')
    .values({ id, email, name: `Medewerker ${id.slice(0, 4)}`, createdAt: monday })
    .execute()
  await tx
    .insertInto('roleGrant')
    .values({
      id: randomUUID(),
      personId: id,
      networkId,
      role,
      organizationId: organizationId ?? null,
      grantedAt: monday,
    })
    .execute()
  return { id, email }
}

/** A carer with a name, a number and words that are nowhere else, so that a test can look for them. */
export const testContent: CarerContent = {
  name: 'Zwaantje',
  phone: '06 98765432',
  email: 'zwaantje@carer.example',
  reachBy: 'mail',
  bestMoment: 'na het avondeten',
  voicemail: false,
  language: 'Gronings',
  postcode4: '7777',
  ageBand: '67+',
  question: 'Wie past er op mijn man als ik naar de kapper ga?',
  broughtBy: null,
}

/** Agreement with passing on name, number and question to one organisation, for 90 days. */
export const aConsent = (organizationId: string, at: Date, changes: Partial<Consent> = {}): Consent => ({
  id: randomUUID(),
  organizationId,
  textVersion: '1',
  items: ['contact', 'vraag', 'hulp'],
  way: 'gesproken_telefoon',
  recordedBy: null,
  at,
  validUntil: new Date(at.getTime() + 90 * 86_400_000),
  withdrawnAt: null,
  ...changes,
})

export type Wanted = {
  readonly deps: HandoverDeps
  readonly place: TestPlace
  /** Who gets the question; the first when left out. */
  readonly partner?: TestPartner
  /** The day that the partner promises, or until which it has a list; a Tuesday when left out. */
  readonly promisedOn?: string
  readonly waitUntil?: string
  readonly start?: Partial<NewHandover>
}

/** A handover in this state, brought there by the same commands that people use. */
export async function aHandoverIn(state: State, wanted: Wanted): Promise<Handover> {
  let handover = await start(wanted)
  for (const step of pathTo[state]) handover = await step({ ...wanted, handover })
  return handover
}

const start = ({ deps, place, start }: Wanted) =>
  deps.database.asActor(place.desk.actor, (tx) =>
    startHandover(tx, deps, {
      networkId: place.networkId,
      urgency: 'N',
      channel: 'telefoon',
      functionCodes: ['B6'],
      municipalityCode: null,
      contactRequestId: null,
      by: place.desk.by,
      onBehalf: false,
      content: testContent,
      ...start,
    }),
  )

type Known = Wanted & { readonly handover: Handover }
type Step = (known: Known) => Promise<Handover>

const partnerIn = ({ place, partner }: Wanted) => partner ?? place.partners[0]
const byDesk =
  (command: Command): Step =>
  (known) =>
    must(known, known.place.desk, command)
const byPartner =
  (command: (known: Known) => Command): Step =>
  (known) =>
    must(known, partnerIn(known), command(known))

/** Does it, and throws when it may not be. */
export async function must({ deps, handover }: Pick<Known, 'deps' | 'handover'>, who: Party, command: Command) {
  const done = await act(deps, { handoverId: handover.id, ...who, seen: null, command })
  if (!done.ok) throw new Error(`${command.kind} was refused from ${handover.state}: ${done.reason}`)
  return done.value
}

/** The command that offers a question to a partner, with a consent when there is none yet. */
export function offerTo({ organizationId }: TestPartner, handover: Handover, at: Date): Command {
  const consent = validConsent(handover, organizationId, at) ? null : aConsent(organizationId, at)
  const partner = { organizationId, serviceId: null, takes: true }
  return { kind: 'offer', attemptId: randomUUID(), partner, consent }
}

const tuesday = '2026-11-24'
const offered: Step = (known) =>
  must(known, known.place.desk, offerTo(partnerIn(known), known.handover, known.deps.now()))
const opened = [offered, byPartner(() => ({ kind: 'open' }))]
const accepted = [...opened, byPartner(({ promisedOn = tuesday }) => ({ kind: 'accept', promisedOn }))]
const waiting = byPartner(({ waitUntil = '2026-12-14' }) => ({
  kind: 'waitlist',
  until: waitUntil,
  reason: 'PLEK',
  told: true,
}))
const contacted = [...accepted, byPartner(({ deps }) => ({ kind: 'contact', on: dayOf(deps.now()), way: 'telefoon' }))]
const arrived = [...contacted, byDesk({ kind: 'arrive', spoken: true })]
const returned = [...opened, byPartner(() => ({ kind: 'refuse', reason: 'VOL', betterOrganizationId: null }))]
const tried = byDesk({ kind: 'desk_try', slot: 'kantoor' })

const pathTo: Readonly<Record<State, readonly Step[]>> = {
  concept: [],
  aangeboden: [offered],
  ontvangen: opened,
  aangenomen: accepted,
  wachtlijst: [...accepted, waiting],
  contact_gelegd: contacted,
  aangekomen: arrived,
  terug_bij_coordinator: returned,
  afgerond: [...arrived, byDesk({ kind: 'finish', outcome: 'GEHOLPEN' })],
  ingetrokken: [...opened, byDesk({ kind: 'withdraw' })],
  niet_bereikt: [...returned, tried, tried, byDesk({ kind: 'desk_message' }), byDesk({ kind: 'close_not_reached' })],
  zonder_aanbod: [...returned, byDesk({ kind: 'close_without_offer', functionCode: 'B6', told: true })],
  fout: [byDesk({ kind: 'mistake', reason: 'dubbel' })],
}

const dayOf = (moment: Date) => moment.toISOString().slice(0, 10)
