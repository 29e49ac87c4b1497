import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testDatabase } from '#platform/testing/test-database.ts'
import { aHandoverIn, aNetworkWithPartners, testDeps } from '../store/testing.ts'
import { findQuestions } from './inbox.sql.ts'
import { groupsOf, isLate, type Question } from './inbox.ts'
import { questionWords } from './question-words.ts'

const data = await testDatabase()
after(() => data.drop())
const deps = testDeps(data.database)
const place = await aNetworkWithPartners(data.database)
const [linde, other] = place.partners
const now = deps.now()

const aQuestion = (given: Partial<Question> = {}): Question => ({
  id: '1',
  reference: '100001',
  state: 'aangenomen',
  stateSince: now,
  urgency: 'N',
  functionCodes: ['B6'],
  offeredAt: now,
  dueAt: new Date('2026-11-24T16:00:00Z'),
  promisedOn: '2026-11-24',
  waitingUntil: null,
  unconfirmed: false,
  ...given,
})

test('what was promised comes by day, what is late first, and is called late', () => {
  const late = aQuestion({ id: 'late', promisedOn: '2026-11-20' })
  const soon = aQuestion({ id: 'soon', promisedOn: '2026-11-23' })
  const later = aQuestion({ id: 'later', promisedOn: '2026-11-25' })
  const [group] = groupsOf([later, late, soon])
  assert.deepEqual(
    group?.questions.map(({ id }) => id),
    ['late', 'soon', 'later'],
  )
  assert.deepEqual(
    [late, soon, later].map((one) => isLate(one, now)),
    [true, false, false],
  )
  assert.equal(questionWords(late, now), 'te laat: u zou bellen vóór vrijdag 20 november')
  assert.equal(questionWords(soon, now), 'bel vóór maandag 23 november 17.00 uur')
})

test('groups come in the order of what has to be done, and empty ones are left out', () => {
  const questions = (['aangekomen', 'wachtlijst', 'aangeboden'] as const).map((state) =>
    aQuestion({ id: state, state }),
  )
  assert.deepEqual(
    groupsOf(questions).map(({ name }) => name),
    ['nieuw', 'wachtlijst', 'afronden'],
  )
  assert.deepEqual(groupsOf([]), [])
})

test('a partner finds the questions it has, in one statement, without a word that is personal', async () => {
  for (const state of [
    'aangeboden',
    'ontvangen',
    'aangenomen',
    'wachtlijst',
    'contact_gelegd',
    'aangekomen',
  ] as const) {
    await aHandoverIn(state, { deps, place })
    await aHandoverIn(state, { deps, place, partner: other })
  }
  const found = await data.database.asActor(linde.actor, (tx) => findQuestions(tx, now))
  assert.equal(found.length, 6)
  assert.equal(groupsOf(found).length, 6)
  assert.doesNotMatch(JSON.stringify(found), /Zwaantje|98765432|kapper/)
  assert.ok(found.every(({ functionCodes }) => functionCodes.includes('B6')))
})

test('the kind of help is left out for who did not agree to tell it, and a question without a valid consent is not there', async () => {
  await data.database.asOwner((tx) =>
    tx
      .updateTable('consent')
      .set({ items: ['contact', 'vraag'] })
      .execute(),
  )
  const [first, ...others] = await data.database.asActor(linde.actor, (tx) => findQuestions(tx, now))
  assert.deepEqual(
    [first, ...others].map((one) => one?.functionCodes),
    Array.from({ length: 6 }, () => []),
  )
  await data.database.asOwner((tx) =>
    tx
      .updateTable('consent')
      .set({ withdrawnAt: now })
      .where('handoverId', '=', first?.id ?? '')
      .execute(),
  )
  assert.equal((await data.database.asActor(linde.actor, (tx) => findQuestions(tx, now))).length, 5)
  await data.database.asOwner((tx) => tx.updateTable('consent').set({ validUntil: now }).execute())
  assert.deepEqual(await data.database.asActor(linde.actor, (tx) => findQuestions(tx, now)), [])
})
