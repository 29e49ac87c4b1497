import type { Transaction } from '#platform/database/database.ts'
import { baseFor, siteFor } from '#platform/http/site.ts'
import { deskLinks } from '../desk/desk-links.ts'
import { answerPath, createPartnerLink } from '../one-time-link/partner-links.sql.ts'
import { caseLink } from '../partner-case/links.ts'
import { publicLinks } from '../public-links.ts'
import { createCarerLink } from '../store/carer-links.sql.ts'
import type { HandoverDeps } from '../store/deps.ts'
import type { HandoverRow, Sender, Told } from './notification.sql.ts'

type Given = {
  readonly told: Told
  readonly row: HandoverRow
  readonly sender: Sender
  readonly partner: { readonly hasAccount: boolean | null } | null
}
type Link = { readonly url: string | null; readonly code: string | null }

/** Where the button leads. A private link is made here, at the moment of sending, because only its hash is kept. */
export async function linkFor(tx: Transaction, deps: HandoverDeps, given: Given): Promise<Link> {
  const { audience, handoverId } = given.told
  if (audience === 'carer') return carerLink(tx, deps, given)
  if (audience === 'partner') return { url: await partnerLink(tx, deps, given), code: null }
  return { url: audience === 'coordinator' ? siteFor(deps.config) + deskLinks.case(handoverId) : null, code: null }
}

async function carerLink(tx: Transaction, deps: HandoverDeps, { told, row, sender }: Given): Promise<Link> {
  if (row.erasedAt) return { url: null, code: null }
  const { handoverId, networkId } = told
  const { codeKey, config, newId, now } = deps
  const { token, code } = await createCarerLink(tx, { id: newId(), handoverId, networkId, now: now(), codeKey })
  return { url: publicLinks.myQuestion(baseFor(config, sender), token), code }
}

async function partnerLink(tx: Transaction, { config, newId, now }: HandoverDeps, given: Given) {
  const { told, row, sender, partner } = given
  const { handoverId, networkId, organizationId } = told
  const { currentAttemptId: attemptId } = row
  if (partner?.hasAccount !== false) return siteFor(config) + caseLink(handoverId)
  if (!attemptId || !organizationId) return null
  const link = { id: newId(), handoverId, networkId, attemptId, organizationId, now: now() }
  return answerPath(baseFor(config, sender), await createPartnerLink(tx, link))
}
