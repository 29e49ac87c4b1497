import { texts } from '../texts.nl.ts'

type TextFieldProps = {
  name: string
  label: string
  value: string
  hint?: string | undefined
  error?: string | undefined
  /** More than one line. */
  long?: boolean
  optional?: boolean
  maxLength?: number
  type?: 'text' | 'email' | 'tel'
  /** Which keys a phone shows. */
  inputMode?: 'numeric' | 'email' | 'tel'
  autocomplete?: 'off' | 'postal-code' | 'email' | 'one-time-code' | 'name' | 'given-name' | 'tel'
  /** Where suggestions come from while somebody types, and what a screen reader calls the list. */
  suggest?: { readonly href: string; readonly label: string }
}

/** A labelled box that announces its own hint and error. */
export function TextField({
  name,
  label,
  value,
  hint,
  error,
  long,
  optional,
  suggest,
  type = 'text',
  ...input
}: TextFieldProps) {
  const box = {
    ...input,
    id: name,
    name,
    class: long ? 'utrecht-textarea' : 'utrecht-textbox',
    ...describe(name, { hint, error }),
    ...(suggest ? { 'data-suggest': suggest.href, 'data-suggest-label': suggest.label } : {}),
  }
  return (
    <div class={`naast-field utrecht-form-field${error ? ' utrecht-form-field--invalid' : ''}`}>
      <label class="utrecht-form-label" for={name}>
        {label}
        {optional ? <span class="naast-field__optional"> {texts.optional}</span> : null}
      </label>
      {hint ? (
        <small class="utrecht-form-field-description" id={`${name}-hint`}>
          {hint}
        </small>
      ) : null}
      <FieldError name={name} error={error} />
      {long ? (
        <textarea {...box} rows={3}>
          {value}
        </textarea>
      ) : (
        <Line type={type} box={{ ...box, value }} />
      )}
    </div>
  )
}

type LineProps = { type: 'text' | 'email' | 'tel'; box: { id: string; name: string; class: string; value: string } }

/** Written out by type: for each of them other roles are allowed. */
function Line({ type, box }: LineProps) {
  if (type === 'email') return <input {...box} type="email" />
  return type === 'tel' ? <input {...box} type="tel" /> : <input {...box} type="text" />
}

export const FieldError = ({ name, error }: { name: string; error: string | undefined }) =>
  error ? (
    <span class="naast-field__error utrecht-form-field-error-message" id={`${name}-error`}>
      {error}
    </span>
  ) : null

/** What a screen reader says with a field: its hint and what is wrong with it. */
export function describe(name: string, { hint, error }: { hint?: string | undefined; error?: string | undefined }) {
  const by = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ')
  return { ...(by ? { 'aria-describedby': by } : {}), ...(error ? { 'aria-invalid': true } : {}) }
}
