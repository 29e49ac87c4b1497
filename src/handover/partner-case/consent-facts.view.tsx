import { listed } from '#directory/index.ts'
import { dayInWords } from '#platform/dutch-dates.ts'
import { localDay } from '#platform/working-days.ts'
import type { Consent } from '../handover.ts'
import { texts as common } from '../texts.nl.ts'
import { texts } from './partner-case.texts.nl.ts'

const words = texts.consent

/** On which agreement the partner sees this, and until when. */
export function ConsentFacts({ consent: { at, way, items, validUntil } }: { consent: Consent }) {
  const given = { day: dayInWords(localDay(at)), way: common.consentWays[way] }
  return (
    <section class="naast-flow" aria-labelledby="toestemming">
      <h2 id="toestemming">{words.title}</h2>
      <p>
        {words.given(given)}{' '}
        {words.items(listed(items.flatMap((item) => (item === 'terugkoppeling' ? [] : words.allowed[item]))))}
      </p>
      <p>
        {words.until(dayInWords(localDay(validUntil)))} {words.stop}
      </p>
    </section>
  )
}
