import type { FastifyReply } from 'fastify'
import { textOf } from '#platform/http/query.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { findCase } from './case.sql.ts'
import { doStep } from './do-step.ts'
import { type CaseForm, emptyForm, parseStep } from './partner-case.form.ts'
import { texts } from './partner-case.texts.nl.ts'
import { stepsNow } from './partner-case.ts'
import { CaseView, Lost, titleOf } from './partner-case.view.tsx'
import { refusedForm } from './refused.ts'
import { leavingSteps, type StepName, stepIn } from './steps.ts'
import type { Visitor } from './visitor.ts'

/** What a page of one question leans on: who looks, and where the answer goes. */
export type CaseRequest = { readonly deps: HandoverDeps; readonly visitor: Visitor; readonly reply: FastifyReply }

export async function showCase(asked: CaseRequest, query: unknown) {
  return sendCase(asked, { form: emptyForm, status: 200, done: stepIn(textOf(query, 'gedaan')) })
}

export async function submitStep(asked: CaseRequest, step: StepName, body: unknown) {
  const { deps, visitor, reply } = asked
  const { form, command, seen, note } = parseStep(step, body)
  if (!command) return sendCase(asked, { form, status: 422 })
  const done = await doStep(deps, visitor, { command, seen, note })
  if (done.ok) return reply.redirect(afterwards(visitor, step), 303)
  return done.reason === 'gone' ? sendLost(asked) : sendCase(asked, refusedForm(form, done.reason))
}

const afterwards = (visitor: Visitor, step: StepName) =>
  leavingSteps.includes(step) ? visitor.leaving(step) : `${visitor.address}?gedaan=${step}`

type Showing = { readonly form: CaseForm; readonly status: number; readonly done?: StepName | null }

async function sendCase(asked: CaseRequest, { form, status, done = null }: Showing) {
  const { deps, visitor, reply } = asked
  const found = await findCase(deps, visitor)
  if (!found) return sendLost(asked)
  const now = deps.now()
  const steps = stepsNow(found, visitor, now)
  const { address, inbox } = visitor
  return reply.code(status).page({
    title: titleOf(found),
    section: 'vragen',
    crumbs: crumbsTo(inbox),
    hidden: true,
    main: <CaseView found={found} steps={steps} form={form} address={address} now={now} done={done} />,
  })
}

/** Who came by a link has no other questions to go back to. */
const crumbsTo = (inbox: string | null) => (inbox ? [{ href: inbox, label: texts.inbox }] : [])

/** One sentence, the same for what never was there: whose question it is, is nobody's business. */
export const sendLost = ({
  visitor: { inbox },
  reply,
}: Pick<CaseRequest, 'reply'> & { visitor: Pick<Visitor, 'inbox'> }) =>
  reply.code(404).page({
    title: texts.lost.title,
    section: 'vragen',
    hidden: true,
    main: <Lost inbox={inbox} />,
  })
