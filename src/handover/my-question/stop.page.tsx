import { currentAttempt, isEnded } from '../handover.ts'
import { publicLinks } from '../public-links.ts'
import { act } from '../store/act.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { asCarer } from './answers.ts'
import { openMyQuestion } from './my-question.sql.ts'
import { texts } from './my-question.texts.nl.ts'
import { nameIn } from './my-question.ts'
import { behindLink, privatePage, sendGone } from './private-page.tsx'
import { Sure } from './sure.view.tsx'

/** Asks whether she wants to stop. A question that is over cannot be stopped: then it leads back. */
export const show = (deps: HandoverDeps) =>
  behindLink(deps, async (request, reply, carer) => {
    const question = await openMyQuestion(deps, carer)
    if (!question) return sendGone(request, reply)
    const { base } = request
    const { token } = carer
    if (isEnded(question.handover.state)) return reply.redirect(publicLinks.myQuestion(base, token), 303)
    const current = currentAttempt(question.handover)?.organizationId
    const lead = texts.stop.lead(current ? nameIn(question, current) : null)
    const action = publicLinks.stop(base, token)
    return reply.page({
      ...privatePage(request, texts.stop.title, token),
      main: <Sure base={base} token={token} words={texts.stop} lead={lead} action={action} />,
    })
  })

/** T21: always possible, without a reason. Who presses twice has stopped once. */
export const submit = (deps: HandoverDeps) =>
  behindLink(deps, async (request, reply, { networkId, handoverId, token }) => {
    const actor = { kind: 'carer', networkId, handoverId } as const
    await act(deps, { handoverId, actor, by: asCarer, seen: null, command: { kind: 'withdraw' } })
    return reply.redirect(`${publicLinks.myQuestion(request.base, token)}?gedaan=gestopt`, 303)
  })
