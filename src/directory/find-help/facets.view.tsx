import type { FacetCount, FacetName } from '../search/question.ts'
import { texts } from '../texts.nl.ts'
import { type SearchState, sorts } from './search-state.ts'

type FacetsProps = {
  action: string
  state: SearchState
  facets: readonly FacetCount[]
  label: (facet: FacetName, value: string) => string
}

const { facets: words } = texts
const openAtFirst: readonly FacetName[] = ['soort', 'kosten', 'wanneer']

/** Ways to make the list shorter. A button applies them: nothing jumps while somebody is ticking. */
export function Facets({ action, state, facets, label }: FacetsProps) {
  if (facets.every(({ values }) => values.length === 0)) return null
  return (
    <details class="naast-shorter">
      <summary>{words.title}</summary>
      <form class="naast-facets" action={action} aria-label={words.label}>
        {state.words ? <input type="hidden" name="vraag" value={state.words} /> : null}
        {state.place ? <input type="hidden" name="plaats" value={state.place} /> : null}
        {state.leftOut.map((code) => (
          <input key={code} type="hidden" name="zonder" value={code} />
        ))}
        {facets.map((facet) =>
          facet.values.length > 0 ? <Facet key={facet.name} facet={facet} label={label} /> : null,
        )}
        <SortChoice sort={state.sort} />
        <button type="submit" class="naast-button naast-button--quiet utrecht-button utrecht-button--secondary-action">
          {words.apply}
        </button>
      </form>
    </details>
  )
}

function Facet({ facet, label }: { facet: FacetCount; label: FacetsProps['label'] }) {
  const open = openAtFirst.includes(facet.name) || facet.values.some(({ chosen }) => chosen)
  return (
    <details open={open}>
      <summary>{words[facet.name]}</summary>
      <fieldset>
        <legend class="naast-hidden">{words[facet.name]}</legend>
        {facet.values.map(({ value, count, chosen }) => (
          <label key={value}>
            <input type="checkbox" name={facet.name} value={value} checked={chosen} />
            <span>{label(facet.name, value)}</span>
            <span class="naast-facets__count">{count}</span>
          </label>
        ))}
      </fieldset>
    </details>
  )
}

const SortChoice = ({ sort }: { sort: SearchState['sort'] }) => (
  <div class="naast-field utrecht-form-field">
    <label for="volgorde">{words.sort}</label>
    <select id="volgorde" name="volgorde" class="utrecht-select">
      {sorts.map((value) => (
        <option key={value} value={value} selected={value === sort}>
          {texts.sorts[value]}
        </option>
      ))}
    </select>
  </div>
)
