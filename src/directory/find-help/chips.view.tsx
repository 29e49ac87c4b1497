import type { FacetName } from '../search/question.ts'
import { texts } from '../texts.nl.ts'
import { facetNames, hasChoice, queryOf, type SearchState, without } from './search-state.ts'

type ChipsProps = { action: string; state: SearchState; label: (facet: FacetName, value: string) => string }

/** What was chosen, each with a link that takes it away. */
export function Chips({ action, state, label }: ChipsProps) {
  if (!hasChoice(state)) return null
  const chosen = facetNames.flatMap((name) => (state.choice[name] ?? []).map((value) => ({ name, value })))
  return (
    <ul class="naast-chips" aria-label={texts.facets.chosen}>
      {chosen.map(({ name, value }) => (
        <li key={`${name}-${value}`}>
          <a href={action + queryOf(without(state, name, value))}>
            {label(name, value)} <span aria-hidden="true">×</span>
            <span class="naast-hidden"> {texts.facets.remove}</span>
          </a>
        </li>
      ))}
      <li>
        <a href={action + queryOf({ ...state, choice: {}, page: 1 })}>{texts.facets.clear}</a>
      </li>
    </ul>
  )
}
