import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { actorOf } from './actor.ts'
import { browserInWords } from './browser-words.ts'
import { ownPath } from './own-path.ts'
import { homeOf, mayGive, needsSecondStep, type Role, roles } from './role.ts'
import { recoveryCodeIn } from './second-step/recovery-code.ts'
import { codeAt, newTotpSecret, pictureOf, secretInWords, stepOf } from './second-step/totp.ts'
import { absoluteMs, idleMs, isAlive } from './session-life.ts'
import { codeIn, emailIn } from './sign-in/sign-in-code.ts'
import { firstGrant, type Grant } from './signed-in.ts'

const aGrant = (role: Role, facts: Partial<Grant> = {}): Grant => ({
  id: `grant ${role}`,
  role,
  networkId: 'n',
  organizationId: null,
  networkName: 'Veendal',
  networkSlug: 'veendal',
  organizationName: null,
  ...facts,
})
const person = { id: 'p', name: 'Ria', email: 'ria@x.example' }

const paths: readonly [string, string | null][] = [
  ['/werkplek', '/werkplek'],
  ['/werkplek/vandaag?stand=laat', '/werkplek/vandaag?stand=laat'],
  ['/portaal/overdracht/1', '/portaal/overdracht/1'],
  ['/account#rollen', '/account'],
  ['/werkplek/../hardenberg', null],
  ['/werkplekken', null],
  ['/hardenberg', null],
  ['//kwaad.example/werkplek', null],
  ['/\\kwaad.example/werkplek', null],
  ['/werkplek\\..\\..', null],
  ['https://kwaad.example/werkplek', null],
  ['/werkplek\n', null],
  ['javascript:alert(1)', null],
  ['', null],
]
for (const [given, expected] of paths)
  test(`after signing in, ${JSON.stringify(given)} leads to ${expected ?? 'the usual place'}`, () => {
    assert.equal(ownPath(given), expected)
  })

test('whatever is asked for, the way on stays on this host', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    'werkplek',
    'portaal',
    '..',
    '.',
    '@',
    'kwaad.example',
    ':',
    '?',
    '#',
    '%2f',
    '\t',
    'http',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const path = ownPath(pieces.join(''))
      if (path === null) return
      const url = new URL(path, 'http://naast.example/aanmelden')
      assert.equal(url.host, 'naast.example')
      assert.match(url.pathname, /^\/(?:werkplek|portaal|account)(?:\/|$)/)
    }),
  )
})

test('a code is read with the spaces people put in, and nothing else is a code', () => {
  assert.equal(codeIn(' 123 456 '), '123456')
  assert.equal(codeIn('123-456'), '123456')
  for (const wrong of ['12345', '1234567', 'abcdef', '١٢٣٤٥٦', '']) assert.equal(codeIn(wrong), null)
  assert.equal(recoveryCodeIn('k7mp 3xqw'), recoveryCodeIn('K7MP-3XQW'))
  assert.equal(recoveryCodeIn('123456'), null)
})

test('an address is one address, in lower case', () => {
  assert.equal(emailIn(' Ria@Netwerk.NL '), 'ria@netwerk.nl')
  for (const wrong of ['ria', 'ria@', '@x.nl', 'ria@x', 'a@x.nl,b@x.nl', 'Ria <ria@x.nl>', 'ria@x.nl\nBcc: b@x.nl'])
    assert.equal(emailIn(wrong), null, wrong)
})

test('the app and the server agree for half a minute and one on each side, and on nothing else', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1_700_000_000, max: 2_000_000_000 }),
      fc.integer({ min: -10, max: 10 }),
      (now, steps) => {
        const secret = newTotpSecret()
        const code = codeAt(secret, new Date((now + steps * 30) * 1000))
        const step = stepOf(secret, code, new Date(now * 1000))
        const isNear = Math.abs(steps) <= 1
        // Another half minute may have the same six digits: one in a million.
        if (isNear) assert.equal(step, Math.floor(now / 30) + steps)
        else assert.equal(step, null)
      },
    ),
    { numRuns: 60 },
  )
  assert.match(secretInWords(newTotpSecret()), /^(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
  assert.match(pictureOf('otpauth://totp/x').path, /^M\d+ \d+h1v1h-1z/)
})

test('a session lives while it is used, an hour longer, and never past its end', () => {
  const start = new Date('2026-11-24T09:00:00Z')
  const after = (ms: number) => new Date(start.getTime() + ms)
  const session = { lastUsedAt: start, expiresAt: after(absoluteMs) }
  assert.equal(isAlive(session, after(idleMs - 1)), true)
  assert.equal(isAlive(session, after(idleMs)), false)
  assert.equal(isAlive({ ...session, lastUsedAt: after(absoluteMs - 1) }, after(absoluteMs)), false)
})

test('every role has a place to begin, and who sees people owes a second step', () => {
  assert.deepEqual(
    roles.map((role) => [role, homeOf(role), needsSecondStep(role)]),
    [
      ['coordinator', '/werkplek', true],
      ['deputy', '/werkplek', true],
      ['partner_manager', '/portaal', true],
      ['partner_user', '/portaal', true],
      ['editor', '/werkplek', false],
      ['policy_officer', '/werkplek', false],
      ['steering_member', '/werkplek', false],
      ['administrator', '/werkplek', true],
      ['professional', '/account', false],
    ],
  )
})

test('only who decides about people gives roles, and a partner only those of partners', () => {
  const givers = roles.filter((role) => mayGive(role).length > 0)
  assert.deepEqual(givers, ['coordinator', 'partner_manager', 'administrator'])
  assert.deepEqual(mayGive('partner_manager'), ['partner_user', 'partner_manager'])
})

test('the desk and partners ask about handovers, each within their own; other roles cannot', () => {
  assert.deepEqual(actorOf({ person, grant: aGrant('deputy') }), { kind: 'desk', networkId: 'n', personId: 'p' })
  const partner = { kind: 'partner', networkId: 'n', personId: 'p', organizationId: 'o' }
  assert.deepEqual(actorOf({ person, grant: aGrant('partner_user', { organizationId: 'o' }) }), partner)
  for (const role of ['editor', 'administrator', 'policy_officer', 'steering_member', 'professional'] as const)
    assert.throws(() => actorOf({ person, grant: aGrant(role) }), /does not see handovers/)
})

test('somebody begins in the role that is needed most', () => {
  assert.equal(firstGrant([aGrant('administrator'), aGrant('coordinator'), aGrant('editor')])?.role, 'coordinator')
  assert.equal(firstGrant([]), null)
})

test('a browser is named in words of ours, whatever it sends', () => {
  assert.equal(
    browserInWords('Mozilla/5.0 (Windows NT 10.0; Win64) Gecko/20100101 Firefox/145.0'),
    'Firefox op Windows',
  )
  assert.equal(browserInWords('<script>'), 'Onbekende browser')
  assert.equal(browserInWords(undefined), 'Onbekende browser')
})
