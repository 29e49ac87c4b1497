import type { FastifyReply, FastifyRequest } from 'fastify'
import { texts } from './ask.texts.nl.ts'
import { AskDone } from './ask-done.view.tsx'
import { takeThanks } from './thanks-cookie.ts'

/** The thanks, on an address of its own: going back or reloading sends nothing twice. */
export async function show(request: FastifyRequest, reply: FastifyReply) {
  const thanks = takeThanks(request, reply)
  return reply.header('cache-control', 'no-store').page({
    title: texts.doneTitle,
    section: 'contact',
    crumbs: [],
    hidden: true,
    main: <AskDone base={request.base} thanks={thanks} />,
  })
}
