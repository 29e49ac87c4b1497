import { contactOf, type Network } from '#networks/index.ts'
import type { Mail } from '#platform/mail/mail.ts'
import type { Offer } from '../offer.ts'
import { texts } from '../texts.nl.ts'
import type { ReportReason } from './report-offer.form.ts'

type Report = {
  readonly network: Network
  readonly offer: Offer
  readonly reason: ReportReason
  readonly note: string
  readonly page: string
}

/** Tells the network what a reader says is wrong; null when it has no mail address. Who the reader is, nobody knows. */
export function reportLetter({ network, offer, reason, note, page }: Report): Mail | null {
  const to = contactOf(network, 'own')?.email
  if (!to) return null
  const { letter, reasons } = texts.report
  const lines = [
    letter.lead(offer.name, offer.organization.name),
    reasons[reason],
    note ? letter.note(note) : '',
    page,
    letter.next,
  ]
  return { to, subject: letter.subject(offer.name), text: `${lines.filter(Boolean).join('\n\n')}\n` }
}
