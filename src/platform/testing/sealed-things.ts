import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '#platform/database/database.ts'
import type { Services } from '#platform/services.ts'
import { testConfig } from './config.ts'

export const now = new Date('2026-11-22T10:00:00Z')

/** A table with sealed values that only these tests have. */
export const makeSealedThings = (database: Database) =>
  database.asOwner(async (tx) => {
    await sql`create table sealed_thing (id uuid primary key, network_id uuid not null, key_id uuid not null references network_key,
                                         sealed bytea not null)`.execute(tx)
    await sql`grant select, insert, update, delete on sealed_thing to naast_app`.execute(tx)
  })

export const sealingServices = (database: Database, changes: Partial<Services> = {}): Services => ({
  database,
  config: testConfig(),
  now: () => now,
  newId: () => randomUUID(),
  ...changes,
})
