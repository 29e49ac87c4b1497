import type { FastifyReply, FastifyRequest } from 'fastify'
import { textOf } from '#platform/http/query.ts'
import type { Directory } from '../directory.ts'
import { anything, queryOf } from '../find-help/search-state.ts'
import { termLabel } from '../labels.ts'
import { links } from '../links.ts'
import { suggest } from '../search/suggest.ts'
import type { Suggestion } from '../search/suggest-index.ts'
import { texts } from '../texts.nl.ts'

const most = 8

/** What somebody may be typing, for the box on the page. Nothing of it is kept. */
export async function show({ query, edition: { index, directory }, base }: FastifyRequest, reply: FastifyReply) {
  const suggestions = suggest(index, textOf(query, 'vraag', 100), most).map((each) => shown(each, directory, base))
  return reply.header('cache-control', 'no-store').send({ suggestions })
}

/** Words, what choosing them does, and where it leads; without an address the words are searched for. */
function shown(suggestion: Suggestion, directory: Directory, base: string) {
  const { search } = texts
  if (suggestion.kind === 'subject') {
    return { label: termLabel(directory)(suggestion.code), hint: search.suggestedSubject, href: null }
  }
  if (suggestion.kind === 'place') {
    const href = links.search(base) + queryOf({ ...anything, place: suggestion.label })
    return { label: suggestion.label, hint: search.suggestedPlace, href }
  }
  const by = directory.byId.get(suggestion.id)?.organization.name ?? ''
  return { label: suggestion.label, hint: by, href: links.offer(base, suggestion.slug) }
}
