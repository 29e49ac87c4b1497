import type { CarerContent } from '../content.ts'
import type { Handover } from '../handover.ts'
import type { Reference, RelatedPerson } from './resources.ts'

/** What a handover is told with. */
export type Telling = {
  readonly reference: string
  /** Kinds of help (FUN). */
  readonly functionCodes: readonly string[]
  readonly network: { readonly id: string; readonly name: string }
  /** The name of a partner by its id. */
  readonly organization: (id: string) => string
  /** Null when who asks may not see it, or when it was erased. */
  readonly content: CarerContent | null
  /** Before when the next step has to be taken; null at an end. */
  readonly dueAt: Date | null
  /** Where our code systems are named after, such as https://naast.example. */
  readonly site: string
  readonly now: Date
}

export type Around = { readonly handover: Handover; readonly telling: Telling; readonly carer: RelatedPerson }

export const urlOf = (id: string) => `urn:uuid:${id}`
export const toCarer: Reference = { reference: '#carer', type: 'RelatedPerson' }
