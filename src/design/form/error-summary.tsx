import { texts } from '../texts.nl.ts'

/** What has to be put right, on top of the form, each with a link to its field. Nothing when all is well. */
export function ErrorSummary({ errors }: { errors: Readonly<Record<string, string | undefined>> }) {
  const wrong = Object.entries(errors).filter(([, error]) => error)
  if (wrong.length === 0) return null
  return (
    <div class="naast-errors utrecht-alert utrecht-alert--error" role="alert" tabIndex={-1}>
      <h2>{texts.errors.title}</h2>
      <ul>
        {wrong.map(([field, error]) => (
          <li key={field}>
            <a href={`#${field}`}>{error}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
