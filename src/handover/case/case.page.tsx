import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendNotFound } from '#identity/index.ts'
import { textOf } from '#platform/http/query.ts'
import { atDesk, colleaguesOf, type DeskHouse, editionOf, idIn } from '../desk/desk.ts'
import { deskLinks } from '../desk/desk-links.ts'
import { isEnded } from '../handover.ts'
import { texts as shared } from '../texts.nl.ts'
import { texts } from './case.texts.nl.ts'
import { CaseView } from './case.view.tsx'
import type { Filled } from './filled.ts'
import { type Case, loadCase } from './load-case.ts'

export type CaseRequest = FastifyRequest<{ Params: { id: string } }>

/** The page of one handover. */
export const show = (house: DeskHouse) => async (request: CaseRequest, reply: FastifyReply) =>
  sendCase(house, { request, reply })

type Answer = {
  readonly request: CaseRequest
  readonly reply: FastifyReply
  /** A form that was not accepted, with what was typed and why. */
  readonly filled?: Filled
  /** Why nothing happened. */
  readonly refused?: string
}

/** Sends the page as it stands now, whatever the form that was sent looked at. */
export async function sendCase(house: DeskHouse, answer: Answer) {
  const { request, reply } = answer
  const found = await findCase(house, request)
  if (!found) return sendNotFound(reply)
  const { filled, refused } = shownOf(found, answer)
  if (refused && !answer.refused) reply.code(409)
  const desk = atDesk(request)
  const { network, directory } = await editionOf(house, desk)
  const colleagues = await colleaguesOf(house.deps.database, desk)
  const done = Object.entries(texts.done).find(([name]) => name === textOf(request.query, 'gedaan'))
  const { municipalityCode, reference } = found.row
  return reply.page({
    title: texts.title(reference),
    section: 'overdrachten',
    crumbs: [{ href: deskLinks.list, label: texts.list }],
    main: (
      <CaseView
        found={found}
        now={house.deps.now()}
        me={desk.personId}
        colleagues={colleagues}
        municipality={network.municipalities.find(({ code }) => code === municipalityCode)?.name ?? null}
        better={(id) => directory.organizations.find((one) => one.id === id)?.name ?? null}
        filled={filled}
        refused={refused}
        done={refused || filled ? null : (done?.[1] ?? null)}
      />
    ),
  })
}

/** A form that no longer stands on the page cannot say what is wrong in it: then the page says why it is gone. */
function shownOf({ possible, handover }: Case, { filled, refused }: Pick<Answer, 'filled' | 'refused'>) {
  const gone = filled && filled.step !== 'collega' && !possible.steps.has(filled.step)
  if (!gone) return { filled: filled ?? null, refused: refused ?? null }
  return { filled: null, refused: shared.refusals[isEnded(handover.state) ? 'ended' : 'not_now'] }
}

/** The handover of the address as this desk sees it; null when it is not theirs, or not there. */
export async function findCase({ deps }: DeskHouse, request: CaseRequest): Promise<Case | null> {
  const id = idIn(request.params.id)
  const desk = atDesk(request)
  return id ? deps.database.asActor(desk.actor, (tx) => loadCase(tx, deps, { desk, id, now: deps.now() })) : null
}
