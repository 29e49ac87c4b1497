import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import cookie from '@fastify/cookie'
import Fastify from 'fastify'
import { giveSignedId, signedIdOf } from './signed-id.ts'

const app = Fastify()
after(() => app.close())
await app.register(cookie, { secret: 'a secret that only tests know, 32+' })
const clock = { now: new Date('2026-11-24T09:00:00Z') }
const own = { name: 'own', seconds: 60 }
const id = '5b7a0b3e-93a4-4e0c-9e6e-5b0f0c3f9a11'
app.get('/give', async (_request, reply) => giveSignedId(reply, own, { id, path: '/', now: clock.now }).send('given'))
app.get('/list', async (_request, reply) => reply.setCookie('list', `${id}:${id}`, { signed: true }).send('given'))
app.get('/broken', async (_request, reply) => reply.setCookie('own', 'own:1:9999999999999', { signed: true }).send(''))
app.get('/read', async (request) => ({ id: signedIdOf(request, own, clock.now) }))

const valueFrom = async (url: string) => (await app.inject(url)).cookies[0]?.value ?? ''
const read = async (value: string) => (await app.inject({ url: '/read', cookies: { own: value } })).json().id

test('a browser gets back the id that it was given, for as long as it was meant', async () => {
  const value = await valueFrom('/give')
  assert.equal(await read(value), id)
  clock.now = new Date('2026-11-24T09:01:00Z')
  assert.equal(await read(value), null)
  clock.now = new Date('2026-11-24T09:00:00Z')
})

test('another cookie of ours under this name, a forged one and one without an id are nothing', async () => {
  assert.equal(await read(await valueFrom('/list')), null)
  assert.equal(await read(await valueFrom('/broken')), null)
  assert.equal(await read(`own:${id}:9999999999999.AAAA`), null)
  assert.equal(await read(''), null)
  assert.equal((await app.inject('/read')).json().id, null)
})
