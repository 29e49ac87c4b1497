import type { FastifyReply, FastifyRequest } from 'fastify'
import { asPrivate, privatePage } from '../my-question/private-page.tsx'
import { publicLinks } from '../public-links.ts'
import { texts } from './refer.texts.nl.ts'

/** One and the same page for every link of a professional that leads nowhere. */
export const sendGone = (request: FastifyRequest, reply: FastifyReply) =>
  asPrivate(reply)
    .code(404)
    .page({
      ...privatePage(request, texts.gone.title),
      main: (
        <>
          <h1>{texts.gone.title}</h1>
          <p class="naast-lead">{texts.gone.lead}</p>
          <p>{texts.gone.next}</p>
          <p>
            <a href={publicLinks.professionals(request.base)}>{texts.gone.back}</a>
          </p>
        </>
      ),
    })
