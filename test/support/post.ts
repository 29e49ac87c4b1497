import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { handoverDeps, sendConfirmation, sendNotification } from '#handover/index.ts'
import { openPost } from '#platform/mail/mail.ts'
import { aMailServer } from '#platform/testing/mail-server.ts'
import { readMail } from '../../src/handover/notifications/testing.ts'
import type { Site } from './site.ts'

export type Letter = {
  readonly to: readonly string[]
  readonly headers: string
  readonly text: string
  readonly html: string
}
type Post = Awaited<ReturnType<typeof aPost>>

/** Brings what waits to be sent to a real mail server, whenever a test says so. Close it before the site. */
export async function aPost(site: Site) {
  const server = await aMailServer()
  const config = { ...site.config, smtpUrl: server.url }
  const services = { database: site.database, config, now: site.now, newId: () => randomUUID() }
  const deps = handoverDeps(services)
  const post = openPost(services)
  const work: Readonly<Record<string, (payload: Payload) => Promise<void>>> = {
    'send-notification': ({ notificationId = '', networkId = '' }) =>
      sendNotification(deps, { notificationId, networkId }),
    'confirm-referral': ({ requestId = '', networkId = '' }) => sendConfirmation(deps, post, { requestId, networkId }),
    'send-mail': ({ to = '', subject = '', text = '' }) => post({ to, subject, text }),
  }
  return {
    close: server.close,
    /** Sends all that waits. Gives the letters of this round. */
    async round(): Promise<Letter[]> {
      const before = server.received.length
      for (const { task, payload } of await takeJobs(site)) await work[task]?.(payload)
      return server.received.slice(before).map(({ to, message }) => ({ to, ...wholeMail(message) }))
    },
  }
}

/** The only letter of a round to this address; throws when there is none. */
export async function letterTo(post: Post, address: string): Promise<Letter> {
  const found = (await post.round()).findLast(({ to }) => to.includes(address))
  if (!found) throw new Error(`There is no letter to ${address}`)
  return found
}

/** The path of the first link in a letter. */
export function linkIn({ text }: Letter): string {
  const address = /https?:\/\/\S+/.exec(text)?.[0]
  if (!address) throw new Error(`There is no link in: ${text}`)
  return new URL(address).pathname
}

export const codeIn = ({ text }: Letter): string => /\b\d{6}\b/.exec(text)?.[0] ?? ''

type Payload = Readonly<
  Partial<Record<'notificationId' | 'requestId' | 'networkId' | 'to' | 'subject' | 'text', string>>
>

const takeJobs = ({ database }: Site) =>
  database.asOwner(async (tx) => {
    const { rows } = await sql<{ task: string; payload: Payload }>`
      with taken as (delete from graphile_worker._private_jobs returning id, task_id, payload)
      select t.identifier as task, taken.payload from taken join graphile_worker._private_tasks t on t.id = taken.task_id
      order by taken.id`.execute(tx)
    return rows
  })

/** A letter without HTML is all text. */
function wholeMail(message: string) {
  const { headers, text, html } = readMail(`${message}<!doctype html>`)
  return { headers, text, html: html === '<!doctype html>' ? '' : html }
}
