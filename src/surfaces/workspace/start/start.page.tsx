import type { FastifyReply, FastifyRequest } from 'fastify'
import { deskRoles, identityTexts, peopleRoles, signedInOf } from '#identity/index.ts'
import { texts } from '../texts.nl.ts'
import { Start } from './start.view.tsx'

/** Where somebody begins: who they are here, and every door that is open to them. */
export async function show(request: FastifyRequest, reply: FastifyReply) {
  const { person, grant } = signedInOf(request)
  // Who sits at the desk begins with what is due.
  if (deskRoles.includes(grant.role)) return reply.redirect('/werkplek/vandaag', 303)
  const doors = [
    ...(peopleRoles.includes(grant.role) ? [{ href: '/werkplek/mensen', label: texts.start.people }] : []),
    { href: '/account', label: texts.start.account },
    { href: `/${grant.networkSlug}`, label: texts.start.site },
  ]
  return reply.page({
    title: texts.menu.start,
    section: 'begin',
    main: (
      <Start
        name={person.name}
        lead={texts.start.lead(identityTexts.roles[grant.role], grant.networkName)}
        doors={doors}
      />
    ),
  })
}
