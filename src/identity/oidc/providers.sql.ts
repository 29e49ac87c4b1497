import type { Transaction } from '#platform/database/database.ts'

/** Who vouches for the people of a network: the sign-in of a municipality or a large organisation (OpenID Connect). */
export type Provider = {
  readonly id: string
  readonly networkId: string
  readonly name: string
  readonly issuer: string
  readonly clientId: string
  readonly sealedSecret: Buffer | null
}

const columns = ['id', 'networkId', 'name', 'issuer', 'clientId', 'sealedSecret'] as const

export const listProviders = (tx: Transaction): Promise<Provider[]> =>
  tx.selectFrom('oidcProvider').select(columns).where('endedAt', 'is', null).orderBy('name').execute()

export const findProvider = async (tx: Transaction, id: string): Promise<Provider | null> =>
  (await listProviders(tx)).find((provider) => provider.id === id) ?? null

/** Keeps a provider; one with the same issuer in the same network ends, with what it knew about people. */
export async function saveProvider(tx: Transaction, provider: Provider, at: Date): Promise<void> {
  await tx
    .updateTable('oidcProvider')
    .set({ endedAt: at })
    .where('networkId', '=', provider.networkId)
    .where('issuer', '=', provider.issuer)
    .where('endedAt', 'is', null)
    .execute()
  await tx
    .insertInto('oidcProvider')
    .values({ ...provider, createdAt: at })
    .execute()
}

export type OidcState = {
  readonly id: string
  readonly providerId: string
  readonly state: string
  readonly nonce: string
  readonly codeVerifier: string
  readonly onward: string
  readonly expiresAt: Date
}

export async function saveState(tx: Transaction, state: OidcState): Promise<void> {
  await tx.insertInto('oidcState').values(state).execute()
}

/** Takes it away: somebody comes back once. Null when it is gone, too old, or of another provider. */
export async function takeState(
  tx: Transaction,
  id: string,
  { providerId, now }: { providerId: string; now: Date },
): Promise<OidcState | null> {
  const taken = await tx.deleteFrom('oidcState').where('id', '=', id).returningAll().executeTakeFirst()
  return taken && taken.providerId === providerId && now < taken.expiresAt ? taken : null
}

/** Who the provider means by a subject; null when we were never told. */
export const linkedPerson = async (tx: Transaction, providerId: string, subject: string): Promise<string | null> =>
  (
    await tx
      .selectFrom('oidcLink')
      .innerJoin('person', 'person.id', 'oidcLink.personId')
      .select('person.id')
      .where('providerId', '=', providerId)
      .where('subject', '=', subject)
      .where('person.disabledAt', 'is', null)
      .executeTakeFirst()
  )?.id ?? null

/** Remembers it. False when the person is already known to this provider under another name: then the address has passed to another. */
export async function linkPerson(
  tx: Transaction,
  link: { readonly providerId: string; readonly subject: string; readonly personId: string; readonly linkedAt: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('oidcLink')
    .values(link)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) === 1
}
