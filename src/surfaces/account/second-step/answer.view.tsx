import { ErrorSummary } from '#design/form/error-summary.tsx'
import { TextField } from '#design/form/text-field.tsx'
import type { SecondSteps } from '#identity/index.ts'
import { PasskeyForm } from '../passkey/passkey-form.view.tsx'
import { texts } from '../texts.nl.ts'

const { secondStep } = texts

type AnswerProps = { steps: SecondSteps; onward: string; error: string | undefined; script: string }

/** One field for both kinds of code: nobody has to know which kind they hold. */
export const AnswerSecondStep = ({ steps, onward, error, script }: AnswerProps) => (
  <>
    <h1>{secondStep.title}</h1>
    <ErrorSummary errors={{ code: error }} />
    <p class="naast-lead">{secondStep.lead}</p>
    <form class="naast-flow" method="post" action="/aanmelden/tweede-stap">
      <TextField
        name="code"
        label={steps.app ? secondStep.code : secondStep.recoveryOnly}
        hint={steps.app ? secondStep.codeHint : secondStep.recoveryHint}
        value=""
        error={error}
        autocomplete="one-time-code"
        maxLength={20}
      />
      <input type="hidden" name="verder" value={onward} />
      <button type="submit" class="naast-button utrecht-button utrecht-button--primary-action">
        {secondStep.submit}
      </button>
    </form>
    {steps.passkeys > 0 ? (
      <PasskeyForm
        kind="use"
        ask="/aanmelden/sleutel/vraag"
        action="/aanmelden/sleutel"
        label={secondStep.passkey}
        script={script}
      >
        <input type="hidden" name="verder" value={onward} />
      </PasskeyForm>
    ) : null}
    <p>{secondStep.lost}</p>
  </>
)
