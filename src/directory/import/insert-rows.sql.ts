import { type Insertable, sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import type { DB } from '#platform/database/schema.generated.ts'

/** Writes any number of rows in one statement. All rows have the same columns. */
export async function insertRows<Table extends keyof DB>(
  tx: Transaction,
  table: Table,
  rows: readonly Insertable<DB[Table]>[],
) {
  if (rows.length > 0) await insertion(table, rows).execute(tx)
}

/** The same, but a row whose id is there already takes the new values. */
export async function saveRows<Table extends keyof DB>(
  tx: Transaction,
  table: Table,
  rows: readonly Insertable<DB[Table]>[],
) {
  if (rows.length === 0) return
  const values = columnsOf(rows).map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`)
  await sql`${insertion(table, rows)} on conflict (id) do update set ${sql.join(values)}`.execute(tx)
}

function insertion(table: string, rows: readonly object[]) {
  const columns = sql.join(columnsOf(rows).map((column) => sql.ref(column)))
  const json = JSON.stringify(rows.map(withColumnNames))
  return sql`insert into ${sql.table(table)} (${columns})
             select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${json})`
}

const columnsOf = ([first]: readonly object[]) => Object.keys(first ?? {}).map(columnName)

const withColumnNames = (row: object) =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [columnName(name), value]))

/** `municipalityCode` → `municipality_code`, `address1` → `address_1`. */
const columnName = (name: string) => name.replace(/[A-Z]|\d+/g, (part) => `_${part.toLowerCase()}`)
