import type { Transaction } from '#platform/database/database.ts'
import { hashOf, newToken } from '#platform/random.ts'
import { no, ok, type Result } from '#platform/result.ts'
import { openWith } from '#platform/seal/seal.ts'
import type { Services } from '#platform/services.ts'
import { limits } from '../brake.ts'
import { brake, release } from '../brakes.sql.ts'
import { type IdentityKeys, identityKeys } from '../keys.ts'
import { codeIn } from '../sign-in/sign-in-code.ts'
import type { OpenSession } from '../signed-in.ts'
import { recoveryCodeIn } from './recovery-code.ts'
import {
  hasSecondStep,
  secondStepsOf,
  spendRecoveryCode,
  spendStep,
  stepUp,
  totpSecretsOf,
} from './second-steps.sql.ts'
import { stepOf } from './totp.ts'

export type StepRefusal = { readonly kind: 'wrong' } | { readonly kind: 'rest'; readonly until: Date }

/** What is asked about one person's second step. */
type Question = { readonly personId: string; readonly typed: string; readonly keys: IdentityKeys; readonly now: Date }

/**
 * Does the second step with a code of the authenticator app or a recovery code. Gives the new token of the session. A code works
 * once; ten wrong ones in an hour and it rests. A recovery code counts only beside an app or a passkey.
 */
export async function answerSecondStep(
  { database, config, now }: Services,
  { person, session }: Pick<OpenSession, 'person' | 'session'>,
  typed: string,
): Promise<Result<{ token: string }, StepRefusal>> {
  const question = { personId: person.id, typed, keys: identityKeys(config), now: now() }
  const counter = question.keys.counterKey('second step', person.id)
  const limit = limits.secondStepByPerson
  const until = await database.asIdentity((tx) => brake(tx, { key: counter, limit, now: question.now }))
  if (until) return no({ kind: 'rest', until })
  return database.asIdentity(async (tx) => {
    if (!(await isRight(tx, question))) return no({ kind: 'wrong' })
    const token = newToken()
    await stepUp(tx, session.id, { tokenHash: hashOf(token), at: question.now })
    await release(tx, counter)
    return ok({ token })
  })
}

async function isRight(tx: Transaction, question: Question): Promise<boolean> {
  const { personId, typed, keys, now } = question
  const code = codeIn(typed)
  if (code) return isCodeOfApp(tx, { ...question, typed: code })
  const recovery = recoveryCodeIn(typed)
  if (recovery === null || !hasSecondStep(await secondStepsOf(tx, personId))) return false
  return spendRecoveryCode(tx, personId, { codeHash: keys.codeHash(personId, recovery), at: now })
}

async function isCodeOfApp(tx: Transaction, { personId, typed, keys, now }: Question): Promise<boolean> {
  const sealed = (await totpSecretsOf(tx, personId))?.sealedSecret
  const secret = sealed ? openWith(keys.seal, sealed, totpContext(personId)) : null
  const step = secret?.ok ? stepOf(secret.value, typed, now) : null
  return step !== null && spendStep(tx, personId, step)
}

/** What a sealed secret is bound to, so that it opens in no other row. */
export const totpContext = (personId: string) => `totp:${personId}`
