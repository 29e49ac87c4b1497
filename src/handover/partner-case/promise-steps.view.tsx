import { ChoiceField } from '#design/form/choice-field.tsx'
import { weekdayInWords } from '#platform/dutch-dates.ts'
import { localDay } from '#platform/working-days.ts'
import { dayNear } from '../desk/due-words.ts'
import type { CaseProps } from './case-props.ts'
import { texts } from './partner-case.texts.nl.ts'
import { daysToPromise } from './partner-case.ts'
import { StepForm } from './step-form.view.tsx'

export const Accept = (props: CaseProps) => (
  <StepForm name="toezegging" {...props}>
    <PromisedDay {...props} />
  </StepForm>
)

export const Resume = (props: CaseProps) => (
  <StepForm name="hervatting" {...props}>
    <PromisedDay {...props} />
  </StepForm>
)

/** The days that may be promised, and why there is no later one. */
function PromisedDay({ found, form, now }: CaseProps) {
  const days = daysToPromise(found, now)
  const last = days.at(-1)
  return (
    <>
      {last ? <p>{texts.promise.last(weekdayInWords(last), texts.promise.days[found.handover.urgency])}</p> : null}
      <ChoiceField
        name="beldag"
        legend={texts.promise.legend}
        options={days.map((value) => ({ value, label: labelOf(value, localDay(now)) }))}
        value={form.values.beldag ?? ''}
        error={form.errors.beldag}
      />
    </>
  )
}

/** "vandaag" alone leaves open which day that was when the form is sent. */
function labelOf(day: string, today: string) {
  const near = dayNear(day, today)
  return near === weekdayInWords(day) ? `${near}, 17.00 uur` : `${near}, ${weekdayInWords(day)}, 17.00 uur`
}
