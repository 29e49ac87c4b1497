import { randomUUID } from 'node:crypto'
import {
  act,
  type By,
  bringIn,
  type Command,
  type Handover,
  type HandoverDeps,
  handoverDeps,
  startHandover,
} from '#handover/index.ts'
import type { Config } from '#platform/config.ts'
import type { Actor, Database } from '#platform/database/database.ts'
import { addWorkingDays, localDay, momentOf } from '#platform/working-days.ts'
import {
  type DemoCase,
  type DemoPartner,
  type DemoRequest,
  readDemoCases,
  readDemoPartners,
  readDemoRequests,
} from './demo-cases.ts'

type Demo = { readonly database: Database; readonly config: Config; readonly now: Date }

/**
 * Fills the desks and inboxes of the demo networks with made-up questions, each brought to its state by the same commands that people use,
 * on the working days before now.
 */
export async function loadDemoHandovers({ database, config, now }: Demo): Promise<void> {
  for (const partner of await readDemoPartners()) await savePartner(database, partner)
  for (const demo of await readDemoCases()) {
    const clock = { now }
    const deps = handoverDeps({ database, config, now: () => clock.now, newId: randomUUID })
    await walk({ deps, demo, clock, today: localDay(now), people: await peopleOf(database, demo) })
  }
  const deps = handoverDeps({ database, config, now: () => now, newId: randomUUID })
  for (const request of await readDemoRequests()) await askToBeCalled(deps, request)
  await forgetOldLetters(database)
}

/** Somebody left a number: on a working day at eleven, to be called before the end of the next. */
async function askToBeCalled(deps: HandoverDeps, { network, workingDaysAgo, functions, carer }: DemoRequest) {
  const { networkId } = await idsOf(deps.database, network, null)
  const day = addWorkingDays(localDay(deps.now()), -workingDaysAgo)
  const content = { carer: { ...carer, language: null, broughtBy: null }, about: null, referral: null }
  const moments = { createdAt: momentOf(day, '11:00'), dueAt: momentOf(addWorkingDays(day, 1), '17:00') }
  const ids = { id: deps.newId(), networkId, submission: deps.newId() }
  const request = {
    ...ids,
    ...moments,
    channel: 'terugbellen',
    state: 'open',
    functionCodes: functions,
    content,
  } as const
  await bringIn(deps, { request, actor: { kind: 'carer' }, tell: async () => {} })
}

async function savePartner(database: Database, { network, organization, ...partner }: DemoPartner) {
  const { networkId, organizationId } = await idsOf(database, network, organization)
  await database.asActor({ kind: 'system', networkId }, (tx) =>
    tx
      .insertInto('handoverPartner')
      .values({
        networkId,
        organizationId: organizationId ?? '',
        email: partner.email,
        functionCodes: [...partner.functions],
        hasAccount: partner.hasAccount,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
}

type People = {
  readonly networkId: string
  readonly organizationId: string | null
  readonly coordinatorId: string
  readonly partnerPersonId: string | null
}

async function peopleOf(database: Database, { network, organization }: DemoCase): Promise<People> {
  const ids = await idsOf(database, network, organization)
  const grants = await database.asIdentity((tx) =>
    tx
      .selectFrom('roleGrant')
      .select(['personId', 'role', 'organizationId'])
      .where('networkId', '=', ids.networkId)
      .orderBy('id')
      .execute(),
  )
  const coordinator = grants.find(({ role }) => role === 'coordinator')
  const partner = grants.find(({ organizationId }) => organizationId !== null && organizationId === ids.organizationId)
  if (!coordinator) throw new Error(`The demo network ${network} has no coordinator`)
  return { ...ids, coordinatorId: coordinator.personId, partnerPersonId: partner?.personId ?? null }
}

/** Networks that share what they offer see each other's organisations. */
async function idsOf(database: Database, slug: string, sourceId: string | null) {
  const { id: networkId } = await database.asNobody((tx) =>
    tx.selectFrom('network').select('id').where('slug', '=', slug).executeTakeFirstOrThrow(),
  )
  if (!sourceId) return { networkId, organizationId: null }
  const found = await database.inNetwork(networkId, (tx) =>
    tx.selectFrom('organization').select('id').where('sourceId', '=', sourceId).executeTakeFirstOrThrow(),
  )
  return { networkId, organizationId: found.id }
}

type Walk = { deps: HandoverDeps; demo: DemoCase; clock: { now: Date }; today: string; people: People }

async function walk({ deps, demo, clock, today, people }: Walk) {
  const begun = addWorkingDays(today, -demo.workingDaysAgo)
  const at = (day: number, time: string) => {
    const moment = momentOf(addWorkingDays(begun, day), time)
    clock.now = moment < new Date(momentOf(today, '08:30')) ? moment : momentOf(today, '08:30')
  }
  at(0, '10:00')
  const { networkId, coordinatorId } = people
  const desk = {
    actor: { kind: 'desk', networkId, personId: coordinatorId } as const,
    by: { kind: 'coordinator', personId: coordinatorId } as const,
  }
  let handover = await deps.database.asActor(desk.actor, (tx) =>
    startHandover(tx, deps, { ...newOf(demo, people), by: desk.by }),
  )
  for (const { day, who, command } of stepsTo(demo.state, people)) {
    at(day, '11:00')
    const party = who === 'desk' ? desk : partnerOf(people)
    handover = await must(deps, handover, { ...party, command: command(clock.now) })
  }
}

const newOf = ({ urgency, channel, functions, carer }: DemoCase, { networkId }: People) => ({
  networkId,
  urgency,
  channel,
  functionCodes: functions,
  municipalityCode: null,
  contactRequestId: null,
  onBehalf: false,
  content: { ...carer, language: null, broughtBy: null },
})

type Party = { readonly actor: Actor; readonly by: By }

function partnerOf({ networkId, organizationId, partnerPersonId }: People): Party {
  const same = { kind: 'partner', personId: partnerPersonId, organizationId: organizationId ?? '' } as const
  return { actor: { ...same, networkId }, by: same }
}

async function must(deps: HandoverDeps, { id }: Handover, { actor, by, command }: Party & { command: Command }) {
  const done = await act(deps, { handoverId: id, actor, by, seen: null, command })
  if (!done.ok) throw new Error(`The demo may not ${command.kind}: ${done.reason}`)
  return done.value
}

type Step = { readonly day: number; readonly who: 'desk' | 'partner'; readonly command: (at: Date) => Command }

/** The way of a question to a state; `day` counts working days from the beginning. */
function stepsTo(state: string, people: People): Step[] {
  const offered: Step[] = [{ day: 0, who: 'desk', command: (at) => offerTo(people, at) }]
  const read: Step[] = [...offered, { day: 0, who: 'partner', command: () => ({ kind: 'open' }) }]
  const accept = (days: number): Step => ({
    day: 1,
    who: 'partner',
    command: (at) => ({ kind: 'accept', promisedOn: addWorkingDays(localDay(at), days) }),
  })
  const contact: Step = {
    day: 3,
    who: 'partner',
    command: (at) => ({ kind: 'contact', on: localDay(at), way: 'telefoon' }),
  }
  const arrive: Step = { day: 7, who: 'desk', command: () => ({ kind: 'arrive', spoken: true }) }
  const paths: Readonly<Record<string, readonly Step[]>> = {
    aangeboden: offered,
    ontvangen: read,
    aangenomen: [...read, accept(1)],
    wachtlijst: [
      ...read,
      accept(3),
      {
        day: 2,
        who: 'partner',
        command: (at) => ({ kind: 'waitlist', until: addWorkingDays(localDay(at), 20), reason: 'PLEK', told: true }),
      },
    ],
    contact_gelegd: [...read, accept(3), contact],
    aangekomen: [...read, accept(3), contact, arrive],
    afgerond: [
      ...read,
      accept(3),
      contact,
      arrive,
      { day: 9, who: 'desk', command: () => ({ kind: 'finish', outcome: 'GEHOLPEN' }) },
    ],
    terug_bij_coordinator: [
      ...read,
      { day: 2, who: 'partner', command: () => ({ kind: 'refuse', reason: 'VOL', betterOrganizationId: null }) },
    ],
  }
  return [...(paths[state] ?? [])]
}

function offerTo({ organizationId, coordinatorId }: People, at: Date): Command {
  const consent = {
    id: randomUUID(),
    organizationId: organizationId ?? '',
    textVersion: '1',
    items: ['contact', 'vraag', 'hulp'] as const,
    way: 'gesproken_telefoon' as const,
    recordedBy: coordinatorId,
    at,
    validUntil: new Date(at.getTime() + 90 * 86_400_000),
    withdrawnAt: null,
  }
  const partner = { organizationId: organizationId ?? '', serviceId: null, takes: true }
  return { kind: 'offer', attemptId: randomUUID(), partner, consent }
}

/** What would have been told in the past was told; only what happens from now on is sent. */
async function forgetOldLetters(database: Database) {
  const networks = await database.asNobody((tx) => tx.selectFrom('network').select('id').execute())
  for (const { id } of networks) {
    await database.asActor({ kind: 'system', networkId: id }, (tx) =>
      tx
        .updateTable('notification')
        .set((row) => ({ sentAt: row.ref('createdAt'), settledAt: row.ref('createdAt') }))
        .where('sentAt', 'is', null)
        .execute(),
    )
  }
}
