import { ChoiceField } from '#design/form/choice-field.tsx'
import { SelectField } from '#design/form/select-field.tsx'
import { refuseReasons } from '../handover.ts'
import { texts as common } from '../texts.nl.ts'
import type { CaseProps } from './case-props.ts'
import { texts } from './partner-case.texts.nl.ts'
import { StepForm } from './step-form.view.tsx'

const words = texts.refusal

export const Refuse = (props: CaseProps) => (
  <StepForm name="weigering" {...props}>
    <p>{words.hint}</p>
    <ChoiceField
      name="reden"
      legend={words.legend}
      options={refuseReasons.map((value) => ({ value, label: common.refuseReasons[value] }))}
      value={props.form.values.reden ?? ''}
      error={props.form.errors.reden}
    />
    {props.found.others.length > 0 ? (
      <SelectField
        name="plek"
        label={words.place}
        options={props.found.others.map(({ organizationId, name }) => ({ value: organizationId, label: name }))}
        value={props.form.values.plek ?? ''}
        none={words.noPlace}
      />
    ) : null}
  </StepForm>
)
