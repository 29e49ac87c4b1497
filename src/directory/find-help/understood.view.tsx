import type { Understood } from '../search/question.ts'
import { texts } from '../texts.nl.ts'
import { queryOf, type SearchState } from './search-state.ts'

type UnderstoodAsProps = {
  action: string
  state: SearchState
  understood: readonly Understood[]
  term: (code: string) => string
}

const mostShown = 4
/** What we only faintly hear helps the search a little, but would puzzle a reader. */
const worthSaying = 0.1
const { search } = texts

/** How the question was understood; what was not meant can be taken away, and put back. */
export function UnderstoodAs({ action, state, understood, term }: UnderstoodAsProps) {
  const likely = understood.filter(({ weight, fromExpression }) => fromExpression || weight >= worthSaying)
  const codes = [...new Set(likely.map(({ code }) => code))].slice(0, mostShown)
  const href = (leftOut: readonly string[]) => action + queryOf({ ...state, page: 1, leftOut })
  if (codes.length === 0 && state.leftOut.length === 0) return null
  return (
    <div class="naast-understood naast-noprint">
      <p id="begrepen">{codes.length > 0 ? search.understood : search.onlyWords}</p>
      <ul class="naast-chips" aria-labelledby="begrepen">
        {codes.map((code) => (
          <li key={code}>
            <a href={href([...state.leftOut, code])} rel="nofollow">
              {term(code)} <span aria-hidden="true">×</span>
              <span class="naast-hidden"> {search.notMeant}</span>
            </a>
          </li>
        ))}
        {state.leftOut.length > 0 ? (
          <li>
            <a href={href([])} rel="nofollow">
              {search.meantAfterAll(state.leftOut.map(term).join(', '))}
            </a>
          </li>
        ) : null}
      </ul>
    </div>
  )
}
