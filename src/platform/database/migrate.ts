import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'

const folder = new URL('../../../database/migrations/', import.meta.url)
const lock = 7_226_278 // any number, as long as every Naast takes the same one

/** Applies the migrations that are not there yet, in order, each in its own transaction. Returns their names. */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    await client.query(`create table if not exists public.migration
      (name text primary key, checksum text not null, applied_at timestamptz not null default now())`)
    return await applyMissing(client)
  } finally {
    await client.end()
  }
}

async function applyMissing(client: pg.Client) {
  const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from public.migration')
  const applied = new Map(rows.map((row) => [row.name, row.checksum]))
  const added: string[] = []
  for (const { name, sql, checksum } of await readMigrations()) {
    const known = applied.get(name)
    if (known === checksum) continue
    if (known)
      throw new Error(`Migration ${name} was changed after it was applied. Undo the change and add a new migration.`)
    await applyOne(client, { name, sql, checksum })
    added.push(name)
  }
  return added
}

type Migration = { name: string; sql: string; checksum: string }

async function applyOne(client: pg.Client, { name, sql, checksum }: Migration) {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into public.migration (name, checksum) values ($1, $2)', [name, checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed and was undone.`, { cause: error })
  }
}

async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, folder), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex').slice(0, 16) }
    }),
  )
}
