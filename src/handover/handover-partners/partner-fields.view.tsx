import { ChoiceField } from '#design/form/choice-field.tsx'
import { ErrorSummary } from '#design/form/error-summary.tsx'
import { SelectField } from '#design/form/select-field.tsx'
import { TextField } from '#design/form/text-field.tsx'
import { TicksField } from '#design/form/ticks-field.tsx'
import { functionWords } from '#directory/index.ts'
import type { PartnerForm } from './handover-partners.form.ts'
import { texts } from './handover-partners.texts.nl.ts'

type Props = {
  action: string
  form: PartnerForm
  /** Left out when the organisation is known already. */
  organizations?: readonly { readonly id: string; readonly name: string }[]
}

const { form: words } = texts

/** The form of a partner: where mail goes, for which kinds of help, and how it answers. */
export const PartnerFields = ({ action, organizations, form: { values, errors } }: Props) => (
  <form class="naast-flow" method="post" action={action}>
    <ErrorSummary errors={errors} />
    {organizations ? (
      <SelectField
        name="organisatie"
        label={words.organization}
        none={words.chooseOrganization}
        options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
        value={values.organizationId}
        error={errors.organisatie}
      />
    ) : null}
    <TextField
      name="email"
      type="email"
      label={words.email}
      hint={words.emailHint}
      value={values.email}
      error={errors.email}
      autocomplete="off"
    />
    <TextField
      name="tweede"
      type="email"
      label={words.deputy}
      value={values.deputyEmail}
      error={errors.tweede}
      autocomplete="off"
      optional
    />
    <TicksField
      name="soort"
      legend={words.kinds}
      hint={words.kindsHint}
      options={functionWords.map(({ code, label }) => ({ value: code, label }))}
      values={values.functionCodes}
    />
    <ChoiceField
      name="antwoord"
      legend={words.account}
      options={[
        { value: 'account', label: texts.withAccount },
        { value: 'link', label: texts.withLink },
      ]}
      value={values.account}
      error={errors.antwoord}
    />
    <button type="submit" class="naast-button utrecht-button utrecht-button--primary-action">
      {words.submit}
    </button>
  </form>
)
