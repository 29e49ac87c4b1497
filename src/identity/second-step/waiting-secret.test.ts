import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { newTotpSecret } from './totp.ts'
import { secretOf, secretWaitingIn, waitingIn } from './waiting-secret.ts'

test('a secret that waits is there for the session that asked, and for no other', () => {
  const [session, other] = [randomUUID(), randomUUID()]
  const secret = newTotpSecret()
  const waiting = waitingIn(session, secret)
  assert.deepEqual(secretWaitingIn(session, waiting), secret)
  assert.deepEqual(secretOf(waiting), secret)
  assert.equal(secretWaitingIn(other, waiting), null)
  assert.equal(secretWaitingIn(session, secret), null, 'one that was kept without a session')
})
