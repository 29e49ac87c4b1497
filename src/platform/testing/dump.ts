import { sql } from 'kysely'
import type { Database } from '#platform/database/database.ts'

/** Every row of every table of every schema as text, as somebody reads it who has a copy of the disk. Bytes are hexadecimal. */
export const dumpOf = (database: Database): Promise<readonly string[]> =>
  database.asOwner(async (tx) => {
    const { rows: tables } = await sql<{ schema: string; name: string }>`
      select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
      order by 1, 2`.execute(tx)
    const lines: string[] = []
    for (const { schema, name } of tables) {
      const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.id(schema, name)} t`.execute(tx)
      lines.push(...rows.map(({ row }) => `${schema}.${name}: ${row}`))
    }
    return lines
  })

/** The lines of a dump in which one of these words stands: as it is, as bytes or as base64, in small letters or capitals. */
export function linesWith(dump: readonly string[], words: readonly string[]): string[] {
  const wanted = words.flatMap(formsOf).map((form) => form.toLowerCase())
  return dump.filter((line) => wanted.some((form) => line.toLowerCase().includes(form)))
}

const formsOf = (word: string) => {
  const bytes = Buffer.from(word)
  // The last character of base64 also depends on what comes after the word.
  return [word, bytes.toString('hex'), bytes.toString('base64').replace(/=*$/, '').slice(0, -1)]
}
