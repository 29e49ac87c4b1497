import type { ComponentChildren } from 'preact'
import { functionWords, listed } from '#directory/index.ts'
import { PhoneLink } from '#networks/index.ts'
import type { CarerContent } from '../content.ts'
import { texts as shared } from '../texts.nl.ts'
import { texts } from './case.texts.nl.ts'
import type { CaseProps } from './case.view.tsx'

const { content: words } = texts

/** What the carer told us. Whoever sees this page left a trace of it. */
export function Content({ found, municipality, content }: CaseProps & { content: CarerContent }) {
  const { row, handover } = found
  const kinds = functionWords.filter(({ code }) => row.functionCodes.includes(code)).map(({ label }) => label)
  const channel = Object.entries(words.channels).find(([code]) => code === row.channel)?.[1] ?? row.channel
  return (
    <section class="naast-flow" aria-labelledby="inhoud-vraag">
      <h2 id="inhoud-vraag">{words.title}</h2>
      <dl class="naast-data">
        <Fact name={words.name}>{content.name}</Fact>
        <Fact name={words.question}>{content.question}</Fact>
        <Fact name={words.phone}>{content.phone ? <PhoneLink number={content.phone} /> : null}</Fact>
        <Fact name={words.bestMoment}>{content.bestMoment}</Fact>
        <Fact name={words.voicemail}>{content.voicemail ? words.yes : words.no}</Fact>
        <Fact name={words.email}>{content.email}</Fact>
        <Fact name={words.reachBy}>{words.reachWays[content.reachBy]}</Fact>
        <Fact name={words.language}>{content.language}</Fact>
        <Fact name={words.postcode}>{content.postcode4}</Fact>
        <Fact name={words.age}>{content.ageBand}</Fact>
        <Fact name={words.kinds}>{listed(kinds)}</Fact>
        <Fact name={words.municipality}>{municipality}</Fact>
        <Fact name={words.urgency}>{shared.urgency[handover.urgency]}</Fact>
        <Fact name={words.channel}>{row.onBehalf ? `${channel}, ${words.onBehalf}` : channel}</Fact>
        <Fact name={words.broughtBy}>{broughtInWords(content)}</Fact>
      </dl>
    </section>
  )
}

const broughtInWords = ({ broughtBy }: CarerContent) =>
  broughtBy ? [broughtBy.name, broughtBy.organization].filter(Boolean).join(', ') : null

const Fact = ({ name, children }: { name: string; children: ComponentChildren }) =>
  children ? (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  ) : null
