import type { FastifyInstance } from 'fastify'
import { requireRole } from '../guard/require-role.tsx'
import type { Role } from '../role.ts'
import * as invite from './invite.page.tsx'
import * as member from './member.page.tsx'
import * as people from './people.page.tsx'

type GrantRoute = { Params: { grant: string } }
type PeoplePages = member.People & { readonly roles: readonly Role[] }

/** Who works here: seeing, inviting, changing and ending roles, for these roles. Under the address of a surface. */
export function addPeoplePages(app: FastifyInstance, { roles, ...given }: PeoplePages) {
  const { services, base } = given
  const guard = { onRequest: requireRole(...roles) }
  app.get('/mensen', guard, people.list(services, base))
  app.post('/mensen/intrekken', guard, people.withdraw(services, base))
  app.get('/mensen/uitnodigen', guard, invite.show(services, base))
  app.post('/mensen/uitnodigen', guard, invite.submit(services, base))
  app.get<GrantRoute>('/mensen/:grant', guard, member.show(given))
  app.post<GrantRoute>('/mensen/:grant/einde', guard, member.end(given))
  app.post<GrantRoute>('/mensen/:grant/rol', guard, member.change(given))
}
