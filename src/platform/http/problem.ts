import { STATUS_CODES } from 'node:http'
import type { FastifyReply } from 'fastify'

/** One thing that is wrong with what was sent. */
export type FieldError = { readonly in: 'query' | 'path' | 'body'; readonly field: string; readonly message: string }

export type Problem = {
  readonly status: number
  /** What happened and what to do, for the person who reads it. Holds nothing of what was sent. */
  readonly detail: string
  /** Everything that is wrong with the input, together. */
  readonly errors?: readonly FieldError[]
}

/** Sends an error as problem details (RFC 9457). The instance is the address without its query: that may hold a person's words. */
export function sendProblem(reply: FastifyReply, { status, detail, errors }: Problem) {
  const instance = reply.request.url.split('?', 1)[0]?.slice(0, 300) ?? '/'
  const body = {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail,
    instance,
    ...(errors && { errors }),
  }
  return reply
    .code(status)
    .headers({ 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' })
    .send(JSON.stringify(body))
}
