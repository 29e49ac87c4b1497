import { sql } from 'kysely'
import type { Database } from '#platform/database/database.ts'
import type { Reader } from './site.ts'

/** Passes the door of a partner's link: asks for the code, reads it in the letter that waits to be sent, and types it. */
export async function passDoor(database: Database, reader: Reader, address: string) {
  await reader.post(`${address}/code`, {})
  return reader.post(`${address}/aanmelding`, { code: await lastCode(database) })
}

const lastCode = (database: Database) =>
  database.asOwner(async (tx) => {
    const { rows } = await sql<{ text: string }>`
      select payload ->> 'text' as text from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = 'send-mail' order by j.id desc limit 1`.execute(tx)
    return /\b\d{6}\b/.exec(rows[0]?.text ?? '')?.[0] ?? ''
  })
