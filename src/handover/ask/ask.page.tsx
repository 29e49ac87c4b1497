import type { FastifyReply, FastifyRequest } from 'fastify'
import { trapName } from '#design/form/trap.tsx'
import { weekdayInWords } from '#platform/dutch-dates.ts'
import { textOf } from '#platform/http/query.ts'
import { siteFor } from '#platform/http/site.ts'
import { enqueue } from '#platform/jobs/jobs.ts'
import { localDay } from '#platform/working-days.ts'
import { publicLinks } from '../public-links.ts'
import { bringIn } from '../requests/bring-in.ts'
import { deskLetter } from '../requests/desk-letter.ts'
import { callWithin } from '../requests/request.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { workingDaysAfter } from '../timers.ts'
import { type AskForm, contentOfAsk, emptyAsk, parseAsk } from './ask.form.ts'
import { texts } from './ask.texts.nl.ts'
import { Ask } from './ask.view.tsx'
import { errorsIn, submissionIn } from './carer-fields.form.ts'
import { giveThanks } from './thanks-cookie.ts'
import { type Alarm, unreadAlarm } from './urgent-first.ts'

/** The call-back form. Never kept in a cache: it says by which day we call, and each form is one question. */
export const show = (deps: HandoverDeps) => async (request: FastifyRequest, reply: FastifyReply) =>
  page(request, reply, { form: emptyAsk, submission: deps.newId(), offer: offerIn(request, request.query) })

export const submit = (deps: HandoverDeps) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { body, base } = request
  const form = parseAsk(body)
  const submission = submissionIn(body) ?? deps.newId()
  const asked = { form, submission, offer: offerIn(request, body) }
  if (Object.keys(errorsIn(form)).length > 0) return page(request, reply.code(422), asked)
  const alarm = unreadAlarm(form.vraag.value, textOf(body, 'gelezen'))
  if (alarm) return page(request, reply.code(422), { ...asked, alarm })

  const dueAt = dueFor(request)
  // A robot fills the box nobody sees; it gets the same thanks, and nothing is kept.
  if (!textOf(body, trapName)) await keep(deps, request, { ...asked, dueAt })
  return giveThanks(reply, base, { day: localDay(dueAt), phone: form.telefoon.value }).redirect(
    publicLinks.callAsked(base),
    303,
  )
}

type Asked = { readonly form: AskForm; readonly submission: string; readonly offer: AskedOffer | null }
type AskedOffer = { readonly slug: string; readonly name: string; readonly codes: readonly string[] }

/** Keeps the question and tells the desk that there is one, both or neither. */
function keep(
  deps: HandoverDeps,
  request: FastifyRequest,
  { form, submission, offer, dueAt }: Asked & { dueAt: Date },
) {
  const { now, edition } = request
  const { network } = edition
  const day = weekdayInWords(localDay(dueAt))
  const letter = deskLetter({ network, day, site: siteFor(deps.config), words: texts.letter })
  return bringIn(deps, {
    actor: { kind: 'carer' },
    tell: async (tx) => {
      if (letter) await enqueue(tx, 'send-mail', letter)
    },
    request: {
      id: deps.newId(),
      networkId: network.id,
      channel: 'terugbellen',
      state: 'open',
      createdAt: now,
      dueAt,
      submission,
      functionCodes: offer?.codes.filter((code) => /^B\d$/.test(code)) ?? [],
      content: { carer: contentOfAsk(form), about: offer?.name ?? null, referral: null },
    },
  })
}

const dueFor = ({ now, edition }: FastifyRequest) => workingDaysAfter(now, callWithin, edition.network)

/** The offer that was on the screen, if it is one. */
const offerIn = ({ edition }: FastifyRequest, given: unknown): AskedOffer | null =>
  edition.directory.bySlug.get(textOf(given, 'aanbod')) ?? null

function page(request: FastifyRequest, reply: FastifyReply, asked: Asked & { alarm?: Alarm }) {
  const { base, edition } = request
  const { network } = edition
  return reply.header('cache-control', 'no-store').page({
    title: texts.title,
    description: texts.description(network.name),
    section: 'contact',
    crumbs: [],
    canonical: publicLinks.askCall(base),
    main: <Ask base={base} network={network} day={weekdayInWords(localDay(dueFor(request)))} {...asked} />,
  })
}
