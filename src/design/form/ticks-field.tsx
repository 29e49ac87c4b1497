import { describe, FieldError } from './text-field.tsx'

type Option = { readonly value: string; readonly label: string }
type TicksFieldProps = {
  name: string
  legend: string
  options: readonly Option[]
  values: readonly string[]
  hint?: string | undefined
  error?: string | undefined
}

/** Any number of a few: large boxes to tick, in a group with a name. */
export function TicksField({ name, legend, options, values, hint, error }: TicksFieldProps) {
  return (
    <fieldset class="naast-choice utrecht-form-fieldset" {...describe(name, { hint, error })}>
      <legend class="utrecht-form-fieldset__legend">{legend}</legend>
      {hint ? <small id={`${name}-hint`}>{hint}</small> : null}
      <FieldError name={name} error={error} />
      {options.map((option, position) => (
        <label key={option.value} class="naast-choice__option">
          <input
            class="utrecht-checkbox"
            type="checkbox"
            id={position === 0 ? name : `${name}-${option.value}`}
            name={name}
            value={option.value}
            checked={values.includes(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}

type TickProps = { name: string; label: string; ticked?: boolean; error?: string | undefined }

/** One box to tick, such as "yes, I am sure". */
export const Tick = ({ name, label, ticked = false, error }: TickProps) => (
  <div class={`naast-choice${error ? ' utrecht-form-field--invalid' : ''}`}>
    <FieldError name={name} error={error} />
    <label class="naast-choice__option">
      <input
        class="utrecht-checkbox"
        type="checkbox"
        id={name}
        name={name}
        value="ja"
        checked={ticked}
        {...describe(name, { error })}
      />
      {label}
    </label>
  </div>
)
