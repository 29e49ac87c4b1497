import { TextField } from '#design/form/text-field.tsx'
import { listed } from '#directory/index.ts'
import { contactOf, type Network, PhoneLink } from '#networks/index.ts'
import { texts } from './choose-network.texts.nl.ts'

type ChooseNetworkProps = { networks: readonly Network[]; place: string; found: readonly Network[] }

export function ChooseNetwork({ networks, place, found }: ChooseNetworkProps) {
  return (
    <>
      <section class="naast-hero">
        <div class="naast-page naast-flow">
          <h1>{texts.title}</h1>
          <p class="naast-lead">{texts.lead}</p>
          <PlaceForm place={place} error={place && found.length === 0 ? texts.unknown(place) : undefined} />
          {found.length > 1 ? <Several place={place} found={found} /> : null}
        </div>
      </section>
      <div class="naast-page naast-flow naast-main">
        <h2>{texts.all}</h2>
        {networks.length === 0 ? <p>{texts.none}</p> : <NetworkList networks={networks} />}
        <Elsewhere networks={networks} />
      </div>
    </>
  )
}

const PlaceForm = ({ place, error }: { place: string; error: string | undefined }) => (
  <form class="naast-search naast-search--one" action="/">
    <TextField
      name="plaats"
      label={texts.place}
      value={place}
      error={error}
      autocomplete="postal-code"
      maxLength={80}
    />
    <button type="submit" class="naast-button utrecht-button utrecht-button--primary-action">
      {texts.submit}
    </button>
  </form>
)

const Several = ({ place, found }: { place: string; found: readonly Network[] }) => (
  <div role="status" class="naast-flow">
    <p>{texts.several(place)}</p>
    <NetworkList networks={found} />
  </div>
)

const NetworkList = ({ networks }: { networks: readonly Network[] }) => (
  <ul class="naast-doors">
    {networks.map(({ slug, name, municipalities }) => (
      <li key={slug} class="naast-door">
        <a class="naast-door__name" href={`/${slug}`}>
          {name}
        </a>
        <p>{listed(municipalities.map((municipality) => municipality.name))}</p>
      </li>
    ))}
  </ul>
)

/** Who lives outside our networks is not sent away: the national line knows every municipality. */
function Elsewhere({ networks }: { networks: readonly Network[] }) {
  const line = networks[0] ? contactOf(networks[0], 'mantelzorglijn') : null
  if (!line?.phone) return null
  return (
    <>
      <h2>{texts.elsewhere}</h2>
      <p>
        {texts.elsewhereLead} <PhoneLink number={line.phone} />
      </p>
    </>
  )
}
