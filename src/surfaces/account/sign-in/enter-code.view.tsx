import { ErrorSummary } from '#design/form/error-summary.tsx'
import { TextField } from '#design/form/text-field.tsx'
import { texts } from '../texts.nl.ts'

const { code } = texts

/** The same page whether the address is known or not. */
export const EnterCode = ({ onward, error }: { onward: string; error?: string }) => (
  <>
    <h1>{code.title}</h1>
    <ErrorSummary errors={{ code: error }} />
    <p class="naast-lead">{code.lead}</p>
    <form class="naast-flow" method="post" action="/aanmelden/code">
      <TextField
        name="code"
        label={code.code}
        hint={code.codeHint}
        value=""
        error={error}
        inputMode="numeric"
        autocomplete="one-time-code"
        maxLength={12}
      />
      <input type="hidden" name="verder" value={onward} />
      <button type="submit" class="naast-button utrecht-button utrecht-button--primary-action">
        {code.submit}
      </button>
    </form>
    <p>{code.spam}</p>
    <p>
      <a href="/aanmelden">{code.again}</a>
    </p>
  </>
)
