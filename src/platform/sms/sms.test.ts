import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { PostError } from '#platform/mail/post-error.ts'
import { testConfig } from '#platform/testing/config.ts'
import { temporaryFolder } from '#platform/testing/test-postgres.ts'
import { openSms, smsFolder } from './sms.ts'

const varFolder = await temporaryFolder()
after(() => rm(varFolder, { recursive: true }))

const now = () => new Date('2027-03-01T09:30:00Z')
const sms = { id: 'one', to: '0612345678', text: 'Er is een bericht voor u.' }

test('without a gateway a text message becomes a file', async () => {
  const config = testConfig({ varFolder })
  await openSms({ config, now })(sms)
  assert.deepEqual(await readdir(smsFolder(config)), ['2027-03-01T09.30.00.000Z-one.txt'])
  const file = await readFile(join(smsFolder(config), '2027-03-01T09.30.00.000Z-one.txt'), 'utf8')
  assert.equal(file, '0612345678\n\nEr is een bericht voor u.\n')
})

test('a gateway is given the message, with its key', async () => {
  const gateway = await aGateway(200)
  await openSms({ config: testConfig({ sms: { url: gateway.url, key: 'sesame' } }), now })(sms)
  assert.deepEqual(gateway.received, [{ authorization: 'Bearer sesame', body: JSON.stringify(sms) }])
  await gateway.close()
})

for (const [status, code, permanent] of [
  [400, 'refused', true],
  [401, 'not_let_in', false],
  [429, 'refused_for_now', false],
  [503, 'refused_for_now', false],
] as const) {
  test(`a gateway that answers ${status} means ${code}`, async () => {
    const gateway = await aGateway(status)
    const send = openSms({ config: testConfig({ sms: { url: gateway.url, key: null } }), now })
    await assert.rejects(send(sms), (error) => isFailure(error, code, permanent))
    await gateway.close()
  })
}

test('a gateway that is not there is tried again later', async () => {
  const gateway = await aGateway(200)
  await gateway.close()
  const send = openSms({ config: testConfig({ sms: { url: gateway.url, key: null } }), now })
  await assert.rejects(send(sms), (error) => isFailure(error, 'unreachable', false))
})

function isFailure(error: unknown, ...[code, permanent]: [string, boolean]) {
  assert.ok(error instanceof PostError)
  assert.deepEqual({ code: error.code, permanent: error.permanent }, { code, permanent })
  assert.doesNotMatch(String(error.stack), /0612345678/)
  return true
}

async function aGateway(status: number) {
  const received: { authorization: string | undefined; body: string }[] = []
  const server = createServer(async (request, response) => {
    received.push({ authorization: request.headers.authorization, body: await text(request) })
    response.writeHead(status).end()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/send`
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { url, received, close }
}
