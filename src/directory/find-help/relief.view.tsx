import type { VNode } from 'preact'
import { links } from '../links.ts'
import { texts } from '../texts.nl.ts'
import { anything, queryOf, type SearchState } from './search-state.ts'

const { relief } = texts

/** For who is at the end of their strength: no alarm, but somebody to call, and what gives air soonest. */
export function Relief({ base, state, phone }: { base: string; state: SearchState; phone: VNode }) {
  const href = (soort: string, wanneer?: string) =>
    links.search(base) +
    queryOf({ ...anything, place: state.place, choice: { soort: [soort], ...(wanneer ? { wanneer: [wanneer] } : {}) } })
  return (
    <section class="naast-card naast-flow" aria-labelledby="zwaar">
      <h2 id="zwaar">{relief.title}</h2>
      <p>{relief.lead}</p>
      {phone}
      <ul class="naast-list naast-list--links">
        <li>
          <a href={href('B6', 'aan_huis')}>{relief.atHome}</a>
        </li>
        <li>
          <a href={href('B6')}>{relief.free}</a>
        </li>
        <li>
          <a href={href('B3')}>{relief.talk}</a>
        </li>
      </ul>
    </section>
  )
}
