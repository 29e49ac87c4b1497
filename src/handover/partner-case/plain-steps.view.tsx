import { ChoiceField } from '#design/form/choice-field.tsx'
import { outcomes } from '../handover.ts'
import { texts as common } from '../texts.nl.ts'
import type { CaseProps } from './case-props.ts'
import { texts } from './partner-case.texts.nl.ts'
import { missingTries } from './partner-case.ts'
import { StepForm } from './step-form.view.tsx'

/** Opening is a step of its own (T04): a preview of the page by a mail program or a browser opens nothing. */
export const Open = (props: CaseProps) => (
  <StepForm name="opening" {...props}>
    <p>{texts.closed.openHint}</p>
  </StepForm>
)

export const ConfirmCall = (props: CaseProps) => (
  <StepForm name="bevestiging" {...props}>
    <p>{texts.confirm}</p>
  </StepForm>
)

/** That the carer cannot be reached; while the rule does not allow it yet, what is still needed. */
export function GiveUp(props: CaseProps) {
  const { giveUp } = texts
  const { tries, days, otherTime } = missingTries(props.found.attempt.tries)
  const missing = [
    tries > 0 ? giveUp.tries(tries) : '',
    days > 0 ? giveUp.days(days) : '',
    otherTime ? giveUp.otherTime : '',
  ].filter(Boolean)
  if (missing.length === 0) {
    return (
      <StepForm name="teruggave" {...props}>
        <p>{giveUp.ready}</p>
      </StepForm>
    )
  }
  return (
    <>
      <p>{giveUp.rule}</p>
      <p>{giveUp.missing}</p>
      <ul class="naast-list">
        {missing.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </>
  )
}

/** By a person the outcome is never that nothing more is known than arrival: that is what time says. */
const byPeople = outcomes.filter((outcome) => outcome !== 'AANGEKOMEN')

export const Finish = (props: CaseProps) => (
  <StepForm name="uitkomst" {...props}>
    <ChoiceField
      name="uitkomst"
      legend={texts.finish.legend}
      options={byPeople.map((value) => ({ value, label: common.outcomes[value] }))}
      value={props.form.values.uitkomst ?? ''}
      error={props.form.errors.uitkomst}
    />
  </StepForm>
)
