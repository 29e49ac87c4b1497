import { functionWords, links, type Offer, SearchBox } from '#directory/index.ts'
import { type Network, PhoneBlock } from '#networks/index.ts'
import { dayInWords } from '#platform/dutch-dates.ts'
import { Doors } from '../doors/doors.view.tsx'
import { texts } from '../texts.nl.ts'

type HomeProps = { network: Network; base: string; now: Date; latest: readonly Offer[] }

const { homePage: words } = texts

export function Home({ network, base, now, latest }: HomeProps) {
  return (
    <>
      <section class="naast-hero">
        <div class="naast-page naast-hero__content">
          <div class="naast-flow">
            <h1>{words.title}</h1>
            <Lead base={base} />
            <SearchBox base={base} />
          </div>
          <PhoneBlock network={network} base={base} now={now} />
        </div>
      </section>
      <div class="naast-page naast-flow naast-main">
        <h2>{words.doors}</h2>
        <Doors base={base} />
        <h2>{words.kinds}</h2>
        <Kinds base={base} />
        <Latest base={base} offers={latest} />
      </div>
    </>
  )
}

const Lead = ({ base }: { base: string }) => (
  <p>
    {words.lead}
    {words.examples.map((example, at) => (
      <>
        {at > 0 ? words.or : ''}
        <a href={`${links.search(base)}?vraag=${encodeURIComponent(example)}`}>{example}</a>
      </>
    ))}
    .
  </p>
)

const Kinds = ({ base }: { base: string }) => (
  <ul class="naast-kinds">
    {functionWords.map(({ code, label, hint }) => (
      <li key={code}>
        <a href={`${links.search(base)}?soort=${code}`}>{label}</a>
        <p>{hint}</p>
      </li>
    ))}
  </ul>
)

const Latest = ({ base, offers }: { base: string; offers: readonly Offer[] }) =>
  offers.length === 0 ? null : (
    <>
      <h2>{words.latest}</h2>
      <ul class="naast-list">
        {offers.map(({ id, slug, name, organization, assuredDate }) => (
          <li key={id}>
            <a href={links.offer(base, slug)}>{name}</a>
            <p>
              {organization.name}
              {assuredDate ? ` · ${dayInWords(assuredDate)}` : ''}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
