import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { fieldsOf, one, readHtml } from '../support/html.ts'
import { aReaderSignedInAs } from '../support/sign-in.ts'
import { aSite, type Fields, type Reader, type Site } from '../support/site.ts'

const site = await aSite()
const known = await aSite({ publicUrl: 'https://naast.example' })
after(async () => {
  await site.close()
  await known.close()
})
const edition = await site.edition('hardenberg')
const ellen = 'ellen@netwerk-hardenberg.example'

/** What a caller names as our host, to have our own mail lead there. */
const elsewhere = { host: 'kwaad.example' }

const links = ({ database }: Site) =>
  database.asOwner(async (tx) => {
    const { rows } = await sql<{
      text: string
    }>`select payload ->> 'text' as text from graphile_worker._private_jobs`.execute(tx)
    return rows.flatMap(({ text }) => text?.match(/https?:\/\/\S+/g) ?? [])
  })

beforeEach(async () => {
  for (const { database } of [site, known])
    await database.asOwner((tx) => sql`delete from graphile_worker._private_jobs`.execute(tx))
})

/** Sends the form of a page as it stands there. */
async function fillIn(reader: Reader, path: string, fields: Fields) {
  const form = fieldsOf(one(readHtml((await reader.get(path)).body), 'main form'))
  const answer = await reader.post(path, { ...form, ...fields }, elsewhere)
  assert.equal(answer.statusCode, 303, path)
}

async function causeLetters(on: Site) {
  await fillIn(on.reader(), '/aanmelden', { email: ellen })
  const coordinator = await aReaderSignedInAs(on, ellen, { network: 'hardenberg' })
  const invited = { naam: 'Anna', email: 'anna@x.example', rol: 'editor', organisatie: '' }
  await fillIn(coordinator, '/werkplek/mensen/uitnodigen', invited)
  const asked = { voor: 'mijzelf', naam: 'Ria', telefoon: '0612345678', voicemail: 'nee', vraag: 'Wie past er op?' }
  await fillIn(on.reader(), '/hardenberg/terugbellen', asked)
  const [offer] = edition.directory.offers
  await fillIn(on.reader(), `/hardenberg/hulp/${offer?.slug}/klopt-niet`, { reden: 'adres', opmerking: 'Verhuisd' })
}

test('whatever host a request names, our letters name the address that was set, or else the one we listen on', async () => {
  for (const [on, ours] of [
    [site, 'http://127.0.0.1:3000/'],
    [known, 'https://naast.example/'],
  ] as const) {
    await causeLetters(on)
    const found = await links(on)
    assert.equal(found.length, 4, found.join(' '))
    for (const link of found) assert.ok(link.startsWith(ours), link)
  }
})
