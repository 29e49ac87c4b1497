import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aNetwork } from '#networks/factories.ts'
import { momentKey } from './moment-key.ts'

test('a page made while the line is open is not shown after it closed, nor on another day', () => {
  const network = aNetwork()
  const key = (moment: string) => momentKey(network, new Date(moment))
  assert.equal(key('2026-11-23T09:00:00+01:00'), key('2026-11-23T16:59:59+01:00'))
  assert.notEqual(key('2026-11-23T16:59:59+01:00'), key('2026-11-23T17:00:00+01:00'))
  assert.notEqual(key('2026-11-23T23:59:59+01:00'), key('2026-11-24T00:00:01+01:00'))
})

test('a clock that goes back gets the key of its own time', () => {
  const network = aNetwork()
  const morning = momentKey(network, new Date('2026-11-23T10:00:00+01:00'))
  momentKey(network, new Date('2026-11-23T20:00:00+01:00'))
  assert.equal(momentKey(network, new Date('2026-11-23T10:00:00+01:00')), morning)
})
