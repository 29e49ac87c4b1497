import { type ContactPoint, contactOf, type Network } from '../network.ts'
import { texts } from '../texts.nl.ts'
import { PhoneLink } from './phone-link.view.tsx'

type HelpLevel = 'crisis' | 'veilig'

const { helpBlock: words } = texts

/** Which line comes first, and which others stand below it. */
const lines: Readonly<Record<HelpLevel, readonly string[]>> = {
  crisis: ['113', '112', 'huisartsenpost', 'luisterlijn'],
  veilig: ['veilig-thuis', '112', 'luisterlijn', 'huisartsenpost'],
}

/** When somebody may be in danger: one calm sentence, one number first and large, the others below. */
export function HelpBlock({ network, level }: { network: Network; level: HelpLevel }) {
  const [first, ...others] = lines[level].flatMap((key) => contactOf(network, key) ?? [])
  if (!first) return null
  return (
    <section class="naast-urgent naast-flow" aria-labelledby="nu-hulp">
      <h2 id="nu-hulp">{words[level].title}</h2>
      <p>{words[level].lead}</p>
      <p>
        <Line contact={first} large />
      </p>
      <ul class="naast-list">
        {others.map((contact) => (
          <li key={contact.key}>
            <Line contact={contact} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const Line = ({ contact: { name, phone, forWhom }, large = false }: { contact: ContactPoint; large?: boolean }) => (
  <>
    {name === phone ? null : <strong>{name} </strong>}
    {phone ? <PhoneLink number={phone} large={large} /> : null}
    <span class="naast-block">{forWhom}</span>
  </>
)
