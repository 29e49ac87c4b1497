import type { NoticeTemplate } from '../notices.ts'
import { frame, notices } from './notifications.texts.nl.ts'
import type { NoticeFacts } from './words.ts'

/** A message as it is sent, in parts that text and HTML have in common. */
export type Message = {
  readonly subject: string
  readonly hello: string
  readonly lines: readonly string[]
  readonly button: { readonly label: string; readonly url: string } | null
  readonly after: readonly string[]
  readonly network: string
}

type Around = {
  readonly template: NoticeTemplate
  readonly facts: NoticeFacts
  /** Only in a message to herself. */
  readonly name: string | null
  readonly url: string | null
  /** The short code for the phone; only in a message to the carer. */
  readonly code: string | null
}

/** Puts a message together. */
export function messageOf({ template, facts, name, url, code }: Around): Message {
  const { subject, lines, button } = notices[template](facts)
  const { phone, network } = facts
  const call = phone ? [code ? frame.callWithCode(phone, code) : frame.call(phone)] : []
  return {
    subject,
    lines,
    network,
    hello: frame.hello(name),
    button: button && url ? { label: button, url } : null,
    after: [...(code ? [frame.keepLink] : []), ...call, frame.noReply],
  }
}

/** The message as plain text, with lines that a mail program breaks where it likes. */
export const textOf = ({ hello, lines, button, after, network }: Message) =>
  `${[hello, ...lines, ...(button ? [`${button.label}:\n${button.url}`] : []), ...after, `${frame.bye}\n${network}`].join('\n\n')}\n`
