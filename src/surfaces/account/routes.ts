import type { FastifyInstance } from 'fastify'
import { requireSession } from '#identity/index.ts'
import type { AccountSurface } from './account.ts'
import * as devPost from './dev-post/dev-post.page.tsx'
import * as overview from './overview/overview.page.tsx'
import * as enterCode from './sign-in/enter-code.page.tsx'
import * as signIn from './sign-in/sign-in.page.tsx'
import * as signOut from './sign-out/sign-out.page.tsx'
import * as theme from './theme/theme.ts'

/** For who still has to show who they are. */
export function addEntrance(app: FastifyInstance, { services, editions }: AccountSurface) {
  app.get('/aanmelden', signIn.show(services, editions))
  app.post('/aanmelden', signIn.submit(services, editions))
  app.get('/aanmelden/code', enterCode.show)
  app.post('/aanmelden/code', enterCode.submit(services))
  app.post('/afmelden', signOut.submit(services))
  app.get('/dev/post', devPost.show(services, editions))
  app.get('/account/thema/:slug.css', theme.show(editions))
}

/** For everybody who signed in, in whatever role. */
export async function addOwnPages(app: FastifyInstance, { services }: AccountSurface) {
  app.addHook('onRequest', requireSession)
  app.get('/account', overview.show(services))
  app.post('/account/rol', overview.chooseRole(services))
  app.post('/account/sessies', overview.endOne(services))
  app.post('/account/overal-afmelden', signOut.everywhere(services))
}
