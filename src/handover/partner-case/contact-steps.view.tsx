import { ChoiceField } from '#design/form/choice-field.tsx'
import { localDay } from '#platform/working-days.ts'
import { dayNear, sinceInWords } from '../desk/due-words.ts'
import { contactWays } from '../handover.ts'
import { texts as common } from '../texts.nl.ts'
import type { CaseProps } from './case-props.ts'
import { trySlots } from './partner-case.form.ts'
import { texts } from './partner-case.texts.nl.ts'
import { daysOfContact } from './partner-case.ts'
import { StepForm } from './step-form.view.tsx'

export function Contact(props: CaseProps) {
  const { found, form, now } = props
  const days = daysOfContact(found, now)
  return (
    <StepForm name="contact" {...props}>
      <p>{texts.contact.hint}</p>
      <ChoiceField
        name="contactdag"
        legend={texts.contact.day}
        options={days.map((value) => ({ value, label: dayNear(value, localDay(now)) }))}
        value={form.values.contactdag ?? ''}
        error={form.errors.contactdag}
      />
      <ChoiceField
        name="manier"
        legend={texts.contact.way}
        options={contactWays.map((value) => ({ value, label: common.contactWays[value] }))}
        value={form.values.manier ?? ''}
        error={form.errors.manier}
      />
    </StepForm>
  )
}

export const Try = (props: CaseProps) => (
  <>
    <Tries {...props} />
    <StepForm name="poging" {...props}>
      <p>{props.found.content?.voicemail ? texts.tries.voicemail : texts.tries.noVoicemail}</p>
      <ChoiceField
        name="moment"
        legend={texts.tries.legend}
        options={trySlots.map((value) => ({ value, label: common.trySlots[value] }))}
        value={props.form.values.moment ?? ''}
        error={props.form.errors.moment}
      />
    </StepForm>
  </>
)

function Tries({ found: { attempt }, now }: CaseProps) {
  if (attempt.tries.length === 0) return null
  return (
    <>
      <p>{texts.tries.done(attempt.tries.length)}</p>
      <ul class="naast-list">
        {attempt.tries.map(({ at, slot }) => (
          <li key={at.toISOString()}>
            {sinceInWords(at, now)}, {common.trySlots[slot]}
          </li>
        ))}
      </ul>
    </>
  )
}
