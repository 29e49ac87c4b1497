import type { Transaction } from '#platform/database/database.ts'
import { hashOf, newShortCode, newToken } from '#platform/random.ts'
import { no, ok, type Result } from '#platform/result.ts'
import { openWith, sealWith } from '#platform/seal/seal.ts'
import type { Services } from '#platform/services.ts'
import { limits } from '../brake.ts'
import { brake, release } from '../brakes.sql.ts'
import { type IdentityKeys, identityKeys } from '../keys.ts'
import { codeIn } from '../sign-in/sign-in-code.ts'
import type { OpenSession } from '../signed-in.ts'
import { type StepRefusal, totpContext } from './answer-second-step.ts'
import { recoveryCodeCount, recoveryCodeIn } from './recovery-code.ts'
import { confirmSecret, savePendingSecret, saveRecoveryCodes, stepUp, totpSecretsOf } from './second-steps.sql.ts'
import { newTotpSecret, stepOf } from './totp.ts'
import { secretWaitingIn, waitingIn } from './waiting-secret.ts'

type Whose = Pick<OpenSession, 'person' | 'session'>

/** Makes a secret for an authenticator app; it counts from the first right code on. */
export async function startApp({ database, config }: Services, { person, session }: Whose): Promise<void> {
  const waiting = waitingIn(session.id, newTotpSecret())
  const sealed = sealWith(identityKeys(config).seal, waiting, totpContext(person.id))
  await database.asIdentity((tx) => savePendingSecret(tx, person.id, sealed))
}

/** The secret that waits for its first code; null when none does in this session. */
export async function pendingSecret({ database, config }: Services, whose: Whose): Promise<Buffer | null> {
  const kept = await database.asIdentity((tx) => totpSecretsOf(tx, whose.person.id))
  return kept?.pendingSecret ? openPending(identityKeys(config), kept.pendingSecret, whose) : null
}

export type Confirmed = { readonly token: string; readonly recoveryCodes: readonly string[] }

/** The first code of the app: from now on it is the second step. Gives a new token for the session and new recovery codes. */
export async function confirmApp(
  services: Services,
  whose: Whose,
  typed: string,
): Promise<Result<Confirmed, StepRefusal>> {
  const { person, session } = whose
  const keys = identityKeys(services.config)
  const at = services.now()
  const counter = keys.counterKey('second step', person.id)
  const limit = limits.secondStepByPerson
  const until = await services.database.asIdentity((tx) => brake(tx, { key: counter, limit, now: at }))
  if (until) return no({ kind: 'rest', until })
  return services.database.asIdentity(async (tx) => {
    const pending = (await totpSecretsOf(tx, person.id))?.pendingSecret
    const secret = pending ? openPending(keys, pending, whose) : null
    const code = codeIn(typed)
    const step = secret && code ? stepOf(secret, code, at) : null
    if (!secret || step === null) return no({ kind: 'wrong' })
    await confirmSecret(tx, person.id, { secret: sealWith(keys.seal, secret, totpContext(person.id)), step, at })
    const token = newToken()
    await stepUp(tx, session.id, { tokenHash: hashOf(token), at })
    await release(tx, counter)
    return ok({ token, recoveryCodes: await renewRecoveryCodes(tx, services, person.id) })
  })
}

/** New recovery codes; the old ones stop working. They are known only now. */
export async function renewRecoveryCodes(tx: Transaction, services: Services, personId: string): Promise<string[]> {
  const keys = identityKeys(services.config)
  const codes = Array.from({ length: recoveryCodeCount }, newShortCode)
  const kept = codes.map((code) => ({
    id: services.newId(),
    codeHash: keys.codeHash(personId, recoveryCodeIn(code) ?? code),
  }))
  await saveRecoveryCodes(tx, personId, { codes: kept, at: services.now() })
  return codes
}

function openPending(keys: IdentityKeys, sealed: Buffer, { person, session }: Whose): Buffer | null {
  const opened = openWith(keys.seal, sealed, totpContext(person.id))
  if (opened.ok) return secretWaitingIn(session.id, opened.value)
  throw new Error(`The app secret of ${person.id} does not open: NAAST_SECRET is another than when it was made.`)
}
