import type { Transaction } from '#platform/database/database.ts'
import type { CarerContent } from '../content.ts'
import { loadCalendar } from '../store/calendar.sql.ts'
import { openContent } from '../store/content.sql.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { factsOf } from './facts.ts'
import { linkFor } from './link-for.ts'
import { messageOf } from './message.ts'
import { type HandoverRow, loadPartner, loadRow, loadSender, type Sender, type Told } from './notification.sql.ts'

/** What is known at this moment of what a notification is about. */
export type Known = {
  readonly row: HandoverRow
  readonly sender: Sender
  /** Only where the message is to her, or to who referred her. */
  readonly content: CarerContent | null
  readonly partner: Awaited<ReturnType<typeof loadPartner>>
}

export async function lookUp(tx: Transaction, deps: HandoverDeps, told: Told): Promise<Known> {
  const { handoverId, organizationId, audience } = told
  const personal = audience === 'carer' || audience === 'referrer'
  return {
    row: await loadRow(tx, handoverId),
    sender: await loadSender(tx),
    content: personal ? await openContent(tx, deps.sealer, handoverId) : null,
    partner: organizationId ? await loadPartner(tx, organizationId) : null,
  }
}

/** The message as it would be said now, with a private link that is made for it. */
export async function compose(tx: Transaction, deps: HandoverDeps, { told, known }: { told: Told; known: Known }) {
  const link = await linkFor(tx, deps, { told, ...known })
  const facts = factsOf({ ...known, calendar: await loadCalendar(tx) })
  const name = told.audience === 'carer' ? (known.content?.name ?? null) : null
  return { ...link, phone: facts.phone, message: messageOf({ template: told.template, facts, name, ...link }) }
}
