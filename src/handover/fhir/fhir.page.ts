import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendNotFound } from '#identity/index.ts'
import { siteOf } from '#platform/http/site.ts'
import { leaveTrace } from '#platform/trace/trace.ts'
import { findCase } from '../case/case.sql.ts'
import { atDesk, type DeskHouse, editionOf, idIn } from '../desk/desk.ts'
import { organizationNames } from '../handover-partners/handover-partners.sql.ts'
import { openContent } from '../store/content.sql.ts'
import { loadHandover } from '../store/load-handover.sql.ts'
import { fhirOf } from './fhir-of.ts'

/** One handover as a file for a care system, for the desk. That it was taken out is traced. */
export const download =
  (house: DeskHouse) => async (request: FastifyRequest<{ Params: { id: string } }>, reply: FastifyReply) => {
    const id = idIn(request.params.id)
    const bundle = id ? await exportOf(house, request, id) : null
    if (!bundle) return sendNotFound(reply)
    return reply
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="overdracht-${bundle.reference}.json"`)
      .type('application/fhir+json; charset=utf-8')
      .send(JSON.stringify(bundle.bundle, null, 2))
  }

async function exportOf(house: DeskHouse, request: FastifyRequest, id: string) {
  const { deps } = house
  const desk = atDesk(request)
  const { network } = await editionOf(house, desk)
  const site = siteOf(request, deps.config.publicUrl)
  const now = deps.now()
  return deps.database.asActor(desk.actor, async (tx) => {
    const row = await findCase(tx, id)
    const handover = row && (await loadHandover(tx, id))
    if (!row || !handover) return null
    const { reference, functionCodes, dueAt } = row
    const content = await openContent(tx, deps.sealer, id)
    const names = await organizationNames(
      tx,
      handover.attempts.map(({ organizationId }) => organizationId),
    )
    const { networkId, traced: actor, sessionId } = desk
    const trace = { networkId, at: now, event: 'handover.export', action: 'E', objectType: 'handover' } as const
    await leaveTrace(tx, { ...trace, objectId: id, actor, sessionId, outcome: 'ok' })
    const organization = (of: string) => names.get(of) ?? ''
    return {
      reference,
      bundle: fhirOf(handover, { reference, functionCodes, dueAt, network, organization, content, site, now }),
    }
  })
}
