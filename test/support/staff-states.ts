import { randomUUID } from 'node:crypto'
import type { Handover, State } from '#handover/index.ts'
import { handoverDeps } from '#handover/index.ts'
import { loadDemoHandovers } from '../../src/demo-handovers.ts'
import { createRequest } from '../../src/handover/requests/create-request.sql.ts'
import { aRequest } from '../../src/handover/requests/factories.ts'
import { aHandoverIn } from '../../src/handover/store/testing.ts'
import { demoPlace } from './demo-place.ts'
import { aReaderSignedInAs } from './sign-in.ts'
import type { Reader, Site } from './site.ts'
import type { PageState } from './states.ts'

/** A page in a state, as somebody with cookies of their own sees it. */
export type StaffState = PageState & { readonly by: Reader }

/** The demo desk on the day of the site, and one question in each state besides. */
export async function aFullDesk(site: Site) {
  const { database, config } = site
  await loadDemoHandovers({ database, config, now: site.now() })
  const place = await demoPlace(site)
  const deps = handoverDeps({ database, config, now: site.now, newId: () => randomUUID() })
  const made = (state: State, partner = place.partners[0]) =>
    aHandoverIn(state, { deps, place, partner, promisedOn: '2026-11-25' })
  const request = aRequest(place.networkId)
  await database.asActor({ kind: 'public', networkId: place.networkId }, (tx) => createRequest(tx, deps, request))
  return { site, place, deps, made, request }
}

export type FullDesk = Awaited<ReturnType<typeof aFullDesk>>

const signedIn = (site: Site, email: string, secondStep = true) =>
  aReaderSignedInAs(site, email, { network: 'hardenberg', secondStep })

/** The coordinator's pages. */
export async function deskStates({ site, place, made, request }: FullDesk): Promise<StaffState[]> {
  const by = await signedIn(site, place.desk.personEmail)
  const cases = await Promise.all(openStates.map(async (state) => caseStates(await made(state))))
  const concept = await made('concept')
  const ended = await made('afgerond')
  const offer = `/werkplek/overdracht/${concept.id}/aanbieden`
  const [haspel] = place.partners
  const partner = `/werkplek/partners/${haspel.organizationId}`
  const call = '/werkplek/gesprek'
  return [
    { name: 'today', path: '/werkplek/vandaag' },
    { name: 'today: mine', path: '/werkplek/vandaag?van=mij' },
    { name: 'today: done', path: '/werkplek/vandaag?gedaan=weg' },
    { name: 'call: empty', path: call },
    { name: 'call: kept', path: `${call}?gedaan=opgeslagen` },
    {
      name: 'call: found',
      path: `${call}/zoeken`,
      form: { notitie: 'oppas aan huis voor mijn vader', plaats: 'Dedemsvaart' },
    },
    { name: 'call: nothing found', path: `${call}/zoeken`, form: { notitie: 'xqzwxqzw' } },
    { name: 'call: crisis', path: `${call}/zoeken`, form: { notitie: 'ik wil niet meer leven' } },
    { name: 'call: unsafe', path: `${call}/zoeken`, form: { notitie: 'mijn man slaat mij' } },
    { name: 'call: close with errors', path: `${call}/afsluiten`, form: { notitie: 'vraag' }, status: 422 },
    {
      name: 'call: start with errors',
      path: `${call}/aanbieden`,
      form: { notitie: 'x'.repeat(501), postcode: 'x', email: 'x' },
      status: 422,
    },
    { name: 'call: for a request', path: `${call}?verzoek=${request.id}` },
    {
      name: 'call: a request with errors',
      path: `${call}/voorbereiden`,
      form: { verzoek: request.id, versie: '1' },
      status: 422,
    },
    { name: 'list', path: '/werkplek/overdrachten' },
    { name: 'list: ended', path: '/werkplek/overdrachten?staat=klaar&laat=ja' },
    { name: 'list: none', path: '/werkplek/overdrachten?nummer=999999' },
    { name: 'code', path: '/werkplek/code' },
    { name: 'code: too short', path: '/werkplek/code', form: { code: 'AB' }, status: 422 },
    { name: 'code: wrong', path: '/werkplek/code', form: { code: 'ABCD-EFGH' }, status: 422 },
    ...cases.flat(),
    {
      name: 'case: too late',
      path: `/werkplek/overdracht/${ended.id}/stoppen`,
      form: { versie: '1', 'zeker-stoppen': 'ja' },
      status: 409,
    },
    { name: 'offer: choose', path: offer },
    { name: 'offer: chosen', path: `${offer}?organisatie=${haspel.organizationId}` },
    { name: 'offer: errors', path: offer, form: { versie: '1', organisatie: haspel.organizationId }, status: 422 },
    { name: 'letter with link and code', path: `/werkplek/overdracht/${concept.id}/link`, form: { intrekken: 'ja' } },
    { name: 'erase for the carer', path: `/werkplek/overdracht/${concept.id}/wissen` },
    {
      name: 'erase for the carer: wrong code',
      path: `/werkplek/overdracht/${concept.id}/wissen`,
      form: { code: 'ABCD-EFGH' },
      status: 422,
    },
    { name: 'partners', path: '/werkplek/partners' },
    { name: 'partners: errors', path: '/werkplek/partners', form: { email: 'x' }, status: 422 },
    { name: 'partner', path: partner },
    { name: 'partner: errors', path: partner, form: { email: '', tweede: 'x' }, status: 422 },
    { name: 'partner: stop', path: `${partner}/stoppen` },
    { name: 'partner: stop with errors', path: `${partner}/stoppen`, form: { zeker: '' }, status: 422 },
    { name: 'partner: resume with errors', path: `${partner}/weer-meedoen`, form: { zeker: '' }, status: 422 },
    { name: 'people', path: '/werkplek/mensen' },
    { name: 'invite', path: '/werkplek/mensen/uitnodigen' },
    { name: 'invite: errors', path: '/werkplek/mensen/uitnodigen', form: { email: 'x' }, status: 422 },
    { name: 'desk: 404', path: '/werkplek/niets', status: 404 },
  ].map((state) => ({ ...state, by }))
}

const openStates = [
  'concept',
  'aangeboden',
  'ontvangen',
  'aangenomen',
  'wachtlijst',
  'contact_gelegd',
  'aangekomen',
  'terug_bij_coordinator',
  'afgerond',
  'ingetrokken',
] as const

/** Forms that stand on the page in a state, sent empty. */
const emptySteps: Readonly<Partial<Record<State, readonly string[]>>> = {
  aangenomen: ['terug', 'stoppen', 'vergissing', 'collega'],
  contact_gelegd: ['aangekomen'],
  aangekomen: ['afronding'],
  terug_bij_coordinator: ['poging', 'zonder-aanbod'],
}

function caseStates({ id, state, version }: Handover): PageState[] {
  const path = `/werkplek/overdracht/${id}`
  const errors = (emptySteps[state] ?? []).map((step) => ({
    name: `case: ${state}: ${step} empty`,
    path: `${path}/${step}`,
    form: { versie: `${version}` },
    status: 422,
  }))
  return [{ name: `case: ${state}`, path }, ...errors]
}

/** The pages of a partner who signed in. */
export async function portalStates({ site, place, made }: FullDesk): Promise<StaffState[]> {
  const [haspel, windscherm] = place.partners
  const by = await signedIn(site, haspel.personEmail)
  const other = await signedIn(site, windscherm.personEmail)
  const cases = await Promise.all(partnerStates.map(async (state) => portalCase(await made(state))))
  return [
    { name: 'inbox', path: '/portaal', by },
    { name: 'inbox: given back', path: '/portaal?gedaan=weigering', by },
    { name: 'inbox: of another', path: '/portaal', by: other },
    ...cases.flat().map((state) => ({ ...state, by })),
    { name: 'portal: people', path: '/portaal/mensen', by },
    { name: 'portal: invite with errors', path: '/portaal/mensen/uitnodigen', form: { email: 'x' }, status: 422, by },
  ]
}

const partnerStates = [
  'aangeboden',
  'ontvangen',
  'aangenomen',
  'wachtlijst',
  'contact_gelegd',
  'aangekomen',
  'ingetrokken',
] as const
const emptyPartnerSteps: Readonly<Partial<Record<State, readonly string[]>>> = {
  ontvangen: ['toezegging', 'weigering'],
  aangenomen: ['contact', 'poging', 'wachtlijst'],
  wachtlijst: ['hervatting'],
  aangekomen: ['uitkomst'],
}

function portalCase({ id, state, version }: Handover): PageState[] {
  const path = `/portaal/overdracht/${id}`
  const errors = (emptyPartnerSteps[state] ?? []).map((step) => ({
    name: `question: ${state}: ${step} empty`,
    path: `${path}/${step}`,
    form: { versie: `${version}` },
    status: 422,
  }))
  return [{ name: `question: ${state}`, path, ...(state === 'ingetrokken' ? { status: 404 } : {}) }, ...errors]
}

/** Signing in and one's own account. */
export async function accountStates({ site, place }: FullDesk): Promise<StaffState[]> {
  const nobody = site.reader()
  const asked = site.reader()
  await asked.post('/aanmelden', { email: place.desk.personEmail })
  const half = await signedIn(site, 'joost@netwerk-hardenberg.example', false)
  await half.post('/account/app', {})
  const by = await signedIn(site, place.desk.personEmail)
  return [
    { name: 'sign in', path: '/aanmelden', by: nobody },
    { name: 'sign in: errors', path: '/aanmelden', form: { email: 'x' }, status: 422, by: nobody },
    { name: 'sign in: code', path: '/aanmelden/code', by: asked },
    { name: 'sign in: wrong code', path: '/aanmelden/code', form: { code: '12' }, status: 422, by: asked },
    { name: 'second step: set up', path: '/account/tweede-stap', by: half },
    { name: 'second step: wrong code', path: '/account/app/bevestiging', form: { code: '12' }, status: 422, by: half },
    { name: 'account', path: '/account', by },
    { name: 'invitation that is over', path: '/uitnodiging/abc', status: 404, by: nobody },
  ]
}
