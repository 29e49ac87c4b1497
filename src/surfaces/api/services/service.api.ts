import type { FastifyReply, FastifyRequest } from 'fastify'
import { notFound } from '../problems.ts'
import { serviceJson } from './service-json.ts'

/** All about one service. Only what this network may show exists here. */
export async function show(request: FastifyRequest<{ Params: { id: string } }>, reply: FastifyReply) {
  const offer = request.edition.directory.byId.get(request.params.id)
  if (!offer) return notFound(reply, 'This network has no service with this id.')
  return serviceJson(request.edition, offer, request.site)
}
