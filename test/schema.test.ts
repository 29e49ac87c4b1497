import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { type TestContext, test } from 'node:test'
import pg from 'pg'
import { emptyDatabase } from '#platform/testing/test-database.ts'
import { dumpSchema } from '../database/dump-schema.ts'

test('the written schema makes the same schema again, so nothing is left out of it', async (t) => {
  const written = await readFile(new URL('../database/schema.sql', import.meta.url), 'utf8')
  const client = await connectToEmptyDatabase(t)
  await client.query(written)
  assert.equal(await dumpSchema(client), written)
})

test('a kind of thing that cannot be written is refused, not forgotten', async (t) => {
  const client = await connectToEmptyDatabase(t)
  await client.query('create view public.seen as select 1 as one')
  await assert.rejects(dumpSchema(client), /relation seen/)
})

async function connectToEmptyDatabase(t: TestContext) {
  const { url, drop } = await emptyDatabase()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  t.after(async () => {
    await client.end()
    await drop()
  })
  return client
}
