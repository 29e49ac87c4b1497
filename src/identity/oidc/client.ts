import type { Configuration } from 'openid-client'
import { openWith } from '#platform/seal/seal.ts'
import type { IdentityKeys } from '../keys.ts'
import { openid } from './openid.ts'
import type { Provider } from './providers.sql.ts'

/** Asks the provider how it works (OpenID Connect Discovery). Throws when it cannot be reached. */
export async function clientOf(provider: Provider, keys: IdentityKeys): Promise<Configuration> {
  const { issuer, clientId, sealedSecret } = provider
  const opened = sealedSecret ? openWith(keys.seal, sealedSecret, providerContext(provider)) : null
  const secret = opened?.ok ? opened.value.toString() : undefined
  const { allowInsecureRequests, discovery } = await openid()
  const execute = isThisMachine(issuer) ? [allowInsecureRequests] : []
  return discovery(new URL(issuer), clientId, secret, undefined, { execute, timeout: 10 })
}

/** What the sealed secret of a provider is bound to. */
export const providerContext = ({ id }: Pick<Provider, 'id'>) => `oidc_provider:${id}`

/** Without https only to a provider on this very machine: in tests, and while trying out. */
const isThisMachine = (issuer: string) => /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?(?:\/|$)/.test(issuer)
