import { listed } from '#directory/index.ts'
import { dayInWords } from '#platform/dutch-dates.ts'
import { localDay } from '#platform/working-days.ts'
import { publicLinks } from '../public-links.ts'
import { texts as common } from '../texts.nl.ts'
import { type ConsentLine, consentLines, renewableConsent } from './consents.ts'
import { texts } from './my-question.texts.nl.ts'
import { nameIn } from './my-question.ts'
import type { MyQuestionProps } from './my-question.view.tsx'

/** Per organisation: what she agreed to, until when, and how to take that back. */
export function ConsentOverview(props: MyQuestionProps) {
  const { question, now, base, token } = props
  const lines = consentLines(question.handover)
  return (
    <section class="naast-flow" aria-labelledby="toestemming">
      <h2 id="toestemming">{texts.consentTitle}</h2>
      {lines.length === 0 ? <p>{texts.consentNone}</p> : null}
      {lines.map((line) => (
        <Line key={line.consent.id} {...props} line={line} />
      ))}
      {renewableConsent(question.handover, now) ? (
        <p>
          <a href={publicLinks.renew(base, token)}>{texts.renewLink}</a>
        </p>
      ) : null}
    </section>
  )
}

function Line({ question, base, token, line: { consent, sees } }: MyQuestionProps & { line: ConsentLine }) {
  const organization = nameIn(question, consent.organizationId)
  const { at, way, items, validUntil, withdrawnAt } = consent
  return (
    <div class="naast-card naast-flow">
      <h3>{organization}</h3>
      <p>
        {sees ? texts.sees : texts.seesNot} {texts.consentItems(listed(items.map((item) => common.consentItems[item])))}
      </p>
      <p>
        {texts.consentGiven(dayInWords(localDay(at)), common.consentWays[way])}{' '}
        {withdrawnAt
          ? texts.consentWithdrawn(dayInWords(localDay(withdrawnAt)))
          : texts.consentUntil(dayInWords(localDay(validUntil)))}
      </p>
      {sees ? (
        <p>
          <a href={publicLinks.stop(base, token)}>{texts.takeBack(organization)}</a>
        </p>
      ) : null}
    </div>
  )
}
