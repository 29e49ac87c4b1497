import { type Selectable, sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import type { ContactPoint as ContactRow } from '#platform/database/schema.generated.ts'
import type { ContactPoint, OpeningHours } from './network.ts'

/** The most urgent first; what is not named here comes last, by name. */
const order = ['own', '112', '113', 'huisartsenpost', 'veilig-thuis', 'luisterlijn', 'mantelzorglijn', 'kindertelefoon']

/** The registry as the network of this transaction sees it: its own contact hides the country's with the same key. */
export async function contactsOf(tx: Transaction): Promise<ContactPoint[]> {
  const rows = await tx
    .selectFrom('contactPoint')
    .selectAll()
    // A network that shares its offers lets others read its numbers with them, but they are not in the registry of others.
    .where(sql<boolean>`network_id is null or network_id = current_network()`)
    .orderBy('name')
    .orderBy('key')
    .execute()
  const hours = await tx.selectFrom('contactHours').selectAll().orderBy('weekday').orderBy('opens').execute()
  const own = new Set(rows.filter(({ networkId }) => networkId).map(({ key }) => key))
  return rows
    .filter(({ networkId, key }) => networkId || !own.has(key))
    .map((row) =>
      contactFrom(
        row,
        hours.filter((each) => each.contactPointId === row.id),
      ),
    )
    .sort((one, other) => urgency(one) - urgency(other))
}

const urgency = ({ key }: ContactPoint) => (order.includes(key) ? order.indexOf(key) : order.length)

function contactFrom(row: Selectable<ContactRow>, hours: readonly OpeningHours[]): ContactPoint {
  const { networkId: _, status, street, postalCode, city, ...contact } = row
  return {
    ...contact,
    status: status === 'ok' || status === 'demo' ? status : 'check',
    address: city ? { street, postalCode, city } : null,
    hours: hours.map(({ weekday, opens, closes }) => ({ weekday, opens: minutesOf(opens), closes: minutesOf(closes) })),
  }
}

/** PostgreSQL writes 09:00:00. */
const minutesOf = (time: string) => time.slice(0, 5)
