import type { Actor } from '#platform/database/database.ts'
import type { By } from '../handover.ts'
import type { StepName } from './steps.ts'

/** Who looks at a question for a partner: somebody who signed in, or who came through a one-time link. Both go the same way. */
export type Visitor = {
  readonly handoverId: string
  readonly networkId: string
  readonly actor: Extract<Actor, { kind: 'partner' }>
  readonly by: Extract<By, { kind: 'partner' }>
  readonly sessionId: string | null
  /** Where the question stands; the address of a step is one further. */
  readonly address: string
  /** Where all questions of this partner stand; null for who has a link to one. */
  readonly inbox: string | null
  /** Where to go after a step with which the question left this partner. */
  readonly leaving: (step: StepName) => string
}
