import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Counter, countTry, type Limit, restsUntil } from './brake.ts'

const limit: Limit = { times: 3, withinMs: 10_000, restMs: 60_000 }
const at = (ms: number) => new Date(Date.UTC(2026, 10, 24) + ms)

/** Counts tries at these moments; true where a try was let through. */
function tryAt(moments: readonly number[], { times, withinMs, restMs }: Limit = limit) {
  let counter: Counter | null = null
  return moments.map((ms) => {
    counter = countTry(counter, { times, withinMs, restMs }, at(ms))
    return restsUntil(counter, at(ms)) === null
  })
}

test('as many tries as the limit says go through, the next one waits, and after the rest it starts again', () => {
  assert.deepEqual(tryAt([0, 1, 2, 3]), [true, true, true, false])
  assert.deepEqual(tryAt([0, 1, 2, 3, 60_002, 60_003]), [true, true, true, false, false, true])
})

test('tries that lie far apart never wait', () => {
  assert.deepEqual(tryAt([0, 10_000, 20_000, 30_000, 40_000]), [true, true, true, true, true])
})

test('trying on while it rests does not make the rest longer', () => {
  const until = restsUntil(countTry({ times: 4, since: at(0), lockedUntil: at(60_000) }, limit, at(59_000)), at(59_000))
  assert.deepEqual(until, at(60_000))
})

const moments = fc.array(fc.integer({ min: 0, max: 30_000 }), { maxLength: 60 }).map((gaps) => {
  let now = 0
  return gaps.map((gap) => {
    now += gap
    return now
  })
})

test('whatever the moments, within the length of a rest no more than twice the limit goes through', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: 1, max: 6 }), (tries, times) => {
      const own = { times, withinMs: 20_000, restMs: 20_000 }
      const through = tries.filter((_, index) => tryAt(tries, own)[index])
      for (const from of through) {
        const within = through.filter((ms) => ms >= from && ms < from + own.withinMs)
        assert.ok(within.length <= times * 2, `${within.length} of ${times}`)
      }
    }),
  )
})
