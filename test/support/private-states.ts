import { randomUUID } from 'node:crypto'
import { answerPath, createPartnerLink, currentAttempt, type Handover, states } from '#handover/index.ts'
import { createCarerLink } from '../../src/handover/store/carer-links.sql.ts'
import { lettersTo } from '../identity/mail.ts'
import type { FullDesk, StaffState } from './staff-states.ts'

/** The carer's own page in every state, with what it leads to. */
export async function carerStates({ site, place, deps, made }: FullDesk): Promise<StaffState[]> {
  const by = site.reader()
  const addresses = await Promise.all(
    states.map(async (state) => {
      const { id: handoverId } = await made(state)
      const { token } = await site.database.asActor({ kind: 'system', networkId: place.networkId }, (tx) =>
        createCarerLink(tx, {
          id: randomUUID(),
          handoverId,
          networkId: place.networkId,
          now: site.now(),
          codeKey: deps.codeKey,
        }),
      )
      return { state, path: `/hardenberg/mijn-vraag/${token}` }
    }),
  )
  const accepted = addresses.find(({ state }) => state === 'aangenomen')?.path
  return [
    ...addresses.map(({ state, path }) => ({ name: `my question: ${state}`, path, by })),
    {
      name: 'my question: refused',
      path: `${accepted}/antwoord`,
      form: { antwoord: 'geholpen', versie: '1' },
      status: 409,
      by,
    },
    { name: 'my question: stop', path: `${accepted}/stoppen`, by },
    { name: 'my question: erase', path: `${accepted}/wissen`, by },
    { name: 'my question: about', path: '/hardenberg/mijn-vraag', by },
    { name: 'my question: gone', path: '/hardenberg/mijn-vraag/niets', status: 404, by },
    { name: 'my question: erased', path: '/hardenberg/mijn-vraag/gewist', by },
  ]
}

/** What a partner without an account sees behind its link. */
export async function linkStates(desk: FullDesk): Promise<StaffState[]> {
  const { site, place, made } = desk
  const [, , , small] = place.partners
  const by = site.reader()
  const path = await linkTo(desk, await made('ontvangen', small))
  const inside = site.reader()
  const open = await linkTo(desk, await made('aangenomen', small))
  await inside.post(`${open}/code`, {})
  const code = /\b\d{6}\b/.exec((await lettersTo(site, small.email)).at(-1) ?? '')?.[0] ?? ''
  await inside.post(`${open}/aanmelding`, { code })
  return [
    { name: 'link: door', path, by },
    { name: 'link: code', path: `${path}/code`, by },
    { name: 'link: wrong code', path: `${path}/aanmelding`, form: { code: '12' }, status: 422, by },
    { name: 'link: inside', path: open, by: inside },
    { name: 'link: inside with errors', path: `${open}/contact`, form: { versie: '1' }, status: 422, by: inside },
    { name: 'link: done', path: '/hardenberg/antwoord/klaar?gedaan=weigering', by },
    { name: 'link: gone', path: '/hardenberg/antwoord/niets', status: 404, by },
  ]
}

async function linkTo({ site, place: { networkId } }: FullDesk, handover: Handover) {
  const attempt = currentAttempt(handover)
  if (!attempt) throw new Error('No partner has this question')
  const { id: attemptId, organizationId } = attempt
  const link = { id: randomUUID(), handoverId: handover.id, networkId, attemptId, organizationId, now: site.now() }
  return answerPath(
    '/hardenberg',
    await site.database.asActor({ kind: 'system', networkId }, (tx) => createPartnerLink(tx, link)),
  )
}
