import { hmacOf } from '#platform/random.ts'
import { createSealer, type Sealer } from '#platform/seal/network-keys.ts'
import type { Services } from '#platform/services.ts'

/** What the use cases of the handover lean on. Make it once per process: the sealer remembers keys. */
export type HandoverDeps = Services & { readonly sealer: Sealer; readonly codeKey: Buffer }

export const handoverDeps = (services: Services): HandoverDeps => ({
  ...services,
  sealer: createSealer(services),
  codeKey: hmacOf(services.config.cookieSecret, 'short codes of carers'),
})
