import type { FastifyReply } from 'fastify'
import { dayInWords, weekdayInWords } from '#platform/dutch-dates.ts'
import { leaveTrace } from '#platform/trace/trace.ts'
import { localDay } from '#platform/working-days.ts'
import { asPrivate, privatePage, type TokenRequest } from '../my-question/private-page.tsx'
import type { HandoverDeps } from '../store/deps.ts'
import { texts as common } from '../texts.nl.ts'
import { sendGone } from './gone.tsx'
import { texts } from './refer.texts.nl.ts'
import { ReferralState } from './referral-state.view.tsx'
import { findReferred, type Referred } from './referrer-links.sql.ts'

/** What a professional sees after referring: the state, if the carer agreed. The carer sees that it was looked at. */
export const show = (deps: HandoverDeps) => async (request: TokenRequest, reply: FastifyReply) => {
  const found = await look(deps, { networkId: request.edition.network.id, token: request.params.token })
  if (!found) return sendGone(request, reply)
  return asPrivate(reply).page({
    ...privatePage(request, texts.state.title),
    main: <ReferralState {...wordsOf(found)} />,
  })
}

const look = ({ database, now }: HandoverDeps, { networkId, token }: { networkId: string; token: string }) =>
  database.asActor({ kind: 'system', networkId }, async (tx) => {
    const found = await findReferred(tx, { token, now: now() })
    if (found?.kind !== 'handover') return found
    await leaveTrace(tx, {
      networkId,
      at: now(),
      event: 'handover.view-state',
      action: 'R',
      objectType: 'handover',
      objectId: found.handoverId,
      actor: { kind: 'staff', role: 'professional' },
      outcome: 'ok',
    })
    return found
  })

function wordsOf(found: Referred): { state: string; since: string | null } {
  if (found.kind === 'waiting')
    return { state: texts.state.waiting(weekdayInWords(localDay(found.dueAt))), since: null }
  if (found.kind === 'answered' || found.kind === 'not_reached') return { state: texts.state[found.kind], since: null }
  return { state: common.stateNames[found.state], since: texts.state.since(dayInWords(localDay(found.since))) }
}
