import type { ComponentChildren } from 'preact'
import { texts } from '../texts.nl.ts'

type PasskeyFormProps = {
  kind: 'add' | 'use'
  /** Where the browser asks what to sign, and where its answer goes. */
  ask: string
  action: string
  label: string
  /** The address of the script. */
  script: string
  children?: ComponentChildren
}

/** Hidden until the script finds that this browser knows passkeys: without JavaScript nobody is shown what does not work. */
export const PasskeyForm = ({ kind, ask, action, label, script, children }: PasskeyFormProps) => (
  <>
    <form class="naast-flow" method="post" action={action} data-passkey={kind} data-ask={ask} hidden>
      {children}
      <input type="hidden" name="antwoord" value="" />
      <button type="submit" class="naast-button naast-button--quiet utrecht-button">
        {label}
      </button>
      <p role="status" data-problem={texts.passkey.problem} />
    </form>
    <script src={script} defer />
  </>
)
