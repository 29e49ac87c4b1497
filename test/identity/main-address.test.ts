import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aSite } from '../support/site.ts'

const own = { host: 'zorgnaast.example' }

/** A site on which Hardenberg has a host name of its own. */
async function withOwnHost(publicUrl: string | null) {
  const site = await aSite({ publicUrl })
  after(site.close)
  await site.database.asOwner((tx) =>
    tx.updateTable('network').set({ host: own.host }).where('slug', '=', 'hardenberg').execute(),
  )
  await new Promise((resolve) => setTimeout(resolve, 150))
  await site.reader().get('/hardenberg')
  assert.equal((await site.reader().get('/hulp', own)).statusCode, 200, 'the host is known')
  return site
}

test('who begins to sign in on the host of a network goes on at the main address', async () => {
  const site = await withOwnHost('https://naast.example')
  const sent = await site.reader().get('/aanmelden?verder=%2Fwerkplek%2Fvandaag', own)
  assert.equal(sent.statusCode, 303)
  assert.equal(sent.headers.location, 'https://naast.example/aanmelden?verder=%2Fwerkplek%2Fvandaag')
  for (const host of ['naast.example', 'elders.example', '127.0.0.1:3000'])
    assert.equal((await site.reader().get('/aanmelden', { host })).statusCode, 200, host)
})

test('without a main address signing in stays where it is', async () => {
  const site = await withOwnHost(null)
  assert.equal((await site.reader().get('/aanmelden', own)).statusCode, 200)
})

test('a network on the main address itself signs in there', async () => {
  const site = await withOwnHost(`https://${own.host}`)
  assert.equal((await site.reader().get('/aanmelden', own)).statusCode, 200)
})
