import { enqueue } from '#platform/jobs/jobs.ts'
import { newDigits } from '#platform/random.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { addressOf, keepCode } from './codes.sql.ts'
import { codeHashOf, codeLength } from './link-code.ts'
import { texts } from './one-time-link.texts.nl.ts'
import type { PartnerLink } from './partner-links.sql.ts'

type Sending = { readonly link: PartnerLink; readonly networkId: string; readonly networkName: string }

/** Mails a code to the address that the network knows of the partner; never to one that somebody types. */
export function sendCode(deps: HandoverDeps, { link, networkId, networkName }: Sending) {
  const code = newDigits(codeLength)
  const codeHash = codeHashOf(deps.codeKey, link.id, code)
  return deps.database.asActor({ kind: 'system', networkId }, async (tx) => {
    const to = await addressOf(tx, link.organizationId)
    if (!to) return 'no_address'
    const kept = await keepCode(tx, { linkId: link.id, codeHash, now: deps.now() })
    if (kept === 'kept') await enqueue(tx, 'send-mail', { to, ...texts.letter({ code, network: networkName }) })
    return kept
  })
}
