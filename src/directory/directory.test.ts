import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildDirectory } from './directory.ts'
import { anOffer, anOfferOrganization } from './factories.ts'

test('a directory finds an offer by id and by address, and the offers of an organisation', () => {
  const offers = [anOffer(), anOffer({ id: 'x', slug: 'maatje', organization: anOfferOrganization({ id: 'o2' }) })]
  const directory = buildDirectory(offers, [], [])
  assert.equal(directory.byId.get('x')?.slug, 'maatje')
  assert.equal(directory.bySlug.get('maatje')?.id, 'x')
  assert.deepEqual(
    directory.offersOf('o2').map(({ id }) => id),
    ['x'],
  )
  assert.deepEqual(directory.offersOf('o3'), [])
})

test('a directory was last modified when its youngest offer was', () => {
  const moments = ['2026-03-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z']
  const offers = moments.map((modifiedAt) => anOffer({ modifiedAt }))
  assert.equal(buildDirectory(offers, [], []).lastModified, '2026-11-01T00:00:00.000Z')
  assert.equal(buildDirectory([], [], []).lastModified, null)
})
