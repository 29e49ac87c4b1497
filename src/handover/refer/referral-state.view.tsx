import { texts } from './refer.texts.nl.ts'

const { state: words } = texts

export const ReferralState = ({ state, since }: { state: string; since: string | null }) => (
  <>
    <h1>{words.title}</h1>
    <p>{words.lead}</p>
    <section class="naast-card naast-flow" aria-labelledby="nu">
      <h2 id="nu">{words.now}</h2>
      <p class="naast-lead">
        <strong>{state}</strong>
      </p>
      {since ? <p>{since}</p> : null}
    </section>
  </>
)
