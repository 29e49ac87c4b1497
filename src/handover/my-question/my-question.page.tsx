import type { FastifyReply } from 'fastify'
import { numberOf, textOf } from '#platform/http/query.ts'
import { leaveTrace } from '#platform/trace/trace.ts'
import type { Refusal } from '../commands.ts'
import { isEnded } from '../handover.ts'
import { publicLinks } from '../public-links.ts'
import { act } from '../store/act.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { texts as common } from '../texts.nl.ts'
import { type Answer, answers, answersNow, asCarer, commandOf, isGiven } from './answers.ts'
import { eventsOf, openMyQuestion } from './my-question.sql.ts'
import { texts } from './my-question.texts.nl.ts'
import { MyQuestionPage } from './my-question.view.tsx'
import { behindLink, type Carer, privatePage, sendGone, type TokenRequest } from './private-page.tsx'

/** How it stands with a carer's own question, and what she can say about it. */
export const show = (deps: HandoverDeps) =>
  behindLink(deps, (request, reply, carer) => page(deps, { request, reply, carer }))

/** Her answer: one press, one step. A second press of the same button is told what the first one was told. */
export const submit = (deps: HandoverDeps) =>
  behindLink(deps, async (request, reply, carer) => {
    const given = textOf(request.body, 'antwoord')
    const answer = answers.find((known) => known === given)
    if (!answer) return page(deps, { request, reply: reply.code(422), carer, refusal: 'not_now' })
    const seen = numberOf(textOf(request.body, 'versie'), { otherwise: 0, highest: 1_000_000 })
    const done = await give(deps, carer, { answer, seen })
    if (done === 'not_found') return sendGone(request, reply)
    if (done !== 'done' && !isGiven(answer, seen, await eventsOf(deps, carer)))
      return page(deps, { request, reply: reply.code(409), carer, refusal: done })
    return reply.redirect(`${publicLinks.myQuestion(request.base, carer.token)}?gedaan=${answer}`, 303)
  })

type Given = { readonly answer: Answer; readonly seen: number }

async function give(
  deps: HandoverDeps,
  { networkId, handoverId }: Carer,
  { answer, seen }: Given,
): Promise<Refusal | 'not_found' | 'done'> {
  const actor = { kind: 'carer', networkId, handoverId } as const
  const command = commandOf[answer]
  if (command) {
    const done = await act(deps, { handoverId, actor, by: asCarer, seen, command })
    return done.ok ? 'done' : done.reason
  }
  const question = await openMyQuestion(deps, { networkId, handoverId })
  if (!question) return 'not_found'
  if (!answersNow(question, deps.now()).includes(answer)) return isEnded(question.handover.state) ? 'ended' : 'not_now'
  // Nothing changes: we ask again later. That she answered leaves its trace.
  await deps.database.asActor(actor, (tx) =>
    leaveTrace(tx, {
      networkId,
      at: deps.now(),
      event: 'handover.not-helped-yet',
      action: 'U',
      objectType: 'handover',
      objectId: handoverId,
      actor: { kind: 'carer' },
      outcome: 'ok',
    }),
  )
  return 'done'
}

type Shown = {
  readonly request: TokenRequest
  readonly reply: FastifyReply
  readonly carer: Carer
  readonly refusal?: Refusal
}

async function page(deps: HandoverDeps, { request, reply, carer, refusal }: Shown) {
  const question = await openMyQuestion(deps, carer)
  if (!question) return sendGone(request, reply)
  const { base, edition, now, query } = request
  return reply.page({
    ...privatePage(request, texts.title),
    main: (
      <MyQuestionPage
        base={base}
        token={carer.token}
        network={edition.network.name}
        now={now}
        question={question}
        notice={refusal ? null : noticeIn(query)}
        refusal={refusal ? common.refusals[refusal] : null}
      />
    ),
  })
}

/** What was just done, said back. */
function noticeIn(query: unknown): string | null {
  const given = textOf(query, 'gedaan')
  const key = ([...answers, 'gestopt', 'verlengd'] as const).find((known) => known === given)
  return key ? texts.done[key] : null
}
