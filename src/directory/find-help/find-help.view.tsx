import type { VNode } from 'preact'
import { Pagination } from '#design/page/pagination.tsx'
import { links } from '../links.ts'
import { OfferCard } from '../offer-words/offer-card.view.tsx'
import type { Answer, FacetName } from '../search/question.ts'
import { texts } from '../texts.nl.ts'
import { Chips } from './chips.view.tsx'
import { Facets } from './facets.view.tsx'
import { NothingFound } from './nothing-found.view.tsx'
import { Relief } from './relief.view.tsx'
import { SearchBox } from './search-box.view.tsx'
import { queryOf, type SearchState } from './search-state.ts'
import { UnderstoodAs } from './understood.view.tsx'

export type FoundHelp = {
  readonly title: string
  readonly base: string
  readonly state: SearchState
  readonly answer: Answer
  /** What the place turned out to be, when it was understood. */
  readonly placeLabel: string | null
  /** What to say about the place, when it was not. */
  readonly placeNotice: { readonly text: string; readonly elsewhere: string | null } | null
  readonly label: (facet: FacetName, value: string) => string
  readonly term: (code: string) => string
  /** The voices at hand: the phone block, and above all else the help block when somebody may be in danger. */
  readonly phone: VNode
  readonly urgent: VNode | null
  /** Somebody is at the end of their strength: the phone comes first. */
  readonly exhausted: boolean
}

const { search } = texts

export function FindHelp(found: FoundHelp) {
  const { base, state, answer, label } = found
  const action = links.search(base)
  return (
    <>
      <h1>{found.title}</h1>
      {found.urgent}
      <SearchBox base={base} words={state.words} place={state.place} />
      {found.exhausted ? <Relief base={base} state={state} phone={found.phone} /> : null}
      <PlaceNotice notice={found.placeNotice} />
      <DidYouMean action={action} state={state} suggestion={answer.suggestion} />
      <div class="naast-columns">
        <Facets action={action} state={state} facets={answer.facets} label={label} />
        <div class="naast-flow">
          <Summary found={found} />
          <UnderstoodAs action={action} state={state} understood={answer.understood} term={found.term} />
          <Chips action={action} state={state} label={label} />
          {answer.total === 0 ? (
            <NothingFound base={base} state={state} phone={found.exhausted ? null : found.phone} />
          ) : (
            <Results found={found} />
          )}
        </div>
      </div>
    </>
  )
}

const Summary = ({ found: { state, answer, placeLabel } }: { found: FoundHelp }) => (
  <p role="status">
    <strong>{search.found(answer.total)}</strong>
    {state.words ? search.forWords(state.words) : ''}
    {placeLabel ? search.inPlace(placeLabel) : ''}.
  </p>
)

/** A place of another network leads to that network. */
function PlaceNotice({ notice }: { notice: FoundHelp['placeNotice'] }) {
  if (!notice) return null
  return (
    <p class="naast-notice utrecht-alert utrecht-alert--warning">
      {notice.text}{' '}
      {notice.elsewhere ? (
        <a href={`/?plaats=${encodeURIComponent(notice.elsewhere)}`}>{search.otherNetworks}</a>
      ) : null}
    </p>
  )
}

function DidYouMean({ action, state, suggestion }: { action: string; state: SearchState; suggestion: string | null }) {
  if (!suggestion) return null
  return (
    <p>
      {search.didYouMean} <a href={action + queryOf({ ...state, words: suggestion, page: 1 })}>{suggestion}</a>?
    </p>
  )
}

function Results({ found }: { found: FoundHelp }) {
  const { base, state, answer, term } = found
  const last = Math.ceil(answer.total / answer.pageSize)
  return (
    <>
      <section aria-label={search.results} class="naast-results">
        {answer.hits.map((hit) => (
          <OfferCard key={hit.offer.id} hit={hit} href={links.offer(base, hit.offer.slug)} label={term} level={2} />
        ))}
      </section>
      <Pagination page={answer.page} last={last} href={(page) => links.search(base) + queryOf({ ...state, page })} />
      {found.exhausted ? null : found.phone}
      <p>
        <a href={links.howWeSearch(base)}>{search.howWeSearch}</a>
      </p>
    </>
  )
}
