import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readStartRequest } from './config.ts'

const read = (args: string[], env: Record<string, string> = {}) => readStartRequest({ args, env, folder: '/srv/naast' })

function settingsOf(args: string[], env: Record<string, string> = {}) {
  const request = read(args, env)
  assert.ok(request.ok)
  return request.value.settings
}

function refusalOf(args: string[], env: Record<string, string> = {}) {
  const request = read(args, env)
  assert.ok(!request.ok)
  return request.reason
}

test('without anything said it listens on 127.0.0.1:3000 and keeps its data in ./var', () => {
  const { host, port, varFolder, databaseUrl, smtpUrl, publicUrl } = settingsOf([])
  assert.deepEqual(
    { host, port, varFolder, databaseUrl, smtpUrl, publicUrl },
    { host: '127.0.0.1', port: 3000, varFolder: '/srv/naast/var', databaseUrl: null, smtpUrl: null, publicUrl: null },
  )
})

test('an address may be a name, a number or IPv6', () => {
  for (const [text, host, port] of [
    ['localhost:8080', 'localhost', 8080],
    ['0.0.0.0:80', '0.0.0.0', 80],
    ['[::1]:3000', '::1', 3000],
    ['[fe80::1%eth0]:65535', 'fe80::1%eth0', 65_535],
  ] as const) {
    const settings = settingsOf([text])
    assert.deepEqual([settings.host, settings.port], [host, port])
  }
})

test('an address that cannot be one is refused with an example', () => {
  for (const text of [
    '3000',
    'localhost',
    ':3000',
    'a b:1',
    '::1:3000',
    'http://localhost:3000',
    '127.0.0.1:x',
    '[::1]',
  ]) {
    assert.match(refusalOf([text]), /is not an address.*HOST:PORT/)
  }
  assert.match(refusalOf(['127.0.0.1:0']), /Port 0 does not exist/)
  assert.match(refusalOf(['127.0.0.1:65536']), /Port 65536 does not exist/)
  assert.match(refusalOf(['127.0.0.1:1', '127.0.0.1:2']), /one address/)
})

test('an unknown option is not silently ignored', () => {
  assert.match(refusalOf(['--emtpy']), /do not know the option --emtpy/)
})

test('--empty may stand before or after the address', () => {
  for (const args of [['--empty', '127.0.0.1:3001'], ['127.0.0.1:3001', '--empty'], ['--empty']]) {
    const request = read(args)
    assert.ok(request.ok && request.value.empty)
  }
})

test('variables that cannot be right are refused by name', () => {
  assert.match(refusalOf([], { DATABASE_URL: 'mysql://x' }), /DATABASE_URL.*postgres:\/\//)
  assert.match(refusalOf([], { NAAST_SMTP_URL: 'mail.example' }), /NAAST_SMTP_URL.*smtp:\/\//)
  assert.match(refusalOf([], { NAAST_PUBLIC_URL: 'naast.example' }), /NAAST_PUBLIC_URL.*https:\/\//)
  assert.match(refusalOf([], { NAAST_LOG: 'loud' }), /NAAST_LOG.*debug, info, warn, error/)
  assert.match(refusalOf([], { NAAST_SECRET: 'short' }), /NAAST_SECRET.*32/)
  assert.match(refusalOf([], { NAAST_MASTER_KEY: 'short' }), /NAAST_MASTER_KEY.*32/)
})

test('mail is sent only when it is known which address letters link to', () => {
  const smtp = { NAAST_SMTP_URL: 'smtp://mail.example:587' }
  assert.match(refusalOf([], smtp), /Set NAAST_PUBLIC_URL/)
  assert.match(refusalOf(['0.0.0.0:80'], { ...smtp, NAAST_PUBLIC_URL: '' }), /Set NAAST_PUBLIC_URL/)
  assert.equal(settingsOf([], { ...smtp, NAAST_PUBLIC_URL: 'https://naast.example' }).smtpUrl, smtp.NAAST_SMTP_URL)
})

test('an empty variable counts as one that was left out', () => {
  const { databaseUrl, varFolder } = settingsOf([], { DATABASE_URL: '', NAAST_VAR: '', NAAST_LOG: '' })
  assert.deepEqual({ databaseUrl, varFolder }, { databaseUrl: null, varFolder: '/srv/naast/var' })
})

test('the public address has no slash at its end', () => {
  assert.equal(settingsOf([], { NAAST_PUBLIC_URL: 'https://naast.example/' }).publicUrl, 'https://naast.example')
})
