import type { ComponentChildren } from 'preact'
import { PhoneLink } from '#networks/index.ts'
import type { CarerContent } from '../content.ts'
import { kindsInWords } from './kinds-in-words.ts'
import { texts } from './partner-case.texts.nl.ts'
import type { PartnerCase } from './partner-case.ts'

const { facts } = texts

/** Who the carer is and what she asks, as far as she agreed. Her address only when there is no number, or she asked for mail. */
export function CaseFacts({ found, content }: { found: PartnerCase; content: CarerContent }) {
  const { name, phone, email, bestMoment, voicemail, language, question, reachBy } = content
  return (
    <section class="naast-flow" aria-labelledby="mantelzorger">
      <h2 id="mantelzorger">{facts.title}</h2>
      <dl class="naast-data">
        <Fact label={facts.name}>{name}</Fact>
        <Fact label={facts.phone}>{phone ? <PhoneLink number={phone} /> : facts.noPhone}</Fact>
        {email && (!phone || reachBy === 'mail') ? <Fact label={facts.email}>{email}</Fact> : null}
        <Fact label={facts.moment}>{bestMoment || facts.anyMoment}</Fact>
        <Fact label={facts.voicemail}>{voicemail ? facts.mayVoicemail : facts.noVoicemail}</Fact>
        <Fact label={facts.language}>{language ?? facts.dutch}</Fact>
        <Fact label={texts.kind}>{kindsInWords(found.functionCodes)}</Fact>
      </dl>
      <h3>{facts.question}</h3>
      <blockquote class="naast-notice">{question}</blockquote>
    </section>
  )
}

type FactProps = { label: string; children: ComponentChildren }

const Fact = ({ label, children }: FactProps) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)
