import { ErrorSummary } from '#design/form/error-summary.tsx'
import { TextField } from '#design/form/text-field.tsx'
import { dateInWords, hasSecondStep, identityTexts, type Picture, type SecondSteps } from '#identity/index.ts'
import { PasskeyForm } from '../passkey/passkey-form.view.tsx'
import { texts } from '../texts.nl.ts'

const { setUp, passkey } = texts

type Key = { readonly id: string; readonly name: string; readonly createdAt: Date }
type SetUpProps = {
  steps: SecondSteps
  passkeys: readonly Key[]
  /** The secret that waits for its first code. */
  app: { readonly words: string; readonly picture: Picture } | null
  onward: string
  error: string | undefined
  keyError: string | null
  /** False for who came through a provider of one network. */
  mayAdd: boolean
  script: string
}

export const SetUp = ({ steps, passkeys, app, onward, error, keyError, mayAdd, script }: SetUpProps) => (
  <>
    <h1>{setUp.title}</h1>
    <ErrorSummary errors={{ code: error, sleutels: keyError ?? undefined }} />
    <p class="naast-lead">{setUp.lead}</p>
    {mayAdd ? null : <NotHere />}
    <section class="naast-flow" id="app">
      <h2>{setUp.appTitle}</h2>
      <p>{steps.app ? setUp.appThere : setUp.appLead}</p>
      {mayAdd ? <App app={app} onward={onward} error={error} again={steps.app} /> : null}
    </section>
    <section class="naast-flow" id="sleutels">
      <h2>{passkey.title}</h2>
      <p>{passkey.lead}</p>
      <Keys keys={passkeys} />
      {mayAdd ? (
        <PasskeyForm
          kind="add"
          ask="/account/sleutels/vraag"
          action="/account/sleutels"
          label={passkey.add}
          script={script}
        >
          <TextField name="naam" label={passkey.name} hint={passkey.nameHint} value="" maxLength={80} optional />
          <input type="hidden" name="verder" value={onward} />
        </PasskeyForm>
      ) : null}
    </section>
    {hasSecondStep(steps) && mayAdd ? <Recovery left={steps.recoveryCodes} /> : null}
  </>
)

/** Why nothing can be made here, and the way to where it can. */
const NotHere = () => (
  <section class="naast-notice naast-flow">
    <p>{setUp.notHere}</p>
    <form method="post" action="/afmelden">
      <button type="submit" class="naast-button naast-button--quiet utrecht-button">
        {identityTexts.shell.signOut}
      </button>
    </form>
  </section>
)

type AppProps = Pick<SetUpProps, 'app' | 'onward' | 'error'> & { again: boolean }

const App = ({ app, onward, error, again }: AppProps) =>
  app ? <Confirm app={app} onward={onward} error={error} /> : <Begin onward={onward} again={again} />

const Begin = ({ onward, again }: { onward: string; again: boolean }) => (
  <form method="post" action="/account/app">
    <input type="hidden" name="verder" value={onward} />
    <button type="submit" class={`naast-button utrecht-button${again ? ' naast-button--quiet' : ''}`}>
      {again ? setUp.replace : setUp.begin}
    </button>
  </form>
)

type ConfirmProps = { app: NonNullable<SetUpProps['app']>; onward: string; error: string | undefined }

const Confirm = ({ app: { words, picture }, onward, error }: ConfirmProps) => (
  <>
    <p>{setUp.scan}</p>
    <svg
      viewBox={`0 0 ${picture.side} ${picture.side}`}
      width="220"
      height="220"
      role="img"
      aria-label={setUp.pictureLabel}
    >
      <rect width={picture.side} height={picture.side} fill="#fff" />
      <path d={picture.path} fill="#000" />
    </svg>
    <p>
      {setUp.orType} <code>{words}</code>
    </p>
    <form class="naast-flow" method="post" action="/account/app/bevestiging">
      <TextField
        name="code"
        label={setUp.code}
        hint={setUp.codeHint}
        value=""
        error={error}
        inputMode="numeric"
        autocomplete="one-time-code"
        maxLength={12}
      />
      <input type="hidden" name="verder" value={onward} />
      <button type="submit" class="naast-button utrecht-button utrecht-button--primary-action">
        {setUp.confirm}
      </button>
    </form>
  </>
)

const Keys = ({ keys }: { keys: readonly Key[] }) =>
  keys.length === 0 ? null : (
    <ul class="naast-list">
      {keys.map(({ id, name, createdAt }) => (
        <li key={id}>
          <p>{passkey.made(name, dateInWords(createdAt))}</p>
          <form method="post" action="/account/sleutels/weg">
            <input type="hidden" name="sleutel" value={id} />
            <button
              type="submit"
              class="naast-button naast-button--quiet utrecht-button"
              aria-label={passkey.removeLabel(name)}
            >
              {passkey.remove}
            </button>
          </form>
        </li>
      ))}
    </ul>
  )

const Recovery = ({ left }: { left: number }) => (
  <section class="naast-flow">
    <h2>{texts.recovery.heading}</h2>
    <p>{texts.recovery.left(left)}</p>
    <form method="post" action="/account/herstelcodes">
      <button type="submit" class="naast-button naast-button--quiet utrecht-button">
        {texts.recovery.renew}
      </button>
    </form>
  </section>
)
