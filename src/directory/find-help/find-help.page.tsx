import type { FastifyReply, FastifyRequest } from 'fastify'
import { HelpBlock, PhoneBlock, type PlaceFound } from '#networks/index.ts'
import { askedPlace } from '../asked-place.ts'
import { termLabel, valueLabel } from '../labels.ts'
import { links } from '../links.ts'
import type { Answer } from '../search/question.ts'
import { readSafety } from '../search/safety.ts'
import type { shortfallCounter } from '../shortfall/count-shortfall.ts'
import { littleBelow } from '../shortfall/shortfall.ts'
import { texts } from '../texts.nl.ts'
import { FindHelp } from './find-help.view.tsx'
import { hasChoice, type SearchState, stateOf } from './search-state.ts'

const pageSize = 20

/** Searching: words and a place in, offers and counted filters out. All state is in the address. */
export const show = (count: Counter) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { edition, base, now } = request
  const { network, directory } = edition
  const state = stateOf(request.query)
  const { words, place } = askedPlace(network, state, request.networks)
  const origin = place?.kind === 'found' ? place.origin : null
  const answer = await edition.find({ ...state, words, without: state.leftOut, origin, pageSize })
  const { level, exhausted } = readSafety(state.words)
  if (foundLittle(state, answer) && level === 'none') {
    // Not kept in the cache, so that the next reader who looks in vain is counted too.
    reply.header('cache-control', 'no-store')
    count({ networkId: network.id, words: state.words, reader: request.ip, now }).catch(() =>
      // The error itself may hold the words; they stay out of the log.
      request.log.error('a search that found little could not be counted'),
    )
  }

  // Words of danger are not repeated: who looks over a shoulder reads the heading first, and the number has to be in sight.
  const title = state.words && level === 'none' ? texts.search.titleFor(state.words) : texts.search.title
  return reply.page({
    title,
    description: texts.search.description(network.name),
    section: 'hulp',
    crumbs: [],
    canonical: links.search(base),
    hidden: state.words !== '' || state.page > 1,
    ownPhone: true,
    main: (
      <FindHelp
        title={title}
        base={base}
        state={state}
        answer={answer}
        placeLabel={origin?.label ?? null}
        placeNotice={noticeOf(place, network.name)}
        label={valueLabel}
        term={termLabel(directory)}
        phone={<PhoneBlock network={network} base={base} now={now} />}
        exhausted={exhausted}
        urgent={level === 'none' ? null : <HelpBlock network={network} level={level} />}
      />
    ),
  })
}

type Counter = ReturnType<typeof shortfallCounter>

/** Only what somebody typed counts, not what they chose away. */
const foundLittle = (state: SearchState, { total }: Answer) =>
  state.words !== '' && !hasChoice(state) && state.leftOut.length === 0 && state.page === 1 && total < littleBelow

/** What to say about a place that was mended, or that is not one of this network's. */
function noticeOf(place: PlaceFound | null, network: string) {
  if (place?.kind === 'unknown') return { text: texts.search.placeUnknown(place.text), elsewhere: null }
  if (place?.kind === 'elsewhere')
    return { text: texts.search.placeElsewhere(place.text, network), elsewhere: place.text }
  return place?.corrected ? { text: texts.search.placeCorrected(place.origin.label), elsewhere: null } : null
}
