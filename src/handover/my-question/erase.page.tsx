import { eraseHandover } from '../erase/erase-handover.ts'
import { isEnded } from '../handover.ts'
import { publicLinks } from '../public-links.ts'
import { actIn } from '../store/act.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { loadHandover } from '../store/load-handover.sql.ts'
import { asCarer } from './answers.ts'
import { openMyQuestion } from './my-question.sql.ts'
import { texts } from './my-question.texts.nl.ts'
import { behindLink, type Carer, privatePage, sendGone } from './private-page.tsx'
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
  behindLink(deps, async (request, reply, carer) => {
    await stopAndErase(deps, carer)
    return reply.redirect(publicLinks.erased(request.base), 303)
  })

/** Stops what runs and erases everything personal, in one transaction: nobody is left with half of it. */
const stopAndErase = (deps: HandoverDeps, { networkId, handoverId }: Carer): Promise<void> => {
  const actor = { kind: 'carer', networkId, handoverId } as const
  return deps.database.asActor(actor, async (tx) => {
    const handover = await loadHandover(tx, handoverId)
    if (handover && !isEnded(handover.state))
      await actIn(tx, deps, { handoverId, actor, by: asCarer, seen: null, command: { kind: 'withdraw' } })
    const erased = await eraseHandover(tx, deps, { handoverId, by: asCarer })
    if (!erased.ok && erased.reason === 'not_ended') throw new Error(`Handover ${handoverId} was not stopped`)
  })
}
