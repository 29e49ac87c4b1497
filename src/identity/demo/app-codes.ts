import { openWith } from '#platform/seal/seal.ts'
import type { Services } from '#platform/services.ts'
import { identityKeys } from '../keys.ts'
import { totpContext } from '../second-step/answer-second-step.ts'
import { codeAt } from '../second-step/totp.ts'
import { secretOf } from '../second-step/waiting-secret.ts'

export type AppCode = { readonly name: string; readonly code: string }

/**
 * What the authenticator apps of the ready people of an example show at this moment: who looks around has no telephone with them.
 * Only for addresses under .example, which exist nowhere (RFC 2606).
 */
export async function demoAppCodes({ database, config, now }: Services): Promise<AppCode[]> {
  const { seal } = identityKeys(config)
  const rows = await database.asIdentity((tx) =>
    tx
      .selectFrom('totp')
      .innerJoin('person', 'person.id', 'totp.personId')
      .select(['person.id', 'person.name', 'totp.sealedSecret', 'totp.pendingSecret'])
      .where('person.email', 'like', '%.example')
      .orderBy('person.name')
      .execute(),
  )
  return rows.flatMap(({ id, name, sealedSecret, pendingSecret }) => {
    const sealed = pendingSecret ?? sealedSecret
    const opened = sealed ? openWith(seal, sealed, totpContext(id)) : null
    if (!opened?.ok) return []
    const secret = pendingSecret ? secretOf(opened.value) : opened.value
    return [{ name, code: codeAt(secret, now()) }]
  })
}
