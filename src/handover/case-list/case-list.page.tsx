import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Transaction } from '#platform/database/database.ts'
import { numberOf, textOf } from '#platform/http/query.ts'
import { leaveTraces, type Trace } from '#platform/trace/trace.ts'
import { type AtDesk, atDesk, colleaguesOf, type DeskHouse, idIn } from '../desk/desk.ts'
import { states } from '../handover.ts'
import { listHandoverPartners } from '../handover-partners/handover-partners.sql.ts'
import { openContents } from '../store/content.sql.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { type ListQuestion, listCases, listPageSize } from './case-list.sql.ts'
import { texts } from './case-list.texts.nl.ts'
import { CaseList } from './case-list.view.tsx'

/** Open handovers and those that ended lately, 25 a page. */
export const show = (house: DeskHouse) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { deps } = house
  const desk = atDesk(request)
  const question = questionIn(request.query, deps.now())
  const found = await deps.database.asActor(desk.actor, (tx) => loadList(tx, deps, { desk, question }))
  const colleagues = await colleaguesOf(deps.database, desk)
  return reply.page({
    title: texts.title,
    section: 'overdrachten',
    main: (
      <CaseList {...found} question={question} owner={(id) => colleagues.find((one) => one.id === id)?.name ?? null} />
    ),
  })
}

/** What the address asks for; what makes no sense is what it would have been without. */
function questionIn(query: unknown, now: Date): ListQuestion {
  const which = textOf(query, 'staat')
  return {
    which: which === 'klaar' ? which : (states.find((state) => state === which) ?? 'open'),
    organizationId: idIn(textOf(query, 'partner')),
    late: textOf(query, 'laat') === 'ja',
    reference: textOf(query, 'nummer', 20).replace(/\D/g, ''),
    page: numberOf(textOf(query, 'bladzijde')),
    now,
  }
}

type Asked = { readonly desk: AtDesk; readonly question: ListQuestion }

async function loadList(tx: Transaction, deps: HandoverDeps, { desk, question }: Asked) {
  const list = await listCases(tx, question)
  const partners = await listHandoverPartners(tx)
  const contents = await openContents(
    tx,
    deps.sealer,
    list.cases.map(({ id }) => id),
  )
  await leaveTraces(tx, [...contents.keys()].map(traceOf(desk, question.now)))
  const names = new Map([...contents].map(([id, { name }]) => [id, name]))
  return { ...list, last: Math.ceil(list.total / listPageSize), partners, names }
}

const traceOf =
  ({ networkId, traced, sessionId }: AtDesk, at: Date) =>
  (objectId: string): Trace => ({
    networkId,
    at,
    event: 'handover.list',
    action: 'R',
    objectType: 'handover',
    objectId,
    actor: traced,
    sessionId,
    outcome: 'ok',
  })
