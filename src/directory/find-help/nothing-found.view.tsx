import type { VNode } from 'preact'
import { links } from '../links.ts'
import { MissingHelpForm } from '../missing-help/missing-help.view.tsx'
import { texts } from '../texts.nl.ts'
import { anything, hasChoice, queryOf, type SearchState } from './search-state.ts'

/** Nobody leaves with nothing: wider searches, the phone, and a way to say what is missing. */
export function NothingFound({ base, state, phone }: { base: string; state: SearchState; phone: VNode | null }) {
  return (
    <div class="naast-flow">
      <h2>{texts.empty.title(state.words)}</h2>
      <p>{texts.empty.lead}</p>
      {phone}
      <WiderSearches action={links.search(base)} state={state} />
      <MissingHelpForm
        base={base}
        form={{ values: { words: state.words, place: state.place, note: '' }, errors: {} }}
      />
    </div>
  )
}

function WiderSearches({ action, state }: { action: string; state: SearchState }) {
  return (
    <>
      <h3>{texts.empty.wider}</h3>
      <ul>
        {hasChoice(state) ? (
          <Wider href={action + queryOf({ ...state, choice: {}, page: 1 })} label={texts.empty.withoutChoice} />
        ) : null}
        {state.place ? (
          <Wider href={action + queryOf({ ...state, place: '', page: 1 })} label={texts.empty.withoutPlace} />
        ) : null}
        <Wider href={action + queryOf({ ...anything, place: state.place })} label={texts.empty.everything} />
      </ul>
    </>
  )
}

const Wider = ({ href, label }: { href: string; label: string }) => (
  <li>
    <a href={href}>{label}</a>
  </li>
)
