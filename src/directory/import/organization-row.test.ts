import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anOrganizationLine } from './factories.ts'
import { organizationRowOf } from './organization-row.ts'
import { digitsOf } from './text-checks.ts'

function refused(given: object) {
  const row = organizationRowOf(anOrganizationLine(given))
  return row.ok ? [] : row.reason.map(({ field }) => field)
}

test('a valid organisation is accepted, also without any way to reach it', () => {
  assert.deepEqual(refused({}), [])
  assert.deepEqual(refused({ phone: null, email: null, website: null, description: '' }), [])
})

test('what is wrong with an organisation is said per field', () => {
  assert.deepEqual(refused({ name: '' }), ['name'])
  assert.deepEqual(refused({ funding: 'rijk' }), ['funding'])
  assert.deepEqual(refused({ partner_role: 'vriend' }), ['partner_role'])
  assert.deepEqual(refused({ sector: null }), ['sector'])
  assert.deepEqual(refused({ website: 'www.delinde.example' }), ['website'])
  assert.deepEqual(refused({ phone_status: 'misschien' }), ['phone_status'])
})

test('a number in doubt keeps its doubt', () => {
  const row = organizationRowOf(anOrganizationLine({ phone: '030 760 60 55', phone_status: 'check' }))
  assert.deepEqual(row.ok && row.value.phone, { number: '030 760 60 55', status: 'check' })
})

test('a number is the same however it is written', () => {
  for (const written of [
    '0523 000 123',
    '0523-000123',
    '(0523) 000123',
    '+31 523 000 123',
    '+31 (0)523 000 123',
    '0031523000123',
  ]) {
    assert.equal(digitsOf(written), '0523000123', written)
  }
})
