import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Handover, State } from '#handover/index.ts'
import { createCarerLink } from '../../src/handover/store/carer-links.sql.ts'
import { loadHandover } from '../../src/handover/store/load-handover.sql.ts'
import { aHandoverIn } from '../../src/handover/store/testing.ts'
import { allWords, readHtml } from '../support/html.ts'
import { aPartnerSite, formOf } from './partner-site.ts'

export const monday = '2026-11-23T10:00:00+01:00'

/** The product with two networks, and carers who hold a link to their own question. */
export async function aCarerSite() {
  const site = await aPartnerSite()
  const { place, deps, database } = site
  const { networkId, slug } = place
  const asMachine = { kind: 'system', networkId } as const

  async function linkOf(handoverId: string) {
    const made = await database.asActor(asMachine, (tx) =>
      createCarerLink(tx, { id: randomUUID(), handoverId, networkId, now: deps.now(), codeKey: deps.codeKey }),
    )
    return { ...made, address: `/${slug}/mijn-vraag/${made.token}` }
  }

  /** A question in a state on Monday at ten, and its carer with her link on a device of her own. */
  async function given(state: State) {
    site.at(monday)
    const handover = await aHandoverIn(state, { deps, place, promisedOn: '2026-11-24' })
    const link = await linkOf(handover.id)
    const carer = site.reader()
    return { handover, ...link, carer, page: () => carer.get(link.address) }
  }

  return {
    ...site,
    given,
    now: (id: string): Promise<Handover> =>
      database.asActor(asMachine, async (tx) => {
        const found = await loadHandover(tx, id)
        assert.ok(found)
        return found
      }),
    traces: (id: string) =>
      database.asOwner((tx) =>
        tx
          .selectFrom('accessEvent')
          .select(['event', 'actorKind', 'outcome', 'reason'])
          .where('objectId', '=', id)
          .orderBy('seq')
          .execute(),
      ),
  }
}

export const buttons = (html: string) => allWords(readHtml(html), 'main button')

type Mine = Awaited<ReturnType<Awaited<ReturnType<typeof aCarerSite>>['given']>>

/** Presses the button as it stands on the page. */
export async function press({ carer, address, page }: Mine, antwoord: string) {
  const form = formOf((await page()).body, `${address}/antwoord`)
  return carer.post(`${address}/antwoord`, { ...form, antwoord })
}
