import type { FastifyReply, FastifyRequest } from 'fastify'
import { findPlace, HelpBlock, PhoneBlock } from '#networks/index.ts'
import { termLabel, valueLabel } from '../labels.ts'
import { links } from '../links.ts'
import { helpLevel } from '../search/safety.ts'
import { search } from '../search/search.ts'
import { texts } from '../texts.nl.ts'
import { FindHelp } from './find-help.view.tsx'
import { stateOf } from './search-state.ts'

const pageSize = 20

/** Searching: words and a place in, offers and counted filters out. All state is in the address. */
export async function show(request: FastifyRequest, reply: FastifyReply) {
  const { edition, base, now } = request
  const { network, directory } = edition
  const state = stateOf(request.query)
  const place = state.place ? findPlace(network, state.place, request.networks) : null
  const origin = place?.kind === 'found' ? place.origin : null
  const answer = search(edition.index, { ...state, origin, pageSize })
  const level = helpLevel(state.words)

  return reply.page({
    title: state.words ? texts.search.titleFor(state.words) : texts.search.title,
    description: texts.search.description(network.name),
    section: 'hulp',
    crumbs: [],
    canonical: links.search(base),
    hidden: state.words !== '' || state.page > 1,
    ownPhone: true,
    main: (
      <FindHelp
        base={base}
        state={state}
        answer={answer}
        placeLabel={origin?.label ?? null}
        placeNotice={noticeOf(place, network.name)}
        label={valueLabel}
        term={termLabel(directory)}
        phone={<PhoneBlock network={network} base={base} now={now} />}
        urgent={level === 'none' ? null : <HelpBlock network={network} level={level} />}
      />
    ),
  })
}

/** What to say about a place that was mended, or that is not one of this network's. */
function noticeOf(place: ReturnType<typeof findPlace> | null, network: string) {
  if (place?.kind === 'unknown') return { text: texts.search.placeUnknown(place.text), elsewhere: null }
  if (place?.kind === 'elsewhere')
    return { text: texts.search.placeElsewhere(place.text, network), elsewhere: place.text }
  return place?.corrected ? { text: texts.search.placeCorrected(place.origin.label), elsewhere: null } : null
}
