import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { smallest } from './smallest.ts'

test('the smallest keys are those that come first when all are sorted', () => {
  const keys = fc.float64Array({ noNaN: true, maxLength: 200 })
  fc.assert(
    fc.property(keys, fc.nat(60), (all, count) => {
      assert.deepEqual([...smallest(all, count)], [...all.toSorted().subarray(0, count)])
    }),
  )
})
