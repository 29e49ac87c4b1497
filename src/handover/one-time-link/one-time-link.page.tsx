import type { FastifyReply, FastifyRequest } from 'fastify'
import { codeIn } from '#identity/index.ts'
import { textOf } from '#platform/http/query.ts'
import { sendLost, showCase, submitStep } from '../partner-case/partner-case.page.tsx'
import { texts as caseTexts } from '../partner-case/partner-case.texts.nl.ts'
import { leavingSteps, type StepName, stepIn } from '../partner-case/steps.ts'
import type { Visitor } from '../partner-case/visitor.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { type CodeRefusal, checkCode } from './check-code.ts'
import { giveLinkCookie, hasLinkCookie } from './link-cookie.ts'
import { texts } from './one-time-link.texts.nl.ts'
import { Door, EnterCode, Ready } from './one-time-link.view.tsx'
import { answerPath, findPartnerLink, type PartnerLink } from './partner-links.sql.ts'
import { sendCode } from './send-code.ts'

type Request = FastifyRequest<{ Params: { token: string } }>
type Handler = (request: Request, reply: FastifyReply) => unknown

/** The question itself for who typed the code lately; the door for anybody else who has the link. */
export const show = (deps: HandoverDeps): Handler =>
  withLink(deps, (link, request, reply) => {
    if (isInside(deps, request, link))
      return showCase({ deps, reply, visitor: visitorOf(request, link) }, request.query)
    const main = <Door network={request.edition.network.name} address={addressOf(request)} />
    return reply.page({ title: texts.door.title, crumbs: [], hidden: true, main })
  })

export const askCode = (deps: HandoverDeps): Handler =>
  withLink(deps, async (link, request, reply) => {
    const { id: networkId, name: networkName } = request.edition.network
    const sent = await sendCode(deps, { link, networkId, networkName })
    if (sent === 'no_address') return lost(reply)
    if (sent === 'too_many') return sendCodePage(request, reply, texts.code.tooMany)
    return reply.redirect(`${addressOf(request)}/code`, 303)
  })

export const showCode = (deps: HandoverDeps): Handler =>
  withLink(deps, (_link, request, reply) => sendCodePage(request, reply))

export const enter = (deps: HandoverDeps): Handler =>
  withLink(deps, async (link, request, reply) => {
    // A code is good once, so the second press of who came in with it would be told that it is over.
    if (isInside(deps, request, link)) return reply.redirect(addressOf(request), 303)
    const code = codeIn(textOf(request.body, 'code'))
    if (!code) return sendCodePage(request, reply, texts.code.missing)
    const checked = await checkCode(deps, { link, networkId: request.edition.network.id, code })
    if (!checked.ok) return sendCodePage(request, reply, refusalInWords(checked.reason))
    giveLinkCookie(request, reply, { linkId: link.id, token: request.params.token, now: deps.now() })
    return reply.redirect(addressOf(request), 303)
  })

/** A step on the question. Who came in more than an hour ago passes the door again. */
export const submit = (deps: HandoverDeps, step: StepName): Handler =>
  withLink(deps, (link, request, reply) =>
    isInside(deps, request, link)
      ? submitStep({ deps, reply, visitor: visitorOf(request, link) }, step, request.body)
      : reply.redirect(addressOf(request), 303),
  )

/** Where a partner ends when the question has left it; the link leads nowhere from then on. */
export async function ready(request: FastifyRequest, reply: FastifyReply) {
  const step = stepIn(textOf(request.query, 'gedaan'))
  const done = step && leavingSteps.includes(step) ? caseTexts.done[step] : null
  return reply.page({ title: texts.ready.title, crumbs: [], hidden: true, main: <Ready done={done} /> })
}

type Work = (link: PartnerLink, request: Request, reply: FastifyReply) => unknown

/** Every page and every form asks anew whether the link is good. */
function withLink(deps: HandoverDeps, work: Work): Handler {
  return async (request, reply) => {
    const networkId = request.edition.network.id
    const link = await deps.database.asActor({ kind: 'system', networkId }, (tx) =>
      findPartnerLink(tx, request.params.token, deps.now()),
    )
    return link ? work(link, request, reply) : lost(reply)
  }
}

const lost = (reply: FastifyReply) => sendLost({ reply, visitor: { inbox: null } })
const addressOf = ({ base, params }: Request) => answerPath(base, params.token)
const isInside = ({ now }: HandoverDeps, request: Request, link: PartnerLink) => hasLinkCookie(request, link.id, now())

function sendCodePage(request: Request, reply: FastifyReply, error?: string) {
  return reply.code(error ? 422 : 200).page({
    title: texts.code.title,
    crumbs: [],
    hidden: true,
    main: <EnterCode address={addressOf(request)} error={error} />,
  })
}

const refusalInWords = (refusal: CodeRefusal) =>
  refusal.kind === 'wrong' ? texts.code.wrong(refusal.triesLeft) : texts.code.over

/** Nobody by name, but this organisation; from here on the same as for who signed in. */
function visitorOf(request: Request, { id, handoverId, organizationId }: PartnerLink): Visitor {
  const networkId = request.edition.network.id
  const by = { kind: 'partner', personId: null, organizationId } as const
  return {
    handoverId,
    networkId,
    by,
    actor: { ...by, networkId },
    sessionId: id,
    address: addressOf(request),
    inbox: null,
    leaving: (step) => `${request.base}/antwoord/klaar?gedaan=${step}`,
  }
}
