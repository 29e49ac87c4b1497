import type { FastifyReply } from 'fastify'
import { sendNotFound, sendRest } from '#identity/index.ts'
import type { Transaction } from '#platform/database/database.ts'
import { textOf } from '#platform/http/query.ts'
import { type AtDesk, atDesk, type DeskHouse, idIn } from '../../desk/desk.ts'
import { deskLinks } from '../../desk/desk-links.ts'
import { stopAndErase } from '../../erase/stop-and-erase.ts'
import type { HandoverDeps } from '../../store/deps.ts'
import { codeIn, countTry, forgetTries, openByCode } from '../carer-link/carer-code.ts'
import { type CaseRequest, findCase } from '../case.page.tsx'
import { texts as caseTexts } from '../case.texts.nl.ts'
import { texts } from './erase-for-carer.texts.nl.ts'
import { EraseForCarer } from './erase-for-carer.view.tsx'

/** Says what "wis nu" means, before the coordinator does it for a carer on the phone. */
export const show = (house: DeskHouse) => (request: CaseRequest, reply: FastifyReply) =>
  sendPage(house, { request, reply })

/** The same as on her own page, once she has read out the code of this question. */
export const submit = (house: DeskHouse) => async (request: CaseRequest, reply: FastifyReply) => {
  const id = idIn(request.params.id)
  if (!id) return sendNotFound(reply)
  const code = codeIn(request.body)
  if (!code) return sendPage(house, { request, reply, error: texts.missing })
  const { deps } = house
  const desk = atDesk(request)
  const until = await countTry(deps, desk)
  if (until) return sendRest(reply, until)
  const erased = await deps.database.asActor(desk.actor, (tx) => eraseForCarer(tx, deps, { desk, id, code }))
  if (!erased) return sendPage(house, { request, reply, error: texts.wrong })
  await forgetTries(deps, desk)
  return reply.redirect(`${deskLinks.case(id)}?gedaan=gewist`, 303)
}

type ByCode = { readonly desk: AtDesk; readonly id: string; readonly code: string }

/** False when the code is not of this handover. */
async function eraseForCarer(tx: Transaction, deps: HandoverDeps, { desk, id, code }: ByCode): Promise<boolean> {
  if (!(await openByCode(tx, deps, { desk, code, of: id }))) return false
  const { actor, personId, sessionId } = desk
  const by = { kind: 'coordinator', personId } as const
  await stopAndErase(tx, deps, { handoverId: id, actor, by, sessionId, onBehalfOf: 'carer' })
  return true
}

type Sending = { readonly request: CaseRequest; readonly reply: FastifyReply; readonly error?: string }

/** What was erased before leads back: there is nothing left to ask. */
async function sendPage(house: DeskHouse, { request, reply, error }: Sending) {
  const found = await findCase(house, request)
  if (!found) return sendNotFound(reply)
  const { row, content } = found
  if (!content) return reply.redirect(deskLinks.case(row.id), 303)
  return reply.code(error ? 422 : 200).page({
    title: texts.title,
    section: 'overdrachten',
    crumbs: [
      { href: deskLinks.list, label: caseTexts.list },
      { href: deskLinks.case(row.id), label: caseTexts.title(row.reference) },
    ],
    main: <EraseForCarer found={found} name={content.name} typed={textOf(request.body, 'code', 40)} error={error} />,
  })
}
