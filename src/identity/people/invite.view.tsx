import { ChoiceField } from '#design/form/choice-field.tsx'
import { ErrorSummary } from '#design/form/error-summary.tsx'
import { describe, FieldError, TextField } from '#design/form/text-field.tsx'
import { texts as identity } from '../texts.nl.ts'
import type { Choices, InviteForm } from './invite.form.ts'
import { texts } from './people.texts.nl.ts'

const { form: words } = texts

type InvitePersonProps = { base: string; choices: Choices; form: InviteForm }

export const InvitePerson = ({ base, choices, form: { values, errors } }: InvitePersonProps) => (
  <>
    <h1>{words.title}</h1>
    <ErrorSummary errors={errors} />
    <p class="naast-lead">{words.lead}</p>
    <form class="naast-flow" method="post" action={`${base}/mensen/uitnodigen`}>
      <TextField name="naam" label={words.name} value={values.naam} error={errors.naam} autocomplete="off" />
      <TextField
        name="email"
        label={words.email}
        value={values.email}
        error={errors.email}
        type="email"
        inputMode="email"
        autocomplete="off"
      />
      <ChoiceField
        name="rol"
        legend={words.role}
        options={choices.roles.map((role) => ({ value: role, label: identity.roles[role] }))}
        value={values.rol}
        error={errors.rol}
      />
      {choices.ownOrganization ? null : (
        <OrganizationField choices={choices} value={values.organisatie} error={errors.organisatie} />
      )}
      <button type="submit" class="naast-button utrecht-button utrecht-button--primary-action">
        {words.submit}
      </button>
    </form>
  </>
)

type OrganizationFieldProps = { choices: Choices; value: string; error: string | undefined }

const OrganizationField = ({ choices, value, error }: OrganizationFieldProps) => (
  <div class={`naast-field utrecht-form-field${error ? ' utrecht-form-field--invalid' : ''}`}>
    <label class="utrecht-form-label" for="organisatie">
      {words.organization}
    </label>
    <small class="utrecht-form-field-description" id="organisatie-hint">
      {words.organizationHint}
    </small>
    <FieldError name="organisatie" error={error} />
    <select
      class="utrecht-select"
      id="organisatie"
      name="organisatie"
      {...describe('organisatie', { hint: words.organizationHint, error })}
    >
      <option value="">{words.organizationNone}</option>
      {choices.organizations.map(({ id, name }) => (
        <option key={id} value={id} selected={id === value}>
          {name}
        </option>
      ))}
    </select>
  </div>
)
