import { ChoiceField } from '#design/form/choice-field.tsx'
import { ErrorSummary } from '#design/form/error-summary.tsx'
import { SelectField } from '#design/form/select-field.tsx'
import { Tick } from '#design/form/ticks-field.tsx'
import { dayInWords, weekdayInWords } from '#platform/dutch-dates.ts'
import { localDay } from '#platform/working-days.ts'
import { coveringConsent } from '../../consent.ts'
import { deskLinks } from '../../desk/desk-links.ts'
import { Submit } from '../actions.view.tsx'
import { callBefore } from '../call-day.ts'
import { texts as consentTexts } from '../consent.texts.nl.ts'
import { ConsentFields, ConsentScript } from '../consent.view.tsx'
import { reasonInWords } from '../history.view.tsx'
import type { Case } from '../load-case.ts'
import type { OfferForm } from './offer.form.ts'
import { texts } from './offer.texts.nl.ts'
import type { PartnerChoice } from './partner-choice.ts'

type ChooseProps = { found: Case; choices: readonly PartnerChoice[]; form: OfferForm }

/** The partners that could be asked, each with what speaks for and against it. */
export const ChoosePartner = ({ found: { row }, choices, form: { values, errors } }: ChooseProps) => (
  <div class="naast-column naast-flow">
    <h1>{texts.title(row.reference)}</h1>
    <ErrorSummary errors={errors} />
    <h2 id="organisatie">{texts.choose}</h2>
    {choices.length === 0 ? (
      <p>
        {texts.none} <a href={deskLinks.partners}>{texts.addPartner}</a>
      </p>
    ) : (
      <p>{texts.lead}</p>
    )}
    <ul class="naast-cards">
      {choices.map((choice) => (
        <li key={choice.organizationId}>
          {choice.takes ? (
            <a href={hrefOf(row.id, choice, values.serviceId)}>{choice.name}</a>
          ) : (
            <strong>{choice.name}</strong>
          )}
          <p>{choiceInWords(choice)}</p>
        </li>
      ))}
    </ul>
  </div>
)

const hrefOf = (id: string, { organizationId }: PartnerChoice, serviceId: string) =>
  `${deskLinks.offer(id)}?${new URLSearchParams({ organisatie: organizationId, ...(serviceId ? { aanbod: serviceId } : {}) })}`

const choiceInWords = ({ takes, near, running, triedBefore }: PartnerChoice) =>
  [
    takes ? texts.fits : texts.doesNotTake,
    near ? texts.near : texts.elsewhere,
    running > 0 ? texts.running(running) : '',
    triedBefore ? texts.tried(reasonInWords(triedBefore)) : '',
  ]
    .filter(Boolean)
    .join(' · ')

type OfferProps = { found: Case; chosen: PartnerChoice; form: OfferForm; days: readonly string[]; now: Date }

/** The script to read aloud, what she agreed to, and how the question is passed on. */
export function Offer({ found, chosen, form: { values, errors }, days, now }: OfferProps) {
  const { handover, calendar, row, content, possible } = found
  const consent = coveringConsent(handover, chosen.organizationId, { now, calendar })
  const byDay = weekdayInWords(callBefore(now, handover.urgency, calendar))
  return (
    <>
      <h1>{texts.chosen(chosen.name)}</h1>
      <ErrorSummary errors={errors} />
      {chosen.triedBefore ? <p>{texts.tried(reasonInWords(chosen.triedBefore))}</p> : null}
      <form class="naast-flow" method="post" action={deskLinks.offer(row.id)}>
        <input type="hidden" name="versie" value={String(handover.version)} />
        <input type="hidden" name="organisatie" value={chosen.organizationId} />
        <input type="hidden" name="aanbod" value={values.serviceId} />
        {consent ? (
          <p class="naast-notice">{consentTexts.stillValid(dayInWords(localDay(consent.validUntil)))}</p>
        ) : (
          <>
            <ConsentScript organization={chosen.name} day={byDay} kept={calendar.contentDays} />
            <ConsentFields form={{ values: values.consent, errors }} feedback={content?.broughtBy?.email != null} />
          </>
        )}
        {possible.call ? <How values={values} errors={errors} days={days} /> : null}
        <Submit>{texts.submit}</Submit>
      </form>
      <p>
        <a href={deskLinks.offer(row.id)}>{texts.other}</a>
      </p>
      <p>
        <a href={deskLinks.case(row.id)}>{texts.back}</a>
      </p>
    </>
  )
}

/** By a message, or with the partner on the line now. */
const How = ({ values, errors, days }: OfferForm & { days: readonly string[] }) => (
  <>
    <ChoiceField
      name="hoe"
      legend={texts.how.legend}
      options={[
        { value: 'bericht', label: texts.how.bericht },
        { value: 'driegesprek', label: texts.how.driegesprek },
      ]}
      value={values.how}
      error={errors.hoe}
    />
    <SelectField
      name="dag"
      label={texts.day}
      none={texts.dayNone}
      options={days.map((day) => ({ value: day, label: weekdayInWords(day) }))}
      value={values.promisedOn}
      error={errors.dag}
    />
    <Tick name="aan-de-lijn" label={texts.onLine} ticked={values.onLine} error={errors['aan-de-lijn']} />
  </>
)
