import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import { hashId } from '#platform/hash-id.ts'
import type { ClosingDay } from './network.ts'
import type { ContactDefinition } from './network-definition.ts'

/** Makes the registry of a network, or of the whole country (null), as it is defined, with its hours. */
export async function saveContacts(
  tx: Transaction,
  networkId: string | null,
  contacts: readonly ContactDefinition[],
): Promise<void> {
  const rows = JSON.stringify(contacts.map((contact) => rowOf(networkId, contact)))
  await upsertContacts(tx, networkId, rows)
  await sql`
    delete from contact_point where network_id is not distinct from ${networkId}
      and key not in (select key from jsonb_to_recordset(${rows}::jsonb) as given (key text))`.execute(tx)
  await saveHours(tx, networkId, hoursOf(contacts))
}

/** Makes the closing days of a network as they are defined. */
export async function saveClosingDays(tx: Transaction, networkId: string, days: readonly ClosingDay[]): Promise<void> {
  const rows = JSON.stringify(days)
  await sql`
    insert into closing_day (network_id, day, reason)
    select ${networkId}, day, reason from jsonb_to_recordset(${rows}::jsonb) as given (day date, reason text)
    on conflict (network_id, day) do update set reason = excluded.reason
      where closing_day.reason <> excluded.reason`.execute(tx)
  await sql`
    delete from closing_day where network_id = ${networkId}
      and day not in (select day from jsonb_to_recordset(${rows}::jsonb) as given (day date))`.execute(tx)
}

const rowOf = (networkId: string | null, { hours: _, address, ...contact }: ContactDefinition) => ({
  ...contact,
  ...address,
  id: hashId('contact', networkId ?? 'country', contact.key),
})

const hoursOf = (contacts: readonly ContactDefinition[]) =>
  JSON.stringify(contacts.flatMap(({ key, hours }) => hours.map((each) => ({ ...each, key }))))

const upsertContacts = (tx: Transaction, networkId: string | null, rows: string) =>
  sql`
    insert into contact_point as contact
      (id, network_id, key, name, for_whom, phone, email, url, street, postal_code, city, always_open, cost, source,
       status, checked_on, review_days)
    select id, ${networkId}, key, name, "forWhom", phone, email, url, street, "postalCode", city, "alwaysOpen", cost,
           source, status, "checkedOn", "reviewDays"
    from jsonb_to_recordset(${rows}::jsonb) as given
      (id uuid, key text, name text, "forWhom" text, phone text, email text, url text, street text, "postalCode" text,
       city text, "alwaysOpen" boolean, cost text, source text, status text, "checkedOn" date, "reviewDays" integer)
    on conflict (network_id, key) do update
      set name = excluded.name, for_whom = excluded.for_whom, phone = excluded.phone, email = excluded.email,
          url = excluded.url, street = excluded.street, postal_code = excluded.postal_code, city = excluded.city,
          always_open = excluded.always_open, cost = excluded.cost, source = excluded.source,
          status = excluded.status, checked_on = excluded.checked_on, review_days = excluded.review_days
      where to_jsonb(contact) - 'id' is distinct from to_jsonb(excluded) - 'id'`.execute(tx)

/** Hours belong to a contact by its key here, because a contact keeps the id it has. */
async function saveHours(tx: Transaction, networkId: string | null, hours: string) {
  const given = sql`
    select contact.id, given.weekday, given.opens, given.closes
    from jsonb_to_recordset(${hours}::jsonb) as given (key text, weekday smallint, opens time, closes time)
    join contact_point contact on contact.key = given.key and contact.network_id is not distinct from ${networkId}`
  await sql`
    insert into contact_hours (contact_point_id, network_id, weekday, opens, closes)
    select id, ${networkId}, weekday, opens, closes from (${given}) as given
    on conflict (contact_point_id, weekday, opens) do update set closes = excluded.closes
      where contact_hours.closes <> excluded.closes`.execute(tx)
  await sql`
    delete from contact_hours where network_id is not distinct from ${networkId}
      and (contact_point_id, weekday, opens) not in (select id, weekday, opens from (${given}) as given)`.execute(tx)
}
