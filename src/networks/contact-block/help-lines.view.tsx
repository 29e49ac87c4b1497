import { dayInWords } from '#platform/dutch-dates.ts'
import { type ContactPoint, contactOf, type Network } from '../network.ts'
import { hoursInWords } from '../opening-words.ts'
import { texts } from '../texts.nl.ts'
import { PhoneLink } from './phone-link.view.tsx'

const { helpLines: words } = texts
const order = ['112', '113', 'veilig-thuis', 'huisartsenpost', 'luisterlijn', 'mantelzorglijn']

/** The numbers for when it cannot wait, each with what it is for, when it answers and when we last checked it. */
export function HelpLines({ network }: { network: Network }) {
  return (
    <dl class="naast-lines">
      {order
        .flatMap((key) => contactOf(network, key) ?? [])
        .map((contact) => (
          <HelpLine key={contact.key} contact={contact} />
        ))}
    </dl>
  )
}

const HelpLine = ({ contact }: { contact: ContactPoint }) => (
  <div>
    <dt>{contact.name === contact.phone ? words.call(contact.name) : contact.name}</dt>
    <dd>
      {contact.phone ? <PhoneLink number={contact.phone} /> : null}
      <span class="naast-block">{contact.forWhom}</span>
      <small>{factsOf(contact)}</small>
    </dd>
  </div>
)

function factsOf(contact: ContactPoint) {
  const { alwaysOpen, cost, status, checkedOn } = contact
  const hours = alwaysOpen ? words.always : hoursInWords(contact)
  const checked = status === 'check' ? words.inDoubt : checkedOn ? words.checkedOn(dayInWords(checkedOn)) : null
  return [hours, cost, status === 'demo' ? words.demo : checked].filter(Boolean).join(' · ')
}
