import { no, ok, type Result } from '#platform/result.ts'
import type { Services } from '#platform/services.ts'
import { limits } from '../brake.ts'
import { brake } from '../brakes.sql.ts'
import { identityKeys } from '../keys.ts'
import { clientOf } from './client.ts'
import { openid } from './openid.ts'
import { findProvider, saveState } from './providers.sql.ts'

const onTheWayMs = 10 * 60_000

type Start = {
  readonly providerId: string
  /** Where the provider sends the person back to, as it was registered there. */
  readonly back: string
  /** The page to go on to. */
  readonly onward: string
  readonly device: string
}

export type OnTheWay = { readonly stateId: string; readonly address: string }
export type StartRefusal = { kind: 'unknown' } | { kind: 'unreachable' } | { kind: 'rest'; until: Date }

/** Sends somebody to the provider: code flow with PKCE, state and nonce (RFC 6749, 7636, OpenID Connect Core). */
export async function startOidc(
  { database, config, now, newId }: Services,
  { providerId, back, onward, device }: Start,
): Promise<Result<OnTheWay, StartRefusal>> {
  const keys = identityKeys(config)
  const counted = { key: keys.counterKey('oidc', device), limit: limits.askByDevice, now: now() }
  const until = await database.asIdentity((tx) => brake(tx, counted))
  if (until) return no({ kind: 'rest', until })
  const provider = await database.asIdentity((tx) => findProvider(tx, providerId))
  if (!provider) return no({ kind: 'unknown' })
  const client = await clientOf(provider, keys).catch(() => null)
  if (!client) return no({ kind: 'unreachable' })

  const library = await openid()
  const secrets = {
    state: library.randomState(),
    nonce: library.randomNonce(),
    codeVerifier: library.randomPKCECodeVerifier(),
  }
  const stateId = newId()
  const expiresAt = new Date(now().getTime() + onTheWayMs)
  await database.asIdentity((tx) => saveState(tx, { id: stateId, providerId, ...secrets, onward, expiresAt }))
  const address = library.buildAuthorizationUrl(client, {
    redirect_uri: back,
    scope: 'openid email',
    state: secrets.state,
    nonce: secrets.nonce,
    code_challenge: await library.calculatePKCECodeChallenge(secrets.codeVerifier),
    code_challenge_method: 'S256',
  })
  return ok({ stateId, address: address.href })
}
