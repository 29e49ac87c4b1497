import type { AuthenticationResponseJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import type { Transaction } from '#platform/database/database.ts'
import { hashOf, newToken } from '#platform/random.ts'
import { no, ok, type Result } from '#platform/result.ts'
import type { Services } from '#platform/services.ts'
import { grantsOf } from '../grants.sql.ts'
import { stepUp } from '../second-step/second-steps.sql.ts'
import { openSession } from '../sessions.sql.ts'
import type { Opened } from '../sign-in/answer-code.ts'
import { firstGrant, type OpenSession } from '../signed-in.ts'
import type { Asked, PasskeyAnswer } from './add-passkey.ts'
import { findPasskey, notePasskeyUse, type Passkey, saveChallenge, takeChallenge } from './passkeys.sql.ts'
import { challengeMs, siteOfKeys } from './site-of-keys.ts'
import { webauthn } from './webauthn.ts'

/** What a browser needs to show that it has a passkey. The same for everybody: it tells nothing about who there is. */
export async function askToUsePasskey(
  { database, now, newId }: Services,
  open: OpenSession | null,
  site: string,
): Promise<Asked<PublicKeyCredentialRequestOptionsJSON>> {
  const { generateAuthenticationOptions } = await webauthn()
  const options = await generateAuthenticationOptions({ rpID: siteOfKeys(site).rpId, userVerification: 'required' })
  const challengeId = newId()
  const expiresAt = new Date(now().getTime() + challengeMs)
  const sessionId = open?.session.id ?? null
  await database.asIdentity((tx) =>
    saveChallenge(tx, { id: challengeId, challenge: options.challenge, sessionId, expiresAt }),
  )
  return { challengeId, options }
}

export type PasskeyRefusal = 'refused' | 'no-role'

/** Signs in with a passkey: both steps at once, because a passkey of ours always asks for a finger, a face or a PIN. */
export async function signInWithPasskey(
  services: Services,
  { browser, ...answer }: PasskeyAnswer & { browser: string },
): Promise<Result<Opened, PasskeyRefusal>> {
  const at = services.now()
  const used = await usedPasskey(services, answer, null)
  if (!used) return no('refused')
  return services.database.asIdentity(async (tx) => {
    const grant = firstGrant(await grantsOf(tx, used.passkey.personId))
    await notePasskeyUse(tx, used.passkey.id, { counter: used.counter, at })
    if (!grant) return no('no-role')
    const token = newToken()
    await openSession(tx, {
      id: services.newId(),
      token,
      personId: used.passkey.personId,
      grantId: grant.id,
      secondFactorAt: at,
      onlyNetworkId: null,
      device: browser,
      at,
    })
    return ok({ token, grant })
  })
}

/** Does the second step with a passkey of the person who signed in. Gives the new token of the session. */
export async function stepUpWithPasskey(
  services: Services,
  { person, session }: OpenSession,
  answer: PasskeyAnswer,
): Promise<Result<{ token: string }, 'refused'>> {
  const used = await usedPasskey(services, answer, session.id)
  if (!used || used.passkey.personId !== person.id) return no('refused')
  const at = services.now()
  const token = newToken()
  await services.database.asIdentity(async (tx: Transaction) => {
    await notePasskeyUse(tx, used.passkey.id, { counter: used.counter, at })
    await stepUp(tx, session.id, { tokenHash: hashOf(token), at })
  })
  return ok({ token })
}

type Used = { readonly passkey: Passkey; readonly counter: number }

async function usedPasskey(
  { database, now }: Services,
  { challengeId, response, site }: PasskeyAnswer,
  sessionId: string | null,
): Promise<Used | null> {
  const parsed = parse(response)
  if (!parsed) return null
  const { challenge, passkey } = await database.asIdentity(async (tx) => ({
    challenge: await takeChallenge(tx, challengeId, { sessionId, now: now() }),
    passkey: await findPasskey(tx, parsed.id),
  }))
  if (!challenge || !passkey) return null
  const counter = await verifiedCounter(parsed, { challenge, passkey, site })
  return counter === null ? null : { passkey, counter }
}

function parse(response: string): AuthenticationResponseJSON | null {
  try {
    const parsed: AuthenticationResponseJSON = JSON.parse(response)
    return typeof parsed?.id === 'string' ? parsed : null
  } catch {
    return null
  }
}

type Expected = { readonly challenge: string; readonly passkey: Passkey; readonly site: string }

/** The counter of the passkey after this use; null when the answer is not right. */
async function verifiedCounter(response: AuthenticationResponseJSON, { challenge, passkey, site }: Expected) {
  const { origin, rpId } = siteOfKeys(site)
  const { credentialId: id, publicKey, counter } = passkey
  const { verifyAuthenticationResponse } = await webauthn()
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
      credential: { id, publicKey: new Uint8Array(publicKey), counter },
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    // The library throws for everything that is not as it should be; to the reader it is all the same.
    return null
  }
}
