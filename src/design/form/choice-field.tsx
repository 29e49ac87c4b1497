import { describe, FieldError } from './text-field.tsx'

type Option = { readonly value: string; readonly label: string }
type ChoiceFieldProps = {
  name: string
  /** Where an error leads to; only when the name is in two forms of one page. */
  id?: string
  legend: string
  options: readonly Option[]
  value: string
  error?: string | undefined
}

/** One of a few: large radio buttons in a group with a name. */
export function ChoiceField({ name, id = name, legend, options, value, error }: ChoiceFieldProps) {
  return (
    <fieldset class="naast-choice utrecht-form-fieldset" {...describe(id, { error })}>
      <legend class="utrecht-form-fieldset__legend">{legend}</legend>
      <FieldError name={id} error={error} />
      {options.map((option, position) => (
        <label key={option.value} class="naast-choice__option">
          <input
            class="utrecht-radio-button"
            type="radio"
            id={position === 0 ? id : `${id}-${option.value}`}
            name={name}
            value={option.value}
            checked={option.value === value}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
