import assert from 'node:assert/strict'
import { test } from 'node:test'
import { comesFromUs } from './same-origin.ts'

const post = (headers: Record<string, string>) =>
  comesFromUs({ method: 'POST', headers: { host: 'naast.example', ...headers } })

test('a form on our own page may be sent', () => {
  assert.ok(post({ 'sec-fetch-site': 'same-origin' }))
  assert.ok(post({ origin: 'https://naast.example' }))
  assert.ok(post({}))
})

test('a form on another site may not', () => {
  assert.ok(!post({ 'sec-fetch-site': 'cross-site' }))
  assert.ok(!post({ 'sec-fetch-site': 'same-site' }))
  assert.ok(!post({ origin: 'https://evil.example' }))
  assert.ok(!post({ origin: 'null' }))
})

test('reading is always free', () => {
  assert.ok(comesFromUs({ method: 'GET', headers: { 'sec-fetch-site': 'cross-site' } }))
})
