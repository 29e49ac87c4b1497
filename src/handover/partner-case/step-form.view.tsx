import type { ComponentChildren } from 'preact'
import type { CaseProps } from './case-props.ts'
import { texts } from './partner-case.texts.nl.ts'
import type { StepName } from './steps.ts'

type StepFormProps = Pick<CaseProps, 'found' | 'address'> & {
  readonly name: StepName
  readonly children?: ComponentChildren
}

/** The form of one step. It says from which version it was made, so that who comes too late is told. */
export const StepForm = ({ name, found, address, children }: StepFormProps) => (
  <form class="naast-flow" method="post" action={`${address}/${name}`}>
    <input type="hidden" name="versie" value={found.handover.version} />
    {children}
    <button type="submit" class="naast-button utrecht-button utrecht-button--primary-action">
      {texts.steps[name].button}
    </button>
  </form>
)
