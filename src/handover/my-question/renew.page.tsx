import { listed } from '#directory/index.ts'
import { publicLinks } from '../public-links.ts'
import { act } from '../store/act.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { texts as common } from '../texts.nl.ts'
import { asCarer } from './answers.ts'
import { renewableConsent, renewed } from './consents.ts'
import { openMyQuestion } from './my-question.sql.ts'
import { texts } from './my-question.texts.nl.ts'
import { nameIn } from './my-question.ts'
import { behindLink, privatePage, sendGone } from './private-page.tsx'
import { Sure } from './sure.view.tsx'

/** The same agreement again, in its own words; when there is nothing to renew it leads back. */
export const show = (deps: HandoverDeps) =>
  behindLink(deps, async (request, reply, carer) => {
    const question = await openMyQuestion(deps, carer)
    if (!question) return sendGone(request, reply)
    const { base, now } = request
    const { token } = carer
    const consent = renewableConsent(question.handover, now)
    if (!consent) return reply.redirect(publicLinks.myQuestion(base, token), 303)
    const items = listed(consent.items.map((item) => common.consentItems[item]))
    const { title, submit: press, ask, none } = texts.renew
    return reply.page({
      ...privatePage(request, title, token),
      main: (
        <Sure
          base={base}
          token={token}
          words={{ title, submit: press, lines: [none] }}
          lead={ask(nameIn(question, consent.organizationId), items)}
          action={publicLinks.renew(base, token)}
        />
      ),
    })
  })

export const submit = (deps: HandoverDeps) =>
  behindLink(deps, async (request, reply, { networkId, handoverId, token }) => {
    const actor = { kind: 'carer', networkId, handoverId } as const
    const back = publicLinks.myQuestion(request.base, token)
    const question = await openMyQuestion(deps, { networkId, handoverId })
    const now = deps.now()
    const consent = question && renewableConsent(question.handover, now)
    if (!consent) return reply.redirect(back, 303)
    const command = { kind: 'renew_consent', consent: renewed(consent, { id: deps.newId(), now }) } as const
    const done = await act(deps, { handoverId, actor, by: asCarer, seen: null, command })
    return reply.redirect(done.ok ? `${back}?gedaan=verlengd` : back, 303)
  })
