import type { FastifyReply, FastifyRequest } from 'fastify'
import { actorOf, signedInOf } from '#identity/index.ts'
import { textOf } from '#platform/http/query.ts'
import { texts as caseTexts } from '../partner-case/partner-case.texts.nl.ts'
import { leavingSteps, stepIn } from '../partner-case/steps.ts'
import { publicLinks } from '../public-links.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { findQuestions } from './inbox.sql.ts'
import { texts } from './inbox.texts.nl.ts'
import { Inbox } from './inbox.view.tsx'

/** Where somebody of a partner begins: all questions that are with their organisation now. */
export const show = (deps: HandoverDeps) => async (request: FastifyRequest, reply: FastifyReply) => {
  const signedIn = signedInOf(request)
  const { networkName, networkSlug, organizationName } = signedIn.grant
  const now = deps.now()
  const questions = await deps.database.asActor(actorOf(signedIn), (tx) => findQuestions(tx, now))
  return reply.page({
    title: texts.title,
    section: 'vragen',
    hidden: true,
    main: (
      <Inbox
        organization={organizationName ?? ''}
        network={networkName}
        refer={publicLinks.professionals(`/${networkSlug}`)}
        questions={questions}
        now={now}
        notice={noticeOf(textOf(request.query, 'gedaan'))}
      />
    ),
  })
}

/** Only the steps with which a question leaves end here. */
function noticeOf(text: string): string | null {
  const step = stepIn(text)
  return step && leavingSteps.includes(step) ? caseTexts.done[step] : null
}
