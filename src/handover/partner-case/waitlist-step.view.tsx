import { ChoiceField } from '#design/form/choice-field.tsx'
import { TextField } from '#design/form/text-field.tsx'
import { Tick } from '#design/form/ticks-field.tsx'
import { weekdayInWords } from '#platform/dutch-dates.ts'
import { waitReasons } from '../handover.ts'
import { texts as common } from '../texts.nl.ts'
import type { CaseProps } from './case-props.ts'
import { texts } from './partner-case.texts.nl.ts'
import { weeksToWait } from './partner-case.ts'
import { StepForm } from './step-form.view.tsx'

const words = texts.waiting

export function Waitlist(props: CaseProps) {
  const { found, form, now } = props
  return (
    <StepForm name="wachtlijst" {...props}>
      <p>{words.hint}</p>
      <ChoiceField
        name="waarom"
        legend={words.why}
        options={waitReasons.map((value) => ({ value, label: common.waitReasons[value] }))}
        value={form.values.waarom ?? ''}
        error={form.errors.waarom}
      />
      <ChoiceField
        name="tot"
        legend={words.until}
        options={weeksToWait(now, found.calendar).map(({ weeks, day }) => ({
          value: day,
          label: words.weeks(weeks, weekdayInWords(day)),
        }))}
        value={form.values.tot ?? ''}
        error={form.errors.tot}
      />
      <TextField
        name="helpt"
        label={words.note}
        hint={words.noteHint}
        value={form.values.helpt ?? ''}
        error={form.errors.helpt}
        long
      />
      <Tick name="verteld" label={words.told} ticked={form.values.verteld === 'ja'} error={form.errors.verteld} />
    </StepForm>
  )
}
