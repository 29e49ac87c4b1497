import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { testConfig } from '#platform/testing/config.ts'
import { temporaryFolder } from '#platform/testing/test-postgres.ts'
import { mailFolder, openPost } from './mail.ts'

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

test('a server that refuses is an error, so that the queue tries again', async () => {
  const server = await aMailServer({ refuses: 'ria@example.org' })
  const send = openPost({ config: testConfig({ varFolder, smtpUrl: server.url }), now, newId: () => 'three' })
  await assert.rejects(send(letter), /mailbox is full/)
  await server.close()
  await assert.rejects(send(letter), /ECONNREFUSED/)
})

test('a line break in a subject does not make a header', async () => {
  const server = await aMailServer()
  const send = openPost({ config: testConfig({ varFolder, smtpUrl: server.url }), now, newId: () => 'four' })
  await send({ ...letter, subject: 'Hallo\r\nBcc: everyone@example.org' })
  assert.deepEqual(server.received[0]?.to, ['ria@example.org'])
  assert.doesNotMatch(server.received[0]?.message ?? '', /^Bcc:/m)
  await server.close()
})

async function aMailServer({ refuses = '' } = {}) {
  const received: { to: string[]; message: string }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, done) => done(address === refuses ? new Error('the mailbox is full') : null),
    onData: async (stream, session, done) => {
      received.push({ to: session.envelope.rcptTo.map(({ address }) => address), message: await text(stream) })
      done()
    },
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const address = listening.address()
  const port = typeof address === 'object' ? address?.port : 0
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { url: `smtp://127.0.0.1:${port}`, received, close }
}
