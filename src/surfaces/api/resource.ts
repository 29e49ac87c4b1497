import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { queryReader } from '#platform/openapi/query-reader.ts'
import { allowedMethods } from './headers.ts'
import { invalid, methodNotAllowed } from './problems.ts'

/** What an address names: the network and, of one thing, its id. Who reads neither is not bothered by them. */
type Named = { Params: { network: string; id: string } }

type Resource = {
  readonly url: string
  readonly read: (request: FastifyRequest<Named>, reply: FastifyReply) => Promise<unknown>
  /** True when it reads the query itself; any other resource refuses every parameter. */
  readonly takesQuery?: boolean
}

/** An address that can be read with GET and HEAD, says what it allows to OPTIONS, and refuses every other method. */
export function addResource(app: FastifyInstance, { url, read, takesQuery = false }: Resource) {
  app.get<Named>(url, { preHandler: takesQuery ? [] : refuseQuery }, read)
  app.options(url, (_request, reply) => reply.code(204).headers(preflight).send())
  const others = app.supportedMethods.filter((method) => !allowedMethods.includes(method))
  // Before the body is read: what is refused costs nothing.
  app.route({ method: others, url, preParsing: refuseMethod, handler: refuseMethod })
}

const preflight = {
  allow: allowedMethods,
  'access-control-allow-methods': allowedMethods,
  'access-control-allow-headers': '*',
  'access-control-max-age': '86400',
}

async function refuseQuery(request: FastifyRequest, reply: FastifyReply) {
  const errors = queryReader(request.query).errors()
  if (errors.length > 0) return invalid(reply, errors)
}

async function refuseMethod(): Promise<never> {
  throw methodNotAllowed()
}
