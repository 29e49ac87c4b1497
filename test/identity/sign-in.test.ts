import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { one, readHtml, wordsOf } from '../support/html.ts'
import { aReaderSignedInAs } from '../support/sign-in.ts'
import { aSite, type Reader } from '../support/site.ts'
import { problemsOf } from '../support/sound-page.ts'

const site = await aSite()
after(site.close)
const ellen = 'ellen.kamphuis@netwerk-hardenberg.example'

const lettersTo = (email: string) =>
  site.database.asOwner(async (tx) => {
    const { rows } = await sql<{ text: string }>`
      select payload ->> 'text' as text from graphile_worker._private_jobs
      where payload ->> 'to' = ${email} order by id`.execute(tx)
    return rows.map(({ text }) => text)
  })

async function codeFor(reader: Reader, email: string) {
  await reader.post('/aanmelden', { email })
  return /^ {4}(\d{6})$/m.exec((await lettersTo(email)).at(-1) ?? '')?.[1] ?? ''
}

test('try', async () => {
  const reader = site.reader()
  const page = await reader.get('/aanmelden')
  assert.equal(page.statusCode, 200)
  const code = await codeFor(reader, ellen)
  const answer = await reader.post('/aanmelden/code', { code })
  assert.equal(answer.statusCode, 303, answer.body)
  assert.equal(answer.headers.location, '/werkplek')
  const work = await reader.get('/werkplek')
  console.log(work.statusCode, work.headers.location)
  const account = await reader.get('/account')
  console.log(wordsOf(one(readHtml(account.body), 'body')))
})

test('support', async () => {
  const reader = await aReaderSignedInAs(site, ellen)
  const work = await reader.get('/werkplek')
  assert.equal(work.statusCode, 200)
  assert.deepEqual(problemsOf(work.body), [])
})
