import { ErrorSummary } from '#design/form/error-summary.tsx'
import { TextField } from '#design/form/text-field.tsx'
import { texts } from './one-time-link.texts.nl.ts'

const button = 'naast-button utrecht-button utrecht-button--primary-action'
const quiet = 'naast-button naast-button--quiet utrecht-button utrecht-button--secondary-action'

/** What who opens the link sees first: nothing of the question, and a button. A mail program that looks at links presses none. */
export const Door = ({ network, address }: { network: string; address: string }) => (
  <>
    <h1>{texts.door.title}</h1>
    <p class="naast-lead">{texts.door.lead(network)}</p>
    <p>{texts.door.why}</p>
    <form method="post" action={`${address}/code`}>
      <button type="submit" class={button}>
        {texts.door.button}
      </button>
    </form>
    <p>
      <a href={`${address}/code`}>{texts.door.have}</a>
    </p>
  </>
)

export const EnterCode = ({ address, error }: { address: string; error: string | undefined }) => (
  <>
    <h1>{texts.code.title}</h1>
    <ErrorSummary errors={{ code: error }} />
    <p>{texts.code.lead}</p>
    <form class="naast-flow" method="post" action={`${address}/aanmelding`}>
      <TextField
        name="code"
        label={texts.code.label}
        hint={texts.code.hint}
        value=""
        error={error}
        inputMode="numeric"
        autocomplete="one-time-code"
        maxLength={12}
      />
      <button type="submit" class={button}>
        {texts.code.button}
      </button>
    </form>
    <p>{texts.code.none}</p>
    <form method="post" action={`${address}/code`}>
      <button type="submit" class={quiet}>
        {texts.code.again}
      </button>
    </form>
  </>
)

export const Ready = ({ done }: { done: string | null }) => (
  <>
    <h1>{texts.ready.title}</h1>
    {done ? <p class="naast-lead">{done}</p> : null}
    <p>{texts.ready.thanks}</p>
  </>
)
