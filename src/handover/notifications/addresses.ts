import type { Colleague } from '#identity/index.ts'
import type { CarerContent } from '../content.ts'
import type { NoticeTemplate } from '../notices.ts'

/** What is known of everybody who may be told. */
export type AddressBook = {
  readonly content: CarerContent | null
  readonly partner: { readonly email: string | null; readonly deputyEmail: string | null } | null
  readonly desk: readonly Colleague[]
  readonly ownerId: string | null
  /** Of the network itself, for when nobody is at the desk. */
  readonly networkEmail: string | null
}

type Notice = { readonly template: NoticeTemplate; readonly channel: string }

/** Where a notice goes: mail addresses, or one number for a text message. Empty when nothing is known. */
export function addressesFor({ template, channel }: Notice, book: AddressBook): readonly string[] {
  const { content, partner } = book
  if (template.startsWith('carer_')) return known([channel === 'sms' ? content?.phone : content?.email])
  if (template.startsWith('referrer_')) return known([content?.broughtBy?.email])
  if (template.startsWith('desk_')) return deskAddresses(template, book)
  return known([partner?.email, toDeputyToo.includes(template) ? partner?.deputyEmail : null])
}

/** When the first did not look, somebody else has to. */
const toDeputyToo: readonly NoticeTemplate[] = ['partner_remind_read', 'partner_remind_decide']

/** The colleague whose case it is; everybody when that is nobody here, or when it is late already. */
function deskAddresses(template: NoticeTemplate, { desk, ownerId, networkEmail }: AddressBook) {
  const owner = desk.filter(({ id }) => id === ownerId)
  const deputies = template === 'desk_reminder' ? desk.filter(({ role }) => role === 'deputy') : []
  const people = owner.length === 0 || template === 'desk_alert' ? desk : [...owner, ...deputies]
  const addresses = known(people.map(({ email }) => email))
  return addresses.length > 0 ? addresses : known([networkEmail])
}

const known = (addresses: readonly (string | null | undefined)[]): string[] => [
  ...new Set(addresses.flatMap((address) => address || [])),
]
