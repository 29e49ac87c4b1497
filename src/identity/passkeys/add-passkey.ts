import type { PublicKeyCredentialCreationOptionsJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { hashOf, newToken } from '#platform/random.ts'
import { no, ok, type Result } from '#platform/result.ts'
import type { Services } from '#platform/services.ts'
import { hasSecondStep, type SecondSteps, secondStepsOf, stepUp } from '../second-step/second-steps.sql.ts'
import { renewRecoveryCodes } from '../second-step/set-up-app.ts'
import type { OpenSession } from '../signed-in.ts'
import { listPasskeys, saveChallenge, savePasskey, takeChallenge } from './passkeys.sql.ts'
import { challengeMs, siteOfKeys } from './site-of-keys.ts'
import { webauthn } from './webauthn.ts'

export type Asked<Options> = { readonly challengeId: string; readonly options: Options }

/** What a browser needs to make a passkey that also signs in without an address. `site` is the address of the pages. */
export async function askForPasskey(
  { database, now, newId }: Services,
  { person, session }: OpenSession,
  site: string,
): Promise<Asked<PublicKeyCredentialCreationOptionsJSON>> {
  const known = await database.asIdentity((tx) => listPasskeys(tx, person.id))
  const { generateRegistrationOptions } = await webauthn()
  const options = await generateRegistrationOptions({
    rpName: 'Naast',
    rpID: siteOfKeys(site).rpId,
    userName: person.email,
    userDisplayName: person.name,
    userID: new Uint8Array(Buffer.from(person.id.replaceAll('-', ''), 'hex')),
    excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  const challengeId = newId()
  const expiresAt = new Date(now().getTime() + challengeMs)
  await database.asIdentity((tx) =>
    saveChallenge(tx, { id: challengeId, challenge: options.challenge, sessionId: session.id, expiresAt }),
  )
  return { challengeId, options }
}

export type PasskeyAnswer = {
  readonly challengeId: string
  /** What the browser answered, as JSON. */
  readonly response: string
  readonly site: string
}

export type Added = {
  readonly token: string
  /** Shown once; null when those of before still count. */
  readonly recoveryCodes: readonly string[] | null
}

/** Keeps a passkey. Who made it just showed a finger, a face or a PIN: the second step is done. */
export async function addPasskey(
  services: Services,
  { person, session }: OpenSession,
  { name, ...answer }: PasskeyAnswer & { name: string },
): Promise<Result<Added, 'refused'>> {
  const at = services.now()
  const challenge = await services.database.asIdentity((tx) =>
    takeChallenge(tx, answer.challengeId, { sessionId: session.id, now: at }),
  )
  const credential = challenge ? await verified(challenge, answer) : null
  if (!credential) return no('refused')
  return services.database.asIdentity(async (tx) => {
    const before = await secondStepsOf(tx, person.id)
    const { id: credentialId, publicKey, counter, transports = [] } = credential
    const passkey = { id: services.newId(), personId: person.id, credentialId, counter, transports, name }
    await savePasskey(tx, { ...passkey, publicKey: Buffer.from(publicKey) }, at)
    const token = newToken()
    await stepUp(tx, session.id, { tokenHash: hashOf(token), at })
    return ok({ token, recoveryCodes: keepsCodes(before) ? null : await renewRecoveryCodes(tx, services, person.id) })
  })
}

/** With the first app or passkey all codes are new: whoever made the ones of before showed nothing but a mailbox. */
const keepsCodes = (before: SecondSteps) => hasSecondStep(before) && before.recoveryCodes > 0

async function verified(expectedChallenge: string, { response, site }: PasskeyAnswer) {
  const { origin, rpId } = siteOfKeys(site)
  const { verifyRegistrationResponse } = await webauthn()
  try {
    const parsed: RegistrationResponseJSON = JSON.parse(response)
    const expected = { expectedChallenge, expectedOrigin: origin, expectedRPID: rpId, requireUserVerification: true }
    const { verified, registrationInfo } = await verifyRegistrationResponse({ response: parsed, ...expected })
    return verified ? registrationInfo.credential : null
  } catch {
    // The library throws for everything that is not as it should be; to the reader it is all the same.
    return null
  }
}
