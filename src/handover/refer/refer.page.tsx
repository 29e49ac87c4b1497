import type { FastifyReply, FastifyRequest } from 'fastify'
import { trapName } from '#design/form/trap.tsx'
import { weekdayInWords } from '#platform/dutch-dates.ts'
import { textOf } from '#platform/http/query.ts'
import { enqueue } from '#platform/jobs/jobs.ts'
import { localDay } from '#platform/working-days.ts'
import { errorsIn, submissionIn } from '../ask/carer-fields.form.ts'
import { type Alarm, unreadAlarm } from '../ask/urgent-first.ts'
import { publicLinks } from '../public-links.ts'
import { bringIn } from '../requests/bring-in.ts'
import { callWithin, confirmWithin } from '../requests/request.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { workingDaysAfter } from '../timers.ts'
import { contentOfReferral, emptyReferral, parseReferral, type ReferForm } from './refer.form.ts'
import { texts } from './refer.texts.nl.ts'
import { Refer } from './refer.view.tsx'
import { ReferralSent } from './referral-sent.view.tsx'

/** The card with two questions, and the form to refer. Not kept in a cache: each form is one referral. */
export const show = (deps: HandoverDeps) => async (request: FastifyRequest, reply: FastifyReply) =>
  page(request, reply, { form: emptyReferral, submission: deps.newId() })

export const submit = (deps: HandoverDeps) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { body, base, now } = request
  const form = parseReferral(body, localDay(now))
  const asked = { form, submission: submissionIn(body) ?? deps.newId() }
  if (Object.keys(errorsIn(form)).length > 0) return page(request, reply.code(422), asked)
  const alarm = unreadAlarm(form.vraag.value, textOf(body, 'gelezen'))
  if (alarm) return page(request, reply.code(422), { ...asked, alarm })

  // A robot fills the box nobody sees; it gets the same answer, and nothing is kept.
  if (!textOf(body, trapName)) await keep(deps, request, asked)
  return reply.redirect(publicLinks.referred(base), 303)
}

export const showSent = async (request: FastifyRequest, reply: FastifyReply) =>
  reply.page({
    title: texts.sent.title,
    crumbs: [{ href: publicLinks.professionals(request.base), label: texts.title }],
    hidden: true,
    main: <ReferralSent base={request.base} />,
  })

type Asked = { readonly form: ReferForm; readonly submission: string }

/** Nothing goes on before the work address is confirmed: it is kept, and its sender gets a letter. */
function keep(deps: HandoverDeps, request: FastifyRequest, { form, submission }: Asked) {
  const { now, edition } = request
  const networkId = edition.network.id
  const requestId = deps.newId()
  const content = contentOfReferral(form)
  return bringIn(deps, {
    actor: { kind: 'staff', role: 'professional' },
    tell: (tx) => enqueue(tx, 'confirm-referral', { requestId, networkId }),
    request: {
      id: requestId,
      networkId,
      channel: 'professional',
      state: 'te_bevestigen',
      createdAt: now,
      dueAt: workingDaysAfter(now, confirmWithin, edition.network),
      submission,
      functionCodes: [],
      feedback: content.referral?.feedback ?? false,
      content,
    },
  })
}

function page(request: FastifyRequest, reply: FastifyReply, asked: Asked & { alarm?: Alarm }) {
  const { base, edition, now } = request
  const { network } = edition
  return reply.header('cache-control', 'no-store').page({
    title: texts.title,
    description: texts.description(network.name),
    crumbs: [],
    canonical: publicLinks.professionals(base),
    main: (
      <Refer
        base={base}
        network={network}
        today={localDay(now)}
        day={weekdayInWords(localDay(workingDaysAfter(now, callWithin, network)))}
        {...asked}
      />
    ),
  })
}
