import type { Transaction } from '#platform/database/database.ts'
import { sealWith } from '#platform/seal/seal.ts'
import type { Services } from '#platform/services.ts'
import { identityKeys } from '../keys.ts'
import { providerContext } from './client.ts'
import { saveProvider } from './providers.sql.ts'

export type NewProvider = {
  readonly networkId: string
  readonly name: string
  readonly issuer: string
  readonly clientId: string
  /** Null for a client without one: PKCE protects it. */
  readonly secret: string | null
}

type Outside = { readonly config: Pick<Services['config'], 'cookieSecret'> } & Pick<Services, 'now' | 'newId'>

/** Keeps a provider of a network, its secret sealed. Gives its id, which stands in the address it sends people back to. */
export async function addProvider(
  tx: Transaction,
  { config, now, newId }: Outside,
  { secret, ...provider }: NewProvider,
): Promise<string> {
  const id = newId()
  const { seal } = identityKeys(config)
  const sealedSecret = secret ? sealWith(seal, Buffer.from(secret), providerContext({ id })) : null
  await saveProvider(tx, { id, ...provider, sealedSecret }, now())
  return id
}
