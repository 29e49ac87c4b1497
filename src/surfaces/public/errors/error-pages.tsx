import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ErrorPage } from './error.view.tsx'
import { wordsFor } from './errors.ts'

/** Pages for what goes wrong: they say what happened and what to do, and never show what broke. */
export function addErrorPages(app: FastifyInstance) {
  app.setNotFoundHandler((request, reply) => sendError(404, request, reply))
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error({ err: error }, 'a page broke')
    return sendError(status, request, reply)
  })
}

function sendError(status: number, request: FastifyRequest, reply: FastifyReply) {
  const words = wordsFor(status)
  const { base } = request
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .page({
      title: words.title,
      hidden: true,
      crumbs: [],
      main: <ErrorPage words={words} base={base} search={status === 404 && base !== ''} />,
    })
}
