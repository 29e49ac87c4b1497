import { sql } from 'kysely'
import type { Database, Transaction } from '#platform/database/database.ts'
import { hashId } from '#platform/hash-id.ts'
import type { ContactDefinition, NetworkDefinition } from './network-definition.ts'
import { saveClosingDays, saveContacts } from './save-contacts.sql.ts'
import { savePlaces } from './save-places.sql.ts'
import { saveShares } from './save-shares.sql.ts'

/** Whole networks, and the contacts of the whole country; leaving those out leaves them as they are. */
export type Definitions = {
  readonly networks: readonly NetworkDefinition[]
  readonly countryContacts?: readonly ContactDefinition[]
}

/**
 * Makes the networks as they are defined: adds, changes and removes until the database says the same, all or nothing.
 * What is already so is left alone, so saving twice changes nothing and raises no content version. Rows keep their
 * ids. Throws when a network shares with one that does not exist. `today` is the day new sharing starts.
 */
export const saveNetworks = (database: Database, definitions: Definitions, today: string): Promise<void> =>
  database.asOwner(async (tx) => {
    for (const definition of definitions.networks) await saveNetwork(tx, definition)
    for (const definition of definitions.networks) await saveShares(tx, definition, today)
    if (!definitions.countryContacts) return
    await writeAs(tx, null)
    await saveContacts(tx, null, definitions.countryContacts)
  })

async function saveNetwork(tx: Transaction, definition: NetworkDefinition) {
  const id = await saveHead(tx, definition)
  await writeAs(tx, id)
  await saveMunicipalities(tx, id, definition)
  await savePlaces(tx, id, definition.municipalities)
  await saveContacts(tx, id, definition.contacts)
  await saveClosingDays(tx, id, definition.closingDays)
}

/** The owner of the schema obeys row-level security too (force row level security), unless it is a superuser. */
const writeAs = (tx: Transaction, networkId: string | null) =>
  sql`select set_config('naast.network', ${networkId ?? ''}, true),
             set_config('naast.country', ${networkId ? '' : 'yes'}, true)`.execute(tx)

async function saveHead(tx: Transaction, definition: NetworkDefinition): Promise<string> {
  const { slug, name, region, tagline, host, theme, languages, volunteers, handoverDays, isDemo } = definition
  await sql`
    insert into network (id, slug, name, region, tagline, host, theme, languages, volunteers, handover_days, is_demo)
    values (${hashId('network', slug)}, ${slug}, ${name}, ${region}, ${tagline}, ${host}, ${JSON.stringify(theme)},
            ${languages}, ${volunteers}, ${handoverDays}, ${isDemo})
    on conflict (slug) do update
      set name = excluded.name, region = excluded.region, tagline = excluded.tagline, host = excluded.host,
          theme = excluded.theme, languages = excluded.languages, volunteers = excluded.volunteers,
          handover_days = excluded.handover_days, is_demo = excluded.is_demo
      where (network.name, network.region, network.tagline, network.host, network.theme, network.languages,
             network.volunteers, network.handover_days, network.is_demo)
        is distinct from (excluded.name, excluded.region, excluded.tagline, excluded.host, excluded.theme,
                          excluded.languages, excluded.volunteers, excluded.handover_days, excluded.is_demo)`.execute(
    tx,
  )
  const { id } = await tx.selectFrom('network').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()
  return id
}

/** Read before written: the triggers on these tables raise every network's version, also when no row changes. */
async function saveMunicipalities(tx: Transaction, networkId: string, { municipalities }: NetworkDefinition) {
  const codes = municipalities.map(({ code }) => code)
  const known = await tx
    .selectFrom('municipality')
    .selectAll()
    .where('code', 'in', ['', ...codes])
    .execute()
  for (const { code, name } of municipalities) {
    if (known.some((each) => each.code === code && each.name === name)) continue
    await tx
      .insertInto('municipality')
      .values({ code, name })
      .onConflict((conflict) => conflict.column('code').doUpdateSet({ name }))
      .execute()
  }
  const served = await tx.selectFrom('networkMunicipality').selectAll().where('networkId', '=', networkId).execute()
  const added = codes.filter((code) => !served.some(({ municipalityCode }) => municipalityCode === code))
  const ended = served.filter(({ municipalityCode }) => !codes.includes(municipalityCode))
  if (added.length > 0) {
    const rows = added.map((municipalityCode) => ({ networkId, municipalityCode }))
    await tx.insertInto('networkMunicipality').values(rows).execute()
  }
  for (const { municipalityCode } of ended) {
    await tx
      .deleteFrom('networkMunicipality')
      .where('networkId', '=', networkId)
      .where('municipalityCode', '=', municipalityCode)
      .execute()
  }
}
