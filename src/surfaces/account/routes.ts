import type { FastifyInstance } from 'fastify'
import { requireSession } from '#identity/index.ts'
import type { Asset } from '#platform/http/assets.ts'
import type { Services } from '#platform/services.ts'
import type { AccountSurface } from './account.ts'
import * as devPost from './dev-post/dev-post.page.tsx'
import * as invitation from './invitation/invitation.page.tsx'
import * as oidc from './oidc/oidc.page.ts'
import * as overview from './overview/overview.page.tsx'
import * as ownPasskeys from './passkey/own-passkeys.page.tsx'
import * as usePasskey from './passkey/use-passkey.page.ts'
import * as answer from './second-step/answer.page.tsx'
import { refuseFromProvider, requireStep, requireStepIfAny } from './second-step/require-step.ts'
import * as setUp from './second-step/set-up.page.tsx'
import { atMainAddress } from './sign-in/at-main-address.ts'
import * as enterCode from './sign-in/enter-code.page.tsx'
import * as signIn from './sign-in/sign-in.page.tsx'
import * as signOut from './sign-out/sign-out.page.tsx'
import * as theme from './theme/theme.ts'

/** For who still has to show who they are. */
export function addEntrance(app: FastifyInstance, { services, editions }: AccountSurface, script: Asset) {
  app.get('/aanmelden', { onRequest: atMainAddress(services, editions) }, signIn.show(services, editions, script))
  app.post('/aanmelden', signIn.submit(services, editions, script))
  app.get('/aanmelden/code', enterCode.show)
  app.post('/aanmelden/code', enterCode.submit(services))
  app.get('/aanmelden/tweede-stap', answer.show(services, script))
  app.post('/aanmelden/tweede-stap', answer.submit(services, script))
  app.post('/aanmelden/sleutel/vraag', usePasskey.ask(services))
  app.post('/aanmelden/sleutel', usePasskey.submit(services))
  app.get('/aanmelden/met/:provider', oidc.leave(services))
  app.get('/aanmelden/met/:provider/terug', oidc.comeBack(services))
  app.post('/afmelden', signOut.submit(services))
  app.get('/uitnodiging/:token', invitation.show(services))
  app.post('/uitnodiging/:token', invitation.submit(services))
  app.get('/dev/post', devPost.show(services, editions))
  app.get('/account/thema/:slug.css', theme.show(editions))
}

/** For everybody who signed in, in whatever role. */
export async function addOwnPages(app: FastifyInstance, { services }: AccountSurface, script: Asset) {
  app.addHook('onRequest', requireSession)
  app.get('/account', overview.show(services))
  app.post('/account/rol', overview.chooseRole(services))
  app.post('/account/sessies', overview.endOne(services))
  app.post('/account/overal-afmelden', signOut.everywhere(services))
  await app.register(async (steps) => addSecondSteps(steps, services, script))
}

/** How somebody signs in: only to be changed by who did the second step, if there is one. */
async function addSecondSteps(app: FastifyInstance, services: Services, script: Asset) {
  app.addHook('onRequest', requireStepIfAny(services))
  const ours = { onRequest: refuseFromProvider }
  app.get('/account/tweede-stap', setUp.show(services, script))
  app.post('/account/app', ours, setUp.start(services))
  app.post('/account/app/bevestiging', ours, setUp.confirm(services, script))
  app.post('/account/herstelcodes', { onRequest: [refuseFromProvider, requireStep] }, setUp.renew(services))
  app.post('/account/sleutels/vraag', ours, ownPasskeys.ask(services))
  app.post('/account/sleutels', ours, ownPasskeys.add(services))
  app.post('/account/sleutels/weg', ownPasskeys.remove(services))
}
