import { type Hit, links } from '#directory/index.ts'
import { HelpBlock, PhoneLink } from '#networks/index.ts'
import type { HandoverPartner } from '../handover-partners/handover-partner.ts'
import { texts } from './call.texts.nl.ts'
import type { CallProps } from './call.view.tsx'

const { results: words, crisis } = texts

/** What the sociale kaart has, ready to read aloud; and first of all what to say when somebody is in danger. */
export const Results = ({ found, network, partners }: CallProps) => (
  <div id="uitkomsten" class="naast-flow" data-live-part>
    {found && found.level !== 'none' ? (
      <>
        <section class="naast-urgent naast-flow" aria-labelledby="zeg-nu" role="alert">
          <h2 id="zeg-nu">{crisis.title}</h2>
          <ul>
            {crisis[found.level].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        <HelpBlock network={network} level={found.level} />
      </>
    ) : null}
    <h2>{words.title}</h2>
    <p role="status">{statusOf(found)}</p>
    {found?.about ? <p>{words.about(found.about)}</p> : null}
    {found?.hits.map((hit) => (
      <Result key={hit.offer.id} hit={hit} base={`/${network.slug}`} partners={partners} />
    ))}
  </div>
)

function statusOf(found: CallProps['found']) {
  if (!found) return words.empty
  return found.total > 0 ? words.count(found.total) : words.none
}

type ResultProps = { hit: Hit; base: string; partners: readonly HandoverPartner[] }

function Result({ hit: { offer }, base, partners }: ResultProps) {
  const { organization, phone, waitingTime } = offer
  const takes = partners.some(({ organizationId }) => organizationId === organization.id)
  return (
    <article class="naast-offer">
      <p class="naast-offer__who">{organization.name}</p>
      <h3 class="naast-offer__name">
        <a href={links.offer(base, offer.slug)} target="_blank" rel="noreferrer">
          {offer.name}
        </a>
      </h3>
      {phone ? (
        <p>
          {words.phone} <PhoneLink number={phone.number} />
          {phone.checked ? null : ` (${words.unchecked})`}
        </p>
      ) : null}
      <p>{offer.summary}</p>
      {waitingTime ? <p>{waitingTime}</p> : null}
      {takes ? (
        <p>
          <button
            type="submit"
            class="naast-button naast-button--quiet utrecht-button"
            name="kies"
            value={`${organization.id} ${offer.id}`}
            aria-label={words.chooseFor(organization.name, offer.name)}
          >
            {words.choose}
          </button>
        </p>
      ) : null}
    </article>
  )
}
