import { stopAndErase } from '../erase/stop-and-erase.ts'
import { isEnded } from '../handover.ts'
import { publicLinks } from '../public-links.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { asCarer } from './answers.ts'
import { openMyQuestion } from './my-question.sql.ts'
import { texts } from './my-question.texts.nl.ts'
import { behindLink, privatePage, sendGone } from './private-page.tsx'
import { Sure } from './sure.view.tsx'

/** Asks whether she wants everything erased now, and says what that ends. */
export const show = (deps: HandoverDeps) =>
  behindLink(deps, async (request, reply, carer) => {
    const question = await openMyQuestion(deps, carer)
    if (!question) return sendGone(request, reply)
    const { base } = request
    const { token } = carer
    const lead = isEnded(question.handover.state) ? null : texts.erase.running
    return reply.page({
      ...privatePage(request, texts.erase.title, token),
      main: <Sure base={base} token={token} words={texts.erase} lead={lead} action={publicLinks.erase(base, token)} />,
    })
  })

/** Afterwards her link leads nowhere, so the thanks have an address that says nothing. */
export const submit = (deps: HandoverDeps) =>
  behindLink(deps, async (request, reply, { networkId, handoverId }) => {
    const actor = { kind: 'carer', networkId, handoverId } as const
    await deps.database.asActor(actor, (tx) => stopAndErase(tx, deps, { handoverId, actor, by: asCarer }))
    return reply.redirect(publicLinks.erased(request.base), 303)
  })
