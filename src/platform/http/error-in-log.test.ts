import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '#platform/testing/test-database.ts'
import { errorInLog } from './error-in-log.ts'

const { database, drop } = await testDatabase()
after(drop)

const errorOf = async (work: Promise<unknown>): Promise<Error> => {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  assert.ok(error instanceof Error)
  return error
}

test('an error of the database comes into the log by its code and its place, without the row or what was typed', async () => {
  const broken = [
    sql`insert into person (id, email, name, created_at) values (gen_random_uuid(), 'ZWAANTJE', 'Zwaantje', now())`,
    sql`select 'Zwaantje'::uuid`,
  ]
  for (const statement of broken) {
    const error = await errorOf(database.asOwner((tx) => statement.execute(tx)))
    assert.match(JSON.stringify({ ...error, message: error.message }), /zwaantje/i, 'the database does say it')
    const line = errorInLog(error)
    assert.doesNotMatch(JSON.stringify(line), /zwaantje/i)
    assert.match(line.message, /\b2[23]\w{3}\b/)
    assert.match(line.stack, /error-in-log\.test/)
  }
})

test('any other error keeps its message', () => {
  const line = errorInLog(new TypeError('not a function'))
  assert.equal(line.type, 'TypeError')
  assert.equal(line.message, 'not a function')
})
