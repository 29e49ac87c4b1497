import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type FieldError, sendProblem } from '#platform/http/problem.ts'
import { allowedMethods } from './headers.ts'

/** Every error of the API is problem details; nothing of what broke inside, and nothing of what was asked, is shown or logged. */
export function addProblems(app: FastifyInstance) {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error({ err: error }, 'an answer of the API broke')
    if (status === 405) reply.header('allow', allowedMethods)
    return sendProblem(reply, { status, detail: details[status] ?? (status < 500 ? unreadable : broken) })
  })
  app.setNotFoundHandler(refuseUnknown)
}

/** An address that does not exist. */
export const refuseUnknown = (_request: FastifyRequest, reply: FastifyReply) =>
  notFound(reply, 'There is nothing at this address. See /v1/openapi.json for the addresses that exist.')

export const notFound = (reply: FastifyReply, detail: string) => sendProblem(reply, { status: 404, detail })

/** A query that cannot be answered; names everything that is wrong with it. */
export const invalid = (reply: FastifyReply, errors: readonly FieldError[]) =>
  sendProblem(reply, {
    status: 400,
    detail: 'The query cannot be answered as it is. Everything that is wrong is in errors.',
    errors,
  })

export const methodNotAllowed = () => Object.assign(new Error('This API is for reading'), { statusCode: 405 })

const unreadable = 'The request could not be read.'
const broken = 'Something went wrong on our side. Please try again later.'
const details: Readonly<Record<number, string>> = {
  405: `This API is for reading: use one of ${allowedMethods}.`,
  429: 'Too many requests from this address. The header Retry-After says after how many seconds you may try again.',
}
