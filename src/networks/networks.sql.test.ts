import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'
import { contactOf } from './network.ts'
import type { NetworkDefinition } from './network-definition.ts'
import { readNetworkFiles } from './network-files.ts'
import { contentVersions, loadNetwork, loadNetworks } from './networks.sql.ts'
import { saveNetworks } from './save-networks.sql.ts'

const today = '2026-11-23'
const definitions = await readNetworkFiles(new URL('../../database/demo/networks/', import.meta.url))
let db: TestDatabase
before(async () => {
  db = await testDatabase()
  await saveNetworks(db.database, definitions, today)
})
after(() => db.drop())

test('what was saved is loaded: every network with its villages, postcodes, contacts and closing days', async () => {
  const networks = await loadNetworks(db.database)
  assert.equal(networks.length, 5)
  for (const network of networks) {
    const defined = definedAs(network.slug)
    const { theme, name, volunteers, isDemo, closingDays } = network
    assert.deepEqual({ theme, name, volunteers, isDemo }, pick(defined))
    assert.deepEqual(closingDays, defined.closingDays)
    assert.equal(network.places.length, defined.municipalities.flatMap(({ places }) => places).length)
    assert.equal(network.postcodeAreas.length, defined.municipalities.flatMap((each) => each.postcodeAreas).length)
    assert.equal(network.contacts.length, defined.contacts.length + definitions.countryContacts.length)
  }
})

test('a contact comes back whole, the own line first', async () => {
  const network = await loadBySlug('hardenberg')
  const [first] = network.contacts
  assert.ok(first)
  const { id: _, ...contact } = first
  assert.deepEqual(contact, definedAs('hardenberg').contacts[0])
  assert.equal(contactOf(network, 'veilig-thuis')?.phone, '0800-2000')
  assert.equal(contactOf(network, 'huisartsenpost')?.hours.at(-1)?.closes, '24:00')
})

test('a network sees no contact of another network', async () => {
  const ommen = await loadBySlug('ommen')
  assert.equal(
    ommen.contacts.some(({ phone }) => phone?.startsWith('0523')),
    false,
  )
})

test('saving the same again changes nothing: no version rises, no id changes, no sharing starts anew', async () => {
  const [before, versions] = [await loadNetworks(db.database), await versionsNow()]
  await saveNetworks(db.database, definitions, '2026-11-24')
  assert.deepEqual(await versionsNow(), versions)
  assert.deepEqual(await loadNetworks(db.database), before)
  assert.deepEqual(await sharesOf('hardenberg'), [{ since: today, endedOn: null }])
})

test('a changed number reaches its own network only; a changed national number reaches all', async () => {
  const [before, westland] = [await versionsNow(), await loadBySlug('westland')]
  await saveNetworks(db.database, { networks: [withOwnPhone('westland', '0174 000 199')] }, today)
  const after = await versionsNow()
  assert.deepEqual(idsThatRose(before, after), [westland.id])
  const changed = await loadBySlug('westland')
  assert.equal(contactOf(changed, 'own')?.phone, '0174 000 199')
  assert.equal(contactOf(changed, 'own')?.id, contactOf(westland, 'own')?.id)

  const countryContacts = definitions.countryContacts.map((each) => ({ ...each, reviewDays: 30 }))
  await saveNetworks(db.database, { networks: [], countryContacts }, today)
  assert.equal(idsThatRose(after, await versionsNow()).length, 5)
})

test('what is no longer defined is gone, and sharing that ends is kept as history', async () => {
  const definition = definedAs('hardenberg')
  const [municipality] = definition.municipalities
  assert.ok(municipality)
  const fewer = {
    ...definition,
    sharesWith: [],
    closingDays: [],
    contacts: definition.contacts.slice(0, 1),
    municipalities: [{ ...municipality, places: municipality.places.slice(0, 3), postcodeAreas: [] }],
  }
  await saveNetworks(db.database, { networks: [fewer] }, '2026-12-01')
  const network = await loadBySlug('hardenberg')
  assert.deepEqual([network.places.length, network.postcodeAreas.length, network.closingDays.length], [3, 0, 0])
  assert.equal(contactOf(network, 'huisartsenpost'), null)
  assert.deepEqual(await sharesOf('hardenberg'), [{ since: today, endedOn: '2026-12-01' }])
})

test('one wrong network undoes them all', async () => {
  const wrong = { ...definedAs('ommen'), name: 'Nieuwe naam', sharesWith: ['nergens'] }
  await assert.rejects(saveNetworks(db.database, { networks: [wrong] }, today), /ommen shares with nergens/)
  assert.equal((await loadBySlug('ommen')).name, 'Mantelzorgnetwerk Ommen')
})

test('a network that does not exist is null', async () => {
  assert.equal(await loadNetwork(db.database, '00000000-0000-4000-8000-000000000000'), null)
})

function definedAs(slug: string): NetworkDefinition {
  const found = definitions.networks.find((network) => network.slug === slug)
  assert.ok(found)
  return found
}

const pick = ({ theme, name, volunteers, isDemo }: NetworkDefinition) => ({ theme, name, volunteers, isDemo })

async function loadBySlug(slug: string) {
  const found = (await loadNetworks(db.database)).find((network) => network.slug === slug)
  assert.ok(found)
  return found
}

function withOwnPhone(slug: string, phone: string): NetworkDefinition {
  const definition = definedAs(slug)
  const contacts = definition.contacts.map((contact) => (contact.key === 'own' ? { ...contact, phone } : contact))
  return { ...definition, contacts }
}

const versionsNow = () => db.database.asNobody(contentVersions)

const idsThatRose = (before: Map<string, number>, after: Map<string, number>) =>
  [...after].filter(([id, version]) => version > (before.get(id) ?? 0)).map(([id]) => id)

const sharesOf = (slug: string) =>
  db.database.asNobody((tx) =>
    tx
      .selectFrom('networkShare')
      .innerJoin('network', 'network.id', 'networkShare.networkId')
      .select(['since', 'endedOn'])
      .where('slug', '=', slug)
      .execute(),
  )
