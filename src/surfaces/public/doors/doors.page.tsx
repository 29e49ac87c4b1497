import type { FastifyReply, FastifyRequest } from 'fastify'
import { texts } from '../texts.nl.ts'
import type { Door } from './doors.ts'
import { BehindDoor } from './doors.view.tsx'

/** The page behind one of the four doors. */
export const show = (door: Door) => async (request: FastifyRequest, reply: FastifyReply) =>
  reply.page({
    title: texts.doors[door.key].title,
    description: door.lead.slice(0, 150),
    crumbs: [],
    young: door.key === 'young',
    canonical: `${request.base}/${door.path}`,
    main: <BehindDoor base={request.base} door={door} />,
  })
