import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendNotFound } from '#identity/index.ts'
import { numberOf, textOf } from '#platform/http/query.ts'
import type { Command, Refusal } from '../commands.ts'
import { type AtDesk, atDesk, type DeskHouse, idIn } from '../desk/desk.ts'
import { deskLinks } from '../desk/desk-links.ts'
import type { Handover } from '../handover.ts'
import { act } from '../store/act.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { loadHandover } from '../store/load-handover.sql.ts'
import { texts as shared } from '../texts.nl.ts'
import { type CaseRequest, sendCase } from './case.page.tsx'
import { listEvents } from './case.sql.ts'
import { type Step, type StepName, settledBy, steps } from './steps.ts'

/** Does one thing with a handover: reads the form, lets the rules decide, and shows the page as it then stands. */
export const submit = (house: DeskHouse, name: StepName) => async (request: CaseRequest, reply: FastifyReply) => {
  const handover = await findHandover(house, request)
  if (!handover) return sendNotFound(reply)
  const { deps } = house
  const desk = atDesk(request)
  const filling = { handover, personId: desk.personId, now: deps.now(), newId: deps.newId }
  const read = steps[name].read(request.body, filling)
  if (!read.ok) {
    const filled = { step: name, body: request.body, errors: read.reason }
    return sendCase(house, { request, reply: reply.code(422), filled })
  }
  const taking = { desk, handover, step: steps[name], command: read.value, seen: versionIn(request) }
  const done = await takeStep(deps, taking)
  if (done.ok || (await wasSentTwice(deps, taking)))
    return reply.redirect(`${deskLinks.case(handover.id)}?gedaan=${name}`, 303)
  if (done.reason === 'not_found') return sendNotFound(reply)
  return sendCase(house, { request, reply: reply.code(statusOf(done.reason)), refused: shared.refusals[done.reason] })
}

/** The handover of the address without what is personal; null when it is not this network's. */
async function findHandover({ deps }: DeskHouse, request: CaseRequest): Promise<Handover | null> {
  const id = idIn(request.params.id)
  return id ? deps.database.asActor(atDesk(request).actor, (tx) => loadHandover(tx, id)) : null
}

/** The version that the form was made from. One without is too old for anything. */
export const versionIn = ({ body }: Pick<FastifyRequest, 'body'>) =>
  numberOf(textOf(body, 'versie'), { lowest: 1, highest: 1_000_000, otherwise: 0 })

/** Somebody was first: that is a conflict. Anything else is for the one who filled it in. */
export const statusOf = (refusal: Refusal) =>
  refusal === 'stale' || refusal === 'ended' || refusal === 'not_now' ? 409 : 422

type Taking = {
  readonly desk: AtDesk
  readonly handover: Handover
  readonly step: Pick<Step, 'facts' | 'forCarer'>
  readonly command: Command
  readonly seen: number
}

function takeStep(deps: HandoverDeps, { desk, handover, step, command, seen }: Taking) {
  const { actor, by, sessionId } = desk
  const onBehalfOf = step.forCarer ? 'carer' : null
  return act(deps, { handoverId: handover.id, actor, by, sessionId, onBehalfOf, seen, settles: settledBy, command })
}

/** The same person did just this from the same page: the form was sent twice, and once is enough. */
export async function wasSentTwice(
  { database }: HandoverDeps,
  { desk, handover, step, seen }: Pick<Taking, 'desk' | 'handover' | 'step' | 'seen'>,
): Promise<boolean> {
  const events = await database.asActor(desk.actor, (tx) => listEvents(tx, handover.id))
  const next = events.find(({ seq }) => seq === seen + 1)
  const mine = next?.by.kind === 'coordinator' && next.by.personId === desk.personId
  return !!next && mine && step.facts.includes(next.fact.kind)
}
