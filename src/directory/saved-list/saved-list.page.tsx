import type { FastifyReply, FastifyRequest } from 'fastify'
import { textOf } from '#platform/http/query.ts'
import { links } from '../links.ts'
import { texts } from '../texts.nl.ts'
import { keepOnDevice, savedListIn } from './saved-list.cookie.ts'
import { mostSaved, remove, save } from './saved-list.ts'
import { ShowSavedList } from './saved-list.view.tsx'

/** The reader's own list, made to be printed. */
export async function show(request: FastifyRequest, reply: FastifyReply) {
  const { directory, network } = request.edition
  const offers = savedListIn(request).flatMap((id) => directory.byId.get(id) ?? [])
  const removed = directory.byId.get(textOf(request.query, 'weg')) ?? null
  const full = textOf(request.query, 'vol') !== ''
  return reply.page({
    title: texts.saved.title,
    section: 'bewaarlijst',
    crumbs: [],
    hidden: true,
    main: <ShowSavedList base={request.base} network={network.name} offers={offers} removed={removed} full={full} />,
  })
}

/** Puts an offer on the list, takes one off, or empties it; always answers with an address that is safe to reload. */
export async function submit(request: FastifyRequest, reply: FastifyReply) {
  const { base, edition } = request
  const press = textOf(request.body, 'doe')
  const page = links.savedList(base)
  if (press === 'leeg') return keepOnDevice(reply, [], base).redirect(page, 303)

  const offer = edition.directory.byId.get(textOf(request.body, 'aanbod'))
  const list = savedListIn(request).filter((id) => edition.directory.byId.has(id))
  if (!offer) return reply.redirect(page, 303)
  if (press === 'weg') return keepOnDevice(reply, remove(list, offer.id), base).redirect(`${page}?weg=${offer.id}`, 303)

  const full = list.length >= mostSaved && !list.includes(offer.id)
  return keepOnDevice(reply, save(list, offer.id), base).redirect(full ? `${page}?vol=ja` : page, 303)
}
