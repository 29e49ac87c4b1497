import { dayInWords, weekdayInWords } from '#platform/dutch-dates.ts'
import { localDay, localTime } from '#platform/working-days.ts'
import { waitReasons } from '../handover.ts'
import { type Calendar, workingDaysAfter } from '../timers.ts'
import type { HandoverRow, Sender } from './notification.sql.ts'
import { frame } from './notifications.texts.nl.ts'
import { organizationInMail } from './organization-in-mail.ts'
import type { NoticeFacts } from './words.ts'

type Known = {
  readonly row: HandoverRow
  readonly sender: Sender
  readonly partner: { readonly name: string; readonly hasAccount: boolean | null } | null
  readonly calendar: Calendar
}

/** What a message may say of what is known. */
export function factsOf({ row, sender, partner, calendar }: Known): NoticeFacts {
  const { reference, state, offeredAt, promisedOn, waitingUntil, dueAt, eraseAt } = row
  return {
    reference,
    state,
    network: sender.name,
    phone: sender.phone,
    organization: (partner && organizationInMail(partner.name)) ?? frame.anOrganization,
    waitReason: waitReasons.find((known) => known === row.waitReason) ?? null,
    hasAccount: partner?.hasAccount ?? true,
    days: {
      calledBy: near(offeredAt && localDay(workingDaysAfter(offeredAt, 5, calendar))),
      promised: near(promisedOn),
      waiting: far(waitingUntil),
      due: dueAt ? frame.at(weekdayInWords(localDay(dueAt)), localTime(dueAt)) : frame.soon,
      erased: far(eraseAt && localDay(eraseAt)),
    },
  }
}

const near = (day: string | null) => (day ? weekdayInWords(day) : frame.soon)
const far = (day: string | null) => (day ? dayInWords(day) : frame.soon)
