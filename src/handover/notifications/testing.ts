import { sql } from 'kysely'
import type { Config } from '#platform/config.ts'
import type { Database, Transaction } from '#platform/database/database.ts'
import { testConfig } from '#platform/testing/config.ts'
import type { Handover } from '../handover.ts'
import type { NoticeTemplate } from '../notices.ts'
import { type TestPlace, testDeps } from '../store/testing.ts'
import { sendNotification } from './send-notification.ts'

/** The use cases with settings of the test, such as a mail server. */
export function depsWith(database: Database, settings: Partial<Config>, start?: Date) {
  return { ...testDeps(database, start), config: testConfig(settings) }
}

/** The rows of a handover's notifications by what they say; the last of each. */
export const notificationsOf =
  ({ networkId }: TestPlace, handover: Handover) =>
  async (database: Database) => {
    const rows = await database.asActor({ kind: 'system', networkId }, (tx) =>
      tx
        .selectFrom('notification')
        .selectAll()
        .where('handoverId', '=', handover.id)
        .orderBy('createdAt')
        .orderBy('id')
        .execute(),
    )
    return new Map(rows.map((row) => [row.template, row]))
  }

type Sending = { readonly place: TestPlace; readonly handover: Handover; readonly template: NoticeTemplate }

/** Sends the notification of a handover with these words; throws when there is none. Gives its row afterwards. */
export async function sendOne(deps: ReturnType<typeof depsWith>, { place, handover, template }: Sending) {
  const id = (await notificationsOf(place, handover)(deps.database)).get(template)?.id
  if (!id) throw new Error(`There is no ${template}`)
  await sendNotification(deps, { notificationId: id, networkId: place.networkId })
  const row = (await notificationsOf(place, handover)(deps.database)).get(template)
  if (!row) throw new Error(`${template} is gone`)
  return row
}

/** A number to call, as the contact registry of the network has it. */
export const addPhone = (database: Database, { networkId }: TestPlace, phone: string) =>
  database.asOwner((tx) =>
    sql`insert into contact_point (id, network_id, key, name, for_whom, phone, source, status)
        values (gen_random_uuid(), ${networkId}, 'own', 'Wij', 'iedereen', ${phone}, 'test', 'demo')`.execute(tx),
  )

/** A letter as a person reads it: its headers, its text and its HTML, decoded. */
export function readMail(message: string) {
  const [headers = '', ...rest] = message.split(/\r?\n\r?\n/)
  const body = decode(rest.join('\n\n').replace(/=\r?\n/g, ''))
  const html = body.slice(body.indexOf('<!doctype html>'))
  return { headers, text: body.slice(0, body.indexOf('<!doctype html>')), html }
}

const decode = (text: string) => {
  const bytes = text.replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return /=[\dA-F]{2}/.test(text) ? Buffer.from(bytes, 'latin1').toString() : text
}

/** The jobs that wait, as the tables of the queue have them. */
export const queue = (database: Database) =>
  database.asOwner(async (tx: Transaction) => {
    const { rows } = await sql<{ job: string; runAt: Date; key: string | null }>`
      select j::text as job, j.run_at, j.key from graphile_worker._private_jobs j order by j.id`.execute(tx)
    return rows
  })
