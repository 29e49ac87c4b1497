import type { FastifyReply } from 'fastify'
import { sendNotFound } from '#identity/index.ts'
import { contactOf } from '#networks/index.ts'
import type { Transaction } from '#platform/database/database.ts'
import { textOf } from '#platform/http/query.ts'
import { baseFor } from '#platform/http/site.ts'
import { leaveTrace } from '#platform/trace/trace.ts'
import type { CarerContent } from '../../content.ts'
import { type AtDesk, atDesk, type DeskHouse, editionOf, idIn } from '../../desk/desk.ts'
import { deskLinks } from '../../desk/desk-links.ts'
import { publicLinks } from '../../public-links.ts'
import { createCarerLink, withdrawLinks } from '../../store/carer-links.sql.ts'
import { openContent } from '../../store/content.sql.ts'
import type { HandoverDeps } from '../../store/deps.ts'
import type { CaseRequest } from '../case.page.tsx'
import { findCase } from '../case.sql.ts'
import { texts as caseTexts } from '../case.texts.nl.ts'
import { texts } from './carer-link.texts.nl.ts'
import { CarerLetter } from './carer-link.view.tsx'

/**
 * Makes a new private link and code for the carer, and shows both once, as a letter. Not a redirect: they are nowhere to be found again.
 * A reload makes new ones, which does no harm.
 */
export const submit = (house: DeskHouse) => async (request: CaseRequest, reply: FastifyReply) => {
  const id = idIn(request.params.id)
  if (!id) return sendNotFound(reply)
  const desk = atDesk(request)
  const { deps } = house
  const withdrawn = textOf(request.body, 'intrekken') === 'ja'
  const made = await deps.database.asActor(desk.actor, (tx) => makeLink(tx, deps, { desk, id, withdrawn }))
  if (!made) return sendNotFound(reply)
  const { network } = await editionOf(house, desk)
  return reply.page({
    title: texts.title(made.reference),
    section: 'overdrachten',
    crumbs: [
      { href: deskLinks.list, label: caseTexts.list },
      { href: deskLinks.case(id), label: texts.back },
    ],
    main: (
      <CarerLetter
        id={id}
        name={made.content.name}
        network={network.name}
        phone={contactOf(network, 'own')?.phone ?? null}
        address={publicLinks.myQuestion(baseFor(deps.config, network), made.token)}
        code={made.code}
        withdrawn={withdrawn}
      />
    ),
  })
}

type Making = { readonly desk: AtDesk; readonly id: string; readonly withdrawn: boolean }
type Made = {
  readonly token: string
  readonly code: string
  readonly reference: string
  readonly content: CarerContent
}

/** Null when the handover is not theirs, or what is personal was erased: then there is nobody to give it to. */
async function makeLink(tx: Transaction, deps: HandoverDeps, { desk, id, withdrawn }: Making): Promise<Made | null> {
  const { networkId, traced, sessionId } = desk
  const row = await findCase(tx, id)
  const content = row && (await openContent(tx, deps.sealer, id))
  if (!row || !content) return null
  const now = deps.now()
  if (withdrawn) await withdrawLinks(tx, id, now)
  const link = await createCarerLink(tx, { id: deps.newId(), handoverId: id, networkId, now, codeKey: deps.codeKey })
  await leaveTrace(tx, {
    networkId,
    at: now,
    event: 'handover.link',
    action: 'C',
    objectType: 'handover',
    objectId: id,
    actor: traced,
    sessionId,
    outcome: 'ok',
  })
  return { ...link, reference: row.reference, content }
}
