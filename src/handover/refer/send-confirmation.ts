import { weekdayInWords } from '#platform/dutch-dates.ts'
import { baseFor } from '#platform/http/site.ts'
import type { Mail } from '#platform/mail/mail.ts'
import { newToken } from '#platform/random.ts'
import { localDay } from '#platform/working-days.ts'
import { loadSender } from '../notifications/notification.sql.ts'
import { publicLinks } from '../public-links.ts'
import { setConfirmToken } from '../requests/confirm-request.sql.ts'
import { findRequest } from '../requests/find-requests.sql.ts'
import { openRequestContent } from '../requests/request-contents.sql.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { texts } from './refer.texts.nl.ts'

declare global {
  namespace GraphileWorker {
    interface Tasks {
      /** Ids only: the address is looked up, and the link made, when the letter is sent. */
      'confirm-referral': { readonly requestId: string; readonly networkId: string }
    }
  }
}

type Job = { readonly requestId: string; readonly networkId: string }

/**
 * Sends a professional the link with which to confirm the work address. The link is made here and only its hash is kept, so a letter that is
 * tried again has a new one. Nothing is sent when there is nothing left to confirm.
 */
export async function sendConfirmation(
  deps: HandoverDeps,
  post: (mail: Mail) => Promise<void>,
  job: Job,
): Promise<void> {
  const letter = await writeLetter(deps, job)
  if (letter) await post(letter)
}

const writeLetter = (deps: HandoverDeps, { requestId, networkId }: Job): Promise<Mail | null> =>
  deps.database.asActor({ kind: 'system', networkId }, async (tx) => {
    const token = newToken()
    if (!(await setConfirmToken(tx, { id: requestId, token, now: deps.now() }))) return null
    const request = await findRequest(tx, requestId)
    const to = (await openRequestContent(tx, deps.sealer, requestId))?.carer.broughtBy?.email
    if (!request || !to) return null
    const network = await loadSender(tx)
    const link = publicLinks.confirmReferral(baseFor(deps.config, network), token)
    const lines = texts.mail.text(network.name, link, weekdayInWords(localDay(request.dueAt)))
    return { to, subject: texts.mail.subject, text: `${lines.join('\n\n')}\n` }
  })
