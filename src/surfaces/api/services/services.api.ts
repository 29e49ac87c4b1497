import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Answer, askedPlace, type Edition, helpLevel, termLabel } from '#directory/index.ts'
import type { PlaceFound } from '#networks/index.ts'
import { linksOf } from '../links.ts'
import { linkHeader } from '../paging.ts'
import { invalid } from '../problems.ts'
import { facetsJson } from './facets-json.ts'
import { hitJson } from './service-json.ts'
import { readServicesQuery, type ServicesQuery } from './services.query.ts'

/** Finding help: words, a place and choices in; services, counted facets and the level of alarm out. */
export async function list(request: FastifyRequest, reply: FastifyReply) {
  const asked = readServicesQuery(request.query)
  if (!asked.ok) return invalid(reply, asked.reason)
  const { edition, site } = request
  const { place: text, ...query } = asked.value
  const { words, place } = askedPlace(edition.network, { words: query.words, place: text })
  const answer = await answerTo(edition, { ...query, words, origin: place?.kind === 'found' ? place.origin : null })
  const links = linksOf(site, edition.network)

  reply.header('link', linkHeader(request, answer))
  return {
    services: answer.hits.map((hit) => hitJson(edition, hit, links)),
    facets: facetsJson(answer.facets),
    total: answer.total,
    page: answer.page,
    pageSize: answer.pageSize,
    help: { level: helpLevel(query.words) },
    suggestion: answer.suggestion,
    understood: answer.understood.map(({ code }) => ({ code, name: termLabel(edition.directory)(code) })),
    place: place && placeJson(place),
  }
}

type Asked = Omit<ServicesQuery, 'place'> & Pick<Parameters<Edition['find']>[0], 'origin'>

/**
 * The search lets go of a choice that exists nowhere in the network, so that an old link still shows something to a person. A
 * machine that asks for Turkish must not be given everything: then there is nothing.
 */
async function answerTo({ find }: Edition, asked: Asked): Promise<Answer> {
  const answer = await find(asked)
  const held = new Set(
    answer.facets.filter(({ values }) => values.some(({ chosen }) => chosen)).map(({ name }) => name),
  )
  const letGo = answer.facets.some(({ name }) => (asked.choice[name]?.length ?? 0) > 0 && !held.has(name))
  return letGo ? { ...answer, total: 0, hits: [] } : answer
}

/** What the place was taken to be. Without a place that is known here, everything in the network is shown. */
function placeJson(place: PlaceFound) {
  if (place.kind !== 'found') return { status: place.kind, label: null, municipality: null }
  const { label, municipality } = place.origin
  return { status: place.corrected ? ('corrected' as const) : place.kind, label, municipality }
}
