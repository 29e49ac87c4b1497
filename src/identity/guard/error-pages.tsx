import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import { clockInWords } from '../moment-words.ts'
import { texts } from '../texts.nl.ts'
import { TooMany } from './too-many.ts'

const { errors } = texts

/** Pages for what goes wrong on a surface of people who sign in. They never show what broke. */
export function addErrorPages(app: FastifyInstance) {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof TooMany) return sendRest(reply, error.until)
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error({ err: error }, 'a page broke')
    if (status === 404) return sendNotFound(reply)
    return send(reply, status, status < 500 ? errors.refused : errors.broken)
  })
}

/** Also for what is there, but not for this person. */
export const sendNotFound = (reply: FastifyReply) => send(reply, 404, errors.notFound)

/** Tried too often: until when to wait. */
export const sendRest = (reply: FastifyReply, until: Date) =>
  send(reply, 429, { title: errors.rest.title, lead: `${errors.rest.lead} ${errors.rest.until(clockInWords(until))}` })

const send = (reply: FastifyReply, status: number, { title, lead }: { title: string; lead: string }) =>
  reply.code(status).page({
    title,
    hidden: true,
    main: (
      <>
        <h1>{title}</h1>
        <p class="naast-lead">{lead}</p>
        <p>
          <a href="/account">{errors.home}</a>
        </p>
      </>
    ),
  })
