import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anOffering, coordinator, handoverIn, ids, take, walkTo } from '../factories.ts'
import { type Handover, states } from '../handover.ts'
import { testContent } from '../store/testing.ts'
import { fhirOf } from './fhir-of.ts'
import type { Bundle, Task } from './resources.ts'
import type { Telling } from './telling.ts'
import { faultsIn } from './testing.ts'

const telling: Telling = {
  reference: '123456',
  functionCodes: ['B6'],
  network: { id: ids.network, name: 'Netwerk Oost' },
  organization: () => 'Welzijn De Linde',
  content: testContent,
  dueAt: new Date('2026-03-03T16:00:00Z'),
  site: 'https://naast.example',
  now: new Date('2026-04-01T09:00:00Z'),
}

const tasksIn = ({ entry }: Bundle) =>
  entry.flatMap(({ resource }) => (resource.resourceType === 'Task' ? [resource] : []))
const requestIn = ({ entry }: Bundle) =>
  entry.flatMap(({ resource }) => (resource.resourceType === 'ServiceRequest' ? [resource] : []))[0]
const bundleOf = (handover: Handover, changes: Partial<Telling> = {}) => fhirOf(handover, { ...telling, ...changes })
const last = (bundle: Bundle): Task | undefined => tasksIn(bundle).at(-1)

for (const state of states) {
  test(`a handover in ${state} is a bundle that another system can read`, () => {
    const handover = handoverIn(state)
    const bundle = bundleOf(handover)
    assert.deepEqual(faultsIn(JSON.parse(JSON.stringify(bundle))), [])
    assert.equal(tasksIn(bundle).length, handover.attempts.length)
    assert.ok(tasksIn(bundle).every(({ focus }) => focus.reference === `urn:uuid:${handover.id}`))
  })
}

test('the last turn has the status of the table, and says our own word for it', () => {
  const expected = {
    aangeboden: 'requested',
    ontvangen: 'received',
    aangenomen: 'accepted',
    wachtlijst: 'on-hold',
    contact_gelegd: 'in-progress',
    aangekomen: 'in-progress',
    terug_bij_coordinator: 'rejected',
    afgerond: 'completed',
    ingetrokken: 'cancelled',
    niet_bereikt: 'failed',
    zonder_aanbod: 'failed',
  } as const
  for (const state of states) {
    if (state === 'concept' || state === 'fout') continue
    const task = last(bundleOf(handoverIn(state)))
    assert.equal(task?.status, expected[state], state)
    assert.equal(task?.businessStatus.coding?.[0]?.code, state)
  }
  assert.equal(requestIn(bundleOf(handoverIn('concept')))?.status, 'draft')
  assert.equal(requestIn(bundleOf(handoverIn('fout')))?.status, 'entered-in-error')
})

test('arrival can be told from contact, because only the carer says it', () => {
  const codes = (state: 'contact_gelegd' | 'aangekomen') =>
    last(bundleOf(handoverIn(state)))?.businessStatus.coding?.map(({ code }) => code)
  assert.deepEqual(codes('aangekomen'), ['aangekomen', 'arrived'])
  assert.deepEqual(codes('contact_gelegd'), ['contact_gelegd'])
})

test('each partner that had it is a Task of its own, with why it ended', () => {
  const back = walkTo('terug_bij_coordinator')
  const beuk = '40000000-0000-4000-8000-00000000000b'
  const now = new Date(back.now.getTime() + 3_600_000)
  const { handover } = take(back, anOffering(now, beuk), { by: coordinator, now })
  const [first, second] = tasksIn(bundleOf(handover))
  assert.deepEqual([first?.status, first?.statusReason?.coding?.[0]?.code], ['rejected', 'VOL'])
  assert.deepEqual([second?.status, second?.statusReason], ['requested', undefined])
  assert.deepEqual([first?.owner.reference, second?.owner.reference], [`urn:uuid:${ids.linde}`, `urn:uuid:${beuk}`])
  assert.deepEqual(faultsIn(JSON.parse(JSON.stringify(bundleOf(handover)))), [])
})

test('help that was not there is said in a code that others know', () => {
  const reasons = last(bundleOf(handoverIn('zonder_aanbod')))?.statusReason?.coding?.map(({ code }) => code)
  assert.deepEqual(reasons, ['no-service', 'VOL'])
})

test('the deadline is what the partner promised', () => {
  const period = (state: 'aangeboden' | 'aangenomen') => last(bundleOf(handoverIn(state)))?.restriction?.period
  assert.equal(period('aangeboden')?.end, '2026-03-03T16:00:00.000Z')
  assert.equal(period('aangenomen')?.end, '2026-03-03T16:00:00.000Z')
  assert.equal(last(bundleOf(handoverIn('terug_bij_coordinator')))?.restriction?.period.end, undefined)
})

test('without leave to see the content there is no name, number or word in it', () => {
  const text = JSON.stringify(bundleOf(handoverIn('aangenomen'), { content: null }))
  assert.doesNotMatch(text, /Zwaantje|98765432|kapper|carer\.example/)
  assert.match(JSON.stringify(bundleOf(handoverIn('aangenomen'))), /Zwaantje.*98765432/)
})

test('the validator finds what is wrong', () => {
  const good = JSON.parse(JSON.stringify(bundleOf(handoverIn('aangenomen'))))
  const broken = (change: (bundle: typeof good) => void) => {
    const copy = structuredClone(good)
    change(copy)
    return faultsIn(copy)
  }
  const task = (bundle: typeof good) =>
    bundle.entry.find((one: { resource: { resourceType: string } }) => one.resource.resourceType === 'Task').resource
  assert.match(broken((bundle) => delete task(bundle).intent).join(), /intent/)
  assert.match(broken((bundle) => Object.assign(task(bundle), { status: 'done' })).join(), /status/)
  assert.match(broken((bundle) => Object.assign(task(bundle).owner, { reference: 'urn:uuid:x' })).join(), /urn:uuid:x/)
  assert.match(broken((bundle) => Object.assign(task(bundle), { contained: [] })).join(), /#carer/)
  assert.match(
    broken((bundle) => Object.assign(task(bundle), { lastModified: '2020-01-01T00:00:00Z' })).join(),
    /inv-1/,
  )
  assert.match(broken((bundle) => Object.assign(task(bundle), { ours: 1 })).join(), /ours/)
})
