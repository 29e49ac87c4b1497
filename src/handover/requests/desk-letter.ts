import { contactOf, type Network } from '#networks/index.ts'
import type { Mail } from '#platform/mail/mail.ts'

type Words = { readonly subject: string; readonly text: (day: string, link: string) => readonly string[] }
type Given = { readonly network: Network; readonly day: string; readonly site: string; readonly words: Words }

/** Tells the desk that something came in, and by when to call; nothing of what it is. Null when the network has no mail address. */
export function deskLetter({ network, day, site, words }: Given): Mail | null {
  const to = contactOf(network, 'own')?.email
  if (!to) return null
  return { to, subject: words.subject, text: `${words.text(day, `${site}/werkplek/vandaag`).join('\n\n')}\n` }
}
