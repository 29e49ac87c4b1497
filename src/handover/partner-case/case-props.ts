import type { CaseForm } from './partner-case.form.ts'
import type { PartnerCase } from './partner-case.ts'
import type { StepName } from './steps.ts'

/** What every part of the page of one question shows from. */
export type CaseProps = {
  readonly found: PartnerCase
  readonly steps: readonly StepName[]
  readonly form: CaseForm
  /** Where the question stands; a step is one further. */
  readonly address: string
  readonly now: Date
  /** The step that was just done. */
  readonly done: StepName | null
}
