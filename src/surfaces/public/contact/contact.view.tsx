import { publicLinks } from '#handover/index.ts'
import { closingDaysFrom, contactOf, HelpLines, hoursInWords, type Network, PhoneBlock } from '#networks/index.ts'
import { dayInWords } from '#platform/dutch-dates.ts'
import { localDay } from '#platform/working-days.ts'
import { texts } from './contact.texts.nl.ts'

type ContactProps = { network: Network; base: string; now: Date }

export function Contact({ network, base, now }: ContactProps) {
  const own = contactOf(network, 'own')
  return (
    <>
      <h1>{texts.title}</h1>
      <p class="naast-lead">{texts.lead}</p>
      <PhoneBlock network={network} base={base} now={now} more={false} />
      <h2>{texts.call}</h2>
      <p>
        {texts.callLead} <a href={publicLinks.askCall(base)}>{texts.callLink}</a>
      </p>
      <p>
        {texts.follow} <a href={publicLinks.myQuestions(base)}>{texts.followLink}</a>
      </p>
      <h2>{texts.hours}</h2>
      {own ? <p>{texts.open(hoursInWords(own))}</p> : null}
      <ClosingDays network={network} now={now} />
      {own?.email ? (
        <>
          <h2>{texts.mail}</h2>
          <p>{texts.mailLead}</p>
          <p>
            <a href={`mailto:${own.email}`}>{own.email}</a>
          </p>
        </>
      ) : null}
      <h2>{texts.urgent}</h2>
      <p>{texts.urgentLead}</p>
      <HelpLines network={network} />
    </>
  )
}

function ClosingDays({ network, now }: { network: Network; now: Date }) {
  const days = closingDaysFrom(network.closingDays, localDay(now), 6)
  if (days.length === 0) return null
  return (
    <>
      <h3>{texts.closed}</h3>
      <ul>
        {days.map(({ day, reason }) => (
          <li key={day}>
            {dayInWords(day)} ({reason})
          </li>
        ))}
      </ul>
    </>
  )
}
