import assert from 'node:assert/strict'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { testConfig } from '#platform/testing/config.ts'
import { aMailServer } from '#platform/testing/mail-server.ts'
import { temporaryFolder } from '#platform/testing/test-postgres.ts'
import { mailFolder, openPost } from './mail.ts'
import { PostError } from './post-error.ts'

const varFolder = await temporaryFolder()
after(() => rm(varFolder, { recursive: true }))

const now = () => new Date('2027-03-01T09:30:00Z')
const letter = { to: 'ria@example.org', subject: 'Uw vraag over respijtzorg', text: 'Dag Ria,\n\nWij bellen u morgen.' }

test('without a mail server a letter becomes a file that a mail program can open', async () => {
  const config = testConfig({ varFolder })
  await openPost({ config, now, newId: () => 'one' })(letter)
  assert.deepEqual(await readdir(mailFolder(config)), ['2027-03-01T09.30.00.000Z-one.eml'])
  const file = await readFile(join(mailFolder(config), '2027-03-01T09.30.00.000Z-one.eml'), 'utf8')
  assert.match(file, /^From: Naast <naast@example.org>\r?$/m)
  assert.match(file, /^To: ria@example.org\r?$/m)
  assert.match(file, /^Subject: Uw vraag over respijtzorg\r?$/m)
  assert.match(file, /Wij bellen u morgen\./)
})

test('with a mail server the letter arrives there', async () => {
  const server = await aMailServer()
  await openPost({ config: testConfig({ varFolder, smtpUrl: server.url }), now, newId: () => 'two' })(letter)
  assert.equal(server.received.length, 1)
  assert.deepEqual(server.received[0]?.to, ['ria@example.org'])
  assert.match(server.received[0]?.message ?? '', /Wij bellen u morgen\./)
  await server.close()
})

test('a server that refuses is an error, so that the queue tries again; it holds no address', async () => {
  const server = await aMailServer({ refuses: 'ria@example.org' })
  const send = openPost({ config: testConfig({ varFolder, smtpUrl: server.url }), now, newId: () => 'three' })
  await assert.rejects(send(letter), isFailure('refused', true))
  await server.close()
  await assert.rejects(send(letter), isFailure('unreachable', false))
})

test('what the server will not take now is worth another try, what it will never take is not', async () => {
  const server = await aMailServer({ refuses: 'ria@example.org', status: 451 })
  const send = openPost({ config: testConfig({ varFolder, smtpUrl: server.url }), now, newId: () => 'three' })
  await assert.rejects(send(letter), isFailure('refused_for_now', false))
  await assert.rejects(send({ ...letter, to: '' }), isFailure('invalid_address', true))
  await server.close()
})

test('a letter with HTML has both, and says that a machine wrote it', async () => {
  const server = await aMailServer()
  const send = openPost({ config: testConfig({ varFolder, smtpUrl: server.url }), now, newId: () => 'four' })
  await send({ ...letter, also: ['bo@example.org'], html: '<p>Dag Ria</p>', id: 'f00d' })
  const { message = '', to } = server.received[0] ?? {}
  assert.deepEqual(to, ['ria@example.org', 'bo@example.org'])
  assert.match(
    message,
    /Content-Type: text\/plain[\s\S]*Wij bellen u morgen\.[\s\S]*Content-Type: text\/html[\s\S]*<p>Dag Ria<\/p>/,
  )
  assert.match(message, /^Message-ID: <f00d@example\.org>\r?$/im)
  assert.match(message, /^Auto-Submitted: auto-generated\r?$/m)
  await server.close()
})

test('an address with a comma is one address, so that nobody can be added to it', async () => {
  const server = await aMailServer()
  const send = openPost({ config: testConfig({ varFolder, smtpUrl: server.url }), now, newId: () => 'five' })
  await send({ ...letter, to: 'ria,everyone@example.org' }).catch(() => {})
  assert.deepEqual(
    server.received.flatMap(({ to }) => to).filter((address) => address === 'everyone@example.org'),
    [],
  )
  await server.close()
})

test('a line break in a subject does not make a header', async () => {
  const server = await aMailServer()
  const send = openPost({ config: testConfig({ varFolder, smtpUrl: server.url }), now, newId: () => 'four' })
  await send({ ...letter, subject: 'Hallo\r\nBcc: everyone@example.org' })
  assert.deepEqual(server.received[0]?.to, ['ria@example.org'])
  assert.doesNotMatch(server.received[0]?.message ?? '', /^Bcc:/m)
  await server.close()
})

const isFailure = (code: string, permanent: boolean) => (error: unknown) => {
  assert.ok(error instanceof PostError)
  assert.deepEqual({ code: error.code, permanent: error.permanent }, { code, permanent })
  assert.doesNotMatch(`${error.message} ${error.stack}`, /ria/)
  return true
}
