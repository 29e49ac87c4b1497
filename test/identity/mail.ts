import { sql } from 'kysely'
import type { Reader, Site } from '../support/site.ts'

/** The letters that wait to be sent to somebody, the oldest first. */
export const lettersTo = ({ database }: Pick<Site, 'database'>, email: string): Promise<string[]> =>
  database.asOwner(async (tx) => {
    const { rows } = await sql<{ text: string }>`
      select payload ->> 'text' as text from graphile_worker._private_jobs
      where payload ->> 'to' = ${email} order by id`.execute(tx)
    return rows.map(({ text }) => text)
  })

/** Asks for a code and reads it in the letter. */
export async function codeFor(site: Site, reader: Reader, email: string): Promise<string> {
  await reader.post('/aanmelden', { email })
  return /^ {4}(\d{6})$/m.exec((await lettersTo(site, email)).at(-1) ?? '')?.[1] ?? ''
}
