import { stepNames as deskSteps } from '../../src/handover/case/steps.ts'
import { stepNames as partnerSteps } from '../../src/handover/partner-case/steps.ts'
import type { Role } from '../../src/identity/role.ts'
import type { Kind } from './access-world.ts'
import { callFields, deskFields, partnerFields } from './handover-forms.ts'
import type { Fields } from './site.ts'

/** Who may open one address of the app, and what may be read there. */
export type Row = {
  /** `link`: who holds the token in the address, whoever they are. */
  readonly for: 'everybody' | 'nobody' | 'signed in' | 'link' | readonly Role[]
  /** What the address names, or the field `names` of the query or the form. */
  readonly of?: Kind
  readonly names?: string
  /** A form as somebody would send it who filled in everything. */
  readonly sends?: Fields
  /** Words that may be read here by who comes in. `thing`: of the carer whom the address names. All others: of the own network, and for a partner of the own organisation. */
  readonly shows?: readonly ('thing' | 'carers' | 'people' | 'addresses')[]
  /** What is not theirs gets the same answer as what is, and nothing happens. */
  readonly quiet?: true
  /** The token alone does nothing: it leads to the door, and a code by mail opens that. */
  readonly needsCode?: true
  /** Changes something for who may: tried on a thing of its own. */
  readonly spends?: true
  /** The status of the page for who may, when it is no plain page. */
  readonly status?: number
}

// Named here once more, and not taken from the code: who changes them there has to say so here.
const deskRoles: readonly Role[] = ['coordinator', 'deputy']
const partnerRoles: readonly Role[] = ['partner_user', 'partner_manager']
const peopleRoles: readonly Role[] = ['coordinator', 'administrator']
const workspaceRoles: readonly Role[] = [...deskRoles, 'editor', 'policy_officer', 'steering_member', 'administrator']

/** Who sees carers, or decides who does. */
export const rolesWithSecondStep: readonly Role[] = [...deskRoles, ...partnerRoles, 'administrator']

/** The expectations of the matrix, by method and address. An address that is not here fails the test: who adds a page says who may see it. */
export const rows: ReadonlyMap<string, Row> = new Map([
  ...openPages(),
  ...accountPages(),
  ...linkPages(),
  ...peoplePages('/werkplek', peopleRoles),
  ...peoplePages('/portaal', ['partner_manager']),
  ...deskPages(),
  ...partnerPages(),
])

type Entry = readonly [string, Row]

/** Pages without anything personal, for everybody. */
function openPages(): Entry[] {
  const everybody = { for: 'everybody' } as const
  const gets = `/ /gezond /hoe-wij-zoeken /robots.txt /.well-known/security.txt /dev/post /account/thema/:slug.css
    /v1 /v1/* /v1/openapi.json /v1/networks /v1/taxonomies /v1/networks/:network /v1/networks/:network/services
    /v1/networks/:network/services/:id /v1/networks/:network/organizations /v1/networks/:network/organizations/:id
    /aanmelden /aanmelden/code /aanmelden/tweede-stap /aanmelden/met/:provider /aanmelden/met/:provider/terug`.split(
    /\s+/,
  )
  const ofNetwork =
    `/contact /sitemap /ik-zorg-voor-iemand /het-wordt-te-veel /ik-ben-jong /voor-professionals /hoe-wij-zoeken
    /toegankelijkheid /privacy /disclaimer /hulp /suggesties /hulp/:slug /hulp/:slug/klopt-niet /gemiste-hulp /organisaties
    /organisaties/:slug /bewaarlijst /terugbellen /terugbellen/dank /mijn-vraag /mijn-vraag/gewist /professionals
    /professionals/verstuurd /sitemap.xml /nieuw.atom /opensearch.xml /thema.css /* /antwoord/klaar`.split(/\s+/)
  const posts =
    `/leesbaar /aanmelden /aanmelden/code /aanmelden/tweede-stap /aanmelden/sleutel/vraag /aanmelden/sleutel /afmelden
    /:network/hulp/:slug/klopt-niet /:network/gemiste-hulp /:network/bewaarlijst /:network/terugbellen
    /:network/professionals`.split(/\s+/)
  return [
    ...[...gets, '/:network', ...ofNetwork.map((path) => `/:network${path}`)].map(
      (url): Entry => [`GET ${url}`, everybody],
    ),
    ...posts.map(
      (url): Entry => [`POST ${url}`, { ...everybody, sends: { ...callFields, email: 'nobody@naast.example' } }],
    ),
  ]
}

function accountPages(): Entry[] {
  const own = { for: 'signed in' } as const
  const posts =
    `/account/overal-afmelden /account/app /account/app/bevestiging /account/herstelcodes /account/sleutels/vraag
    /account/sleutels /account/sleutels/weg`.split(/\s+/)
  return [
    ['GET /account', own],
    ['GET /account/tweede-stap', own],
    ['POST /account/rol', { ...own, of: 'member', names: 'rol' }],
    ['POST /account/sessies', { ...own, of: 'session', names: 'sessie', quiet: true }],
    ...posts.map((url): Entry => [`POST ${url}`, { ...own, spends: true, sends: { code: '123456' } }]),
  ]
}

/** Behind a token. What a partner's link leads to shows itself only after a code by mail, so nothing is shown here. */
function linkPages(): Entry[] {
  const mine = { for: 'link', of: 'carerLink' } as const
  const partners = { for: 'link', of: 'partnerLink', sends: partnerFields } as const
  const question = '/:network/mijn-vraag/:token'
  const answer = '/:network/antwoord/:token'
  const confirm = '/:network/professionals/bevestigen/:token'
  const invited = '/uitnodiging/:token'
  return [
    [`GET ${question}`, { ...mine, shows: ['thing'] }],
    [`GET ${question}/stoppen`, mine],
    [`GET ${question}/wissen`, mine],
    [`GET ${question}/toestemming`, { ...mine, status: 303 }],
    [`POST ${question}/antwoord`, { ...mine, shows: ['thing'], spends: true, sends: { antwoord: 'past_niet' } }],
    [`POST ${question}/stoppen`, { ...mine, spends: true }],
    [`POST ${question}/wissen`, { ...mine, spends: true }],
    [`POST ${question}/toestemming`, { ...mine, spends: true }],
    [`GET ${answer}`, partners],
    [`GET ${answer}/code`, partners],
    [`POST ${answer}/code`, { ...partners, spends: true }],
    [`POST ${answer}/aanmelding`, { ...partners, spends: true, sends: { code: '123456' } }],
    ...partnerSteps.map((step): Entry => [`POST ${answer}/${step}`, { ...partners, needsCode: true }]),
    [`GET ${confirm}`, { for: 'link', of: 'confirmation' }],
    [`POST ${confirm}`, { for: 'link', of: 'confirmation', spends: true }],
    ['GET /:network/verwijzing/:token', { for: 'link', of: 'referral' }],
    [`GET ${invited}`, { for: 'link', of: 'invitation' }],
    [`POST ${invited}`, { for: 'link', of: 'invitation', spends: true }],
  ]
}

function peoplePages(base: string, roles: readonly Role[]): Entry[] {
  const people = { for: roles } as const
  const member = { ...people, of: 'member', shows: ['people'] } as const
  const invite = {
    naam: 'Nieuweling',
    email: 'nieuw@naast.example',
    rol: base === '/portaal' ? 'partner_user' : 'editor',
  }
  return [
    [`GET ${base}/mensen`, { ...people, shows: ['people'] }],
    [`POST ${base}/mensen/intrekken`, { ...people, of: 'openInvitation', names: 'uitnodiging', quiet: true }],
    [`GET ${base}/mensen/uitnodigen`, people],
    [`POST ${base}/mensen/uitnodigen`, { ...people, sends: invite, spends: true }],
    [`GET ${base}/mensen/:grant`, member],
    [`POST ${base}/mensen/:grant/einde`, { ...member, spends: true }],
    [`POST ${base}/mensen/:grant/rol`, { ...member, spends: true, sends: { rol: 'partner_manager' } }],
  ]
}

/** The workspace, and in it the desk. */
function deskPages(): Entry[] {
  const desk = { for: deskRoles } as const
  const handover = { ...desk, of: 'handover', shows: ['thing'] } as const
  const partner = { ...desk, of: 'partner', shows: ['addresses'] } as const
  const request = { ...desk, of: 'request', names: 'verzoek', shows: ['thing'], sends: callFields } as const
  const one = '/werkplek/overdracht/:id'
  const call = '/werkplek/gesprek'
  const partnerForm = { email: 'post@nieuw.example', antwoord: 'account' }
  return [
    ['GET /werkplek', { for: workspaceRoles }],
    ['GET /werkplek/*', { for: 'nobody' }],
    ['GET /werkplek/vandaag', { ...desk, shows: ['carers'] }],
    ['POST /werkplek/vandaag/genomen', { ...desk, of: 'request', names: 'taak', sends: { soort: 'request' } }],
    [
      'POST /werkplek/vandaag/afgehandeld',
      { ...desk, of: 'letter', names: 'taak', sends: { soort: 'notice' }, spends: true },
    ],
    [`GET ${call}`, request],
    [`POST ${call}/zoeken`, request],
    [`POST ${call}/afsluiten`, { ...desk, sends: callFields, spends: true }],
    ...['voorbereiden', 'aanbieden', 'poging', 'beantwoord', 'niet-bereikt', 'ingetrokken'].map(
      (how): Entry => [`POST ${call}/${how}`, request],
    ),
    ['GET /werkplek/overdrachten', { ...desk, shows: ['carers'] }],
    ['GET /werkplek/code', desk],
    ['POST /werkplek/code', { ...desk, sends: { code: 'K7MP3XQW' } }],
    [`GET ${one}`, handover],
    [`GET ${one}/fhir`, handover],
    [`GET ${one}/aanbieden`, { ...handover, status: 409 }],
    [`POST ${one}/aanbieden`, { ...handover, sends: deskFields }],
    [`POST ${one}/collega`, { ...handover, sends: {} }],
    [`POST ${one}/brief`, { ...handover, of: 'letter', names: 'bericht', spends: true }],
    [`GET ${one}/wissen`, handover],
    [`POST ${one}/wissen`, { ...handover, sends: { code: 'K7MP3XQW' } }],
    [`POST ${one}/link`, { ...handover, sends: { intrekken: 'nee' }, spends: true }],
    ...deskSteps.map((step): Entry => [`POST ${one}/${step}`, { ...handover, sends: deskFields }]),
    ['GET /werkplek/partners', { ...desk, shows: ['addresses'] }],
    ['POST /werkplek/partners', { ...partner, names: 'organisatie', sends: partnerForm, spends: true, quiet: true }],
    ['GET /werkplek/partners/:organization', partner],
    ['POST /werkplek/partners/:organization', { ...partner, sends: partnerForm, spends: true }],
    ['GET /werkplek/partners/:organization/stoppen', { ...desk, of: 'partner' }],
    ['POST /werkplek/partners/:organization/stoppen', { ...desk, of: 'partner', sends: { zeker: 'ja' }, spends: true }],
    ['GET /werkplek/partners/:organization/weer-meedoen', { ...desk, of: 'partner', status: 303 }],
    [
      'POST /werkplek/partners/:organization/weer-meedoen',
      { ...desk, of: 'partner', sends: { zeker: 'ja' }, spends: true },
    ],
  ]
}

function partnerPages(): Entry[] {
  const one = '/portaal/overdracht/:id'
  const question = { for: partnerRoles, of: 'handover', shows: ['thing'] } as const
  return [
    ['GET /portaal', { for: partnerRoles }],
    ['GET /portaal/*', { for: 'nobody' }],
    [`GET ${one}`, question],
    ...partnerSteps.map((step): Entry => [`POST ${one}/${step}`, { ...question, sends: partnerFields }]),
  ]
}
