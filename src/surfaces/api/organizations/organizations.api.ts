import type { FastifyReply, FastifyRequest } from 'fastify'
import { queryReader } from '#platform/openapi/query-reader.ts'
import { linkHeader, page, pageSize } from '../paging.ts'
import { invalid, notFound } from '../problems.ts'
import {
  organizationDetailJson,
  organizationJson,
  organizationsById,
  organizationsByName,
} from './organization-json.ts'

/** The organisations that help in a network, in order of name. */
export async function list(request: FastifyRequest, reply: FastifyReply) {
  const { take, errors } = queryReader(request.query)
  const paged = { page: take(page), pageSize: take(pageSize) }
  const wrong = errors()
  if (wrong.length > 0) return invalid(reply, wrong)
  const { edition, site } = request
  const all = organizationsByName(edition)
  const from = (paged.page - 1) * paged.pageSize

  reply.header('link', linkHeader(request, { ...paged, total: all.length }))
  const organizations = all.slice(from, from + paged.pageSize).map((one) => organizationJson(edition, one, site))
  return { organizations, total: all.length, ...paged }
}

/** One organisation, with what it offers. Only what this network may show exists here. */
export async function show(request: FastifyRequest<{ Params: { id: string } }>, reply: FastifyReply) {
  const organization = organizationsById(request.edition).get(request.params.id)
  if (!organization) return notFound(reply, 'This network has no organisation with this id.')
  return organizationDetailJson(request.edition, organization, request.site)
}
