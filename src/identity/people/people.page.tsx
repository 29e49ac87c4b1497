import type { FastifyReply, FastifyRequest } from 'fastify'
import { textOf } from '#platform/http/query.ts'
import type { Services } from '#platform/services.ts'
import { signedInOf } from '../guard/require-role.tsx'
import { listInvitations, withdrawInvitations } from './invitations.sql.ts'
import { listMembers } from './members.sql.ts'
import { texts } from './people.texts.nl.ts'
import { PeopleList } from './people.view.tsx'
import { scopeOf } from './scope.ts'

/** Who works here, and which invitations are open. `base` is what the pages stand under: `/werkplek`. */
export const list = (services: Services, base: string) => async (request: FastifyRequest, reply: FastifyReply) => {
  const signedIn = signedInOf(request)
  const scope = scopeOf(signedIn)
  const { members, invitations } = await services.database.asIdentity(async (tx) => ({
    members: await listMembers(tx, scope),
    invitations: await listInvitations(tx, scope, request.now),
  }))
  const given = textOf(request.query, 'klaar')
  const done = Object.entries(texts.done).find(([name]) => name === given)?.[1] ?? null
  const where = signedIn.grant.organizationName ?? signedIn.grant.networkName
  return reply.page({
    title: texts.title,
    section: 'mensen',
    main: <PeopleList {...{ base, where, members, invitations, done }} />,
  })
}

export const withdraw = (services: Services, base: string) => async (request: FastifyRequest, reply: FastifyReply) => {
  const scope = scopeOf(signedInOf(request))
  const ids = [textOf(request.body, 'uitnodiging')]
  await services.database.asIdentity((tx) => withdrawInvitations(tx, scope, { ids, at: request.now }))
  return reply.redirect(`${base}/mensen?klaar=ingetrokken`, 303)
}
