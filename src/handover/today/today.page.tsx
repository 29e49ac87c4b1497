import type { FastifyReply, FastifyRequest } from 'fastify'
import { listed } from '#directory/index.ts'
import { numberOf, textOf } from '#platform/http/query.ts'
import { atDesk, colleaguesOf, type DeskHouse, editionOf } from '../desk/desk.ts'
import { loadToday } from './load-today.ts'
import { texts } from './today.texts.nl.ts'
import { Today } from './today.view.tsx'

const said: Readonly<Record<string, string>> = { genomen: texts.taken, afgehandeld: texts.settled, weg: texts.gone }

/** Everything that is due today or late, in order, and nothing else. */
export const show = (house: DeskHouse) => async (request: FastifyRequest, reply: FastifyReply) => {
  const desk = atDesk(request)
  const { deps } = house
  const mine = textOf(request.query, 'van') === 'mij'
  const page = numberOf(textOf(request.query, 'bladzijde'))
  const now = deps.now()
  const list = await deps.database.asActor(desk.actor, (tx) => loadToday(tx, deps, { desk, now, mine, page }))
  const colleagues = await colleaguesOf(deps.database, desk)
  const { directory } = await editionOf(house, desk)
  const covered = colleagues.filter(({ role, id }) => role === 'coordinator' && id !== desk.personId)
  return reply.page({
    title: texts.title,
    section: 'vandaag',
    main: (
      <Today
        list={list}
        now={now}
        mine={mine}
        me={desk.personId}
        colleague={(id) => colleagues.find((one) => one.id === id)?.name ?? null}
        covers={
          desk.signedIn.grant.role === 'deputy' && covered.length > 0 ? listed(covered.map(({ name }) => name)) : null
        }
        offer={(id) => directory.byId.get(id) ?? null}
        base={`/${desk.signedIn.grant.networkSlug}`}
        said={said[textOf(request.query, 'gedaan')] ?? null}
      />
    ),
  })
}
