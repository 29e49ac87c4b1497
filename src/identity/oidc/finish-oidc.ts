import type { Transaction } from '#platform/database/database.ts'
import { newToken } from '#platform/random.ts'
import { no, ok, type Result } from '#platform/result.ts'
import type { Services } from '#platform/services.ts'
import { grantsOf } from '../grants.sql.ts'
import { identityKeys } from '../keys.ts'
import { findPersonByEmail } from '../people.sql.ts'
import { openSession } from '../sessions.sql.ts'
import type { Opened } from '../sign-in/answer-code.ts'
import { emailIn } from '../sign-in/sign-in-code.ts'
import { firstGrant, type Grant } from '../signed-in.ts'
import { clientOf } from './client.ts'
import { openid } from './openid.ts'
import { findProvider, linkedPerson, linkPerson, type OidcState, type Provider, takeState } from './providers.sql.ts'

type Back = {
  readonly providerId: string
  readonly stateId: string
  /** The whole address the person came back to. */
  readonly address: URL
  readonly browser: string
}

/**
 * Opens a session for who comes back from the provider: somebody we know, with a role in the network of that provider. Nobody is
 * made. The session is for that network only: its provider has no say about other networks. The second step is still ours.
 */
export async function finishOidc(
  services: Services,
  back: Back,
): Promise<Result<Opened & { readonly onward: string }, 'refused'>> {
  const { database, now } = services
  const { provider, state } = await database.asIdentity(async (tx) => ({
    provider: await findProvider(tx, back.providerId),
    state: await takeState(tx, back.stateId, { providerId: back.providerId, now: now() }),
  }))
  const told = provider && state ? await claimsOf(services, provider, { state, address: back.address }) : null
  if (!provider || !state || !told) return no('refused')
  return database.asIdentity(async (tx) => {
    const known = await recognise(tx, provider, { ...told, at: now() })
    if (!known) return no('refused')
    const token = newToken()
    await openSession(tx, {
      id: services.newId(),
      token,
      personId: known.personId,
      grantId: known.grant.id,
      secondFactorAt: null,
      onlyNetworkId: provider.networkId,
      device: back.browser,
      at: now(),
    })
    return ok({ token, grant: known.grant, onward: state.onward })
  })
}

type Told = {
  readonly subject: string
  /** Null when the provider does not vouch for it. */
  readonly email: string | null
}

type Answer = { readonly state: OidcState; readonly address: URL }

async function claimsOf({ config }: Services, provider: Provider, { state, address }: Answer): Promise<Told | null> {
  try {
    const client = await clientOf(provider, identityKeys(config))
    const { authorizationCodeGrant } = await openid()
    const tokens = await authorizationCodeGrant(client, address, {
      pkceCodeVerifier: state.codeVerifier,
      expectedState: state.state,
      expectedNonce: state.nonce,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) return null
    const email = claims.email_verified === true && typeof claims.email === 'string' ? emailIn(claims.email) : null
    return { subject: claims.sub, email }
  } catch {
    // Whatever the provider or somebody in between got wrong: the person reads that it did not work, and signs in with a code.
    return null
  }
}

type Known = { readonly personId: string; readonly grant: Grant }

async function recognise(tx: Transaction, provider: Provider, told: Told & { at: Date }): Promise<Known | null> {
  const linked = await linkedPerson(tx, provider.id, told.subject)
  const personId = linked ?? (told.email ? (await findPersonByEmail(tx, told.email))?.id : null)
  if (!personId) return null
  const grants = await grantsOf(tx, personId)
  const grant = firstGrant(grants.filter(({ networkId }) => networkId === provider.networkId))
  if (!grant) return null
  if (linked) return { personId, grant }
  const link = { providerId: provider.id, subject: told.subject, personId, linkedAt: told.at }
  return (await linkPerson(tx, link)) ? { personId, grant } : null
}
