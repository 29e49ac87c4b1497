import { ChoiceField } from '#design/form/choice-field.tsx'
import { SelectField } from '#design/form/select-field.tsx'
import { TextField } from '#design/form/text-field.tsx'
import { weekdayInWords } from '#platform/dutch-dates.ts'
import { texts as shared } from '../ask/carer-fields.texts.nl.ts'
import { QuestionField } from '../ask/question-field.view.tsx'
import { consentDaysTo, type ReferForm } from './refer.form.ts'
import { texts } from './refer.texts.nl.ts'

const { form: words } = texts

export const You = ({ form: { uw_naam, organisatie, werkmail } }: { form: ReferForm }) => (
  <>
    <h3>{words.you}</h3>
    <TextField name="uw_naam" label={words.name} {...uw_naam} autocomplete="name" />
    <TextField name="organisatie" label={words.organization} {...organisatie} />
    <TextField
      name="werkmail"
      label={words.email}
      hint={words.emailHint}
      {...werkmail}
      type="email"
      inputMode="email"
      autocomplete="email"
    />
  </>
)

/** These are of somebody else, so the browser fills in nothing. */
export const Carer = ({ form: { naam, telefoon, moment, vraag, postcode } }: { form: ReferForm }) => (
  <>
    <h3>{words.carer}</h3>
    <TextField name="naam" label={words.carerName} {...naam} autocomplete="off" />
    <TextField
      name="telefoon"
      label={words.phone}
      hint={shared.phoneHint}
      {...telefoon}
      type="tel"
      inputMode="tel"
      autocomplete="off"
    />
    <TextField name="moment" label={words.moment} hint={shared.momentHint} {...moment} optional />
    <QuestionField label={words.question} hint={words.questionHint} {...vraag} />
    <TextField
      name="postcode"
      label={shared.postcode}
      hint={shared.postcodeHint}
      {...postcode}
      inputMode="numeric"
      autocomplete="off"
      optional
    />
  </>
)

type ConsentProps = { form: ReferForm; today: string }

export const Consent = ({ form: { akkoord, akkoord_hoe, akkoord_dag, terugkoppeling }, today }: ConsentProps) => (
  <>
    <h3>{words.consent}</h3>
    <ChoiceField name="akkoord" legend={words.agrees} options={yesOrNo} {...akkoord} />
    <ChoiceField
      name="akkoord_hoe"
      legend={words.way}
      options={Object.entries(words.ways).map(([value, label]) => ({ value, label }))}
      {...akkoord_hoe}
    />
    <SelectField
      name="akkoord_dag"
      label={words.day}
      none={words.dayNone}
      options={consentDaysTo(today).map((day, ago) => ({ value: day, label: dayAgo(day, ago) }))}
      {...akkoord_dag}
    />
    <p>{words.feedbackHint}</p>
    <ChoiceField name="terugkoppeling" legend={words.feedback} options={yesOrNo} {...terugkoppeling} />
  </>
)

const yesOrNo = [
  { value: 'ja', label: shared.yes },
  { value: 'nee', label: shared.no },
]

function dayAgo(day: string, ago: number) {
  if (ago === 0) return `${words.today}, ${weekdayInWords(day)}`
  return ago === 1 ? `${words.yesterday}, ${weekdayInWords(day)}` : weekdayInWords(day)
}
