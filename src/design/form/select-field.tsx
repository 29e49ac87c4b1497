import { describe, FieldError } from './text-field.tsx'

type Option = { readonly value: string; readonly label: string }
type SelectFieldProps = {
  name: string
  label: string
  options: readonly Option[]
  value: string
  /** The first line, for who has not chosen yet; left out when there is always a choice. */
  none?: string
  hint?: string | undefined
  error?: string | undefined
}

/** One of many, in a list that opens. */
export function SelectField({ name, label, options, value, none, hint, error }: SelectFieldProps) {
  return (
    <div class={`naast-field utrecht-form-field${error ? ' utrecht-form-field--invalid' : ''}`}>
      <label class="utrecht-form-label" for={name}>
        {label}
      </label>
      {hint ? (
        <small class="utrecht-form-field-description" id={`${name}-hint`}>
          {hint}
        </small>
      ) : null}
      <FieldError name={name} error={error} />
      <select class="utrecht-select" id={name} name={name} {...describe(name, { hint, error })}>
        {none === undefined ? null : <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
