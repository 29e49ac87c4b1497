import type { tracesOf } from '#platform/trace/trace.ts'
import type { CarerContent } from '../content.ts'
import type { HandoverEvent } from '../events.ts'
import type { Handover } from '../handover.ts'

/** Something that was done with her question, or seen of it, as the trace has it. */
export type KeptTrace = Awaited<ReturnType<typeof tracesOf>>[number]

/** Everything that a carer sees of her own question. */
export type MyQuestion = {
  readonly handover: Handover
  readonly events: readonly HandoverEvent[]
  /** A number to name it by on the phone. */
  readonly reference: string
  readonly dueAt: Date | null
  /** When what is personal is erased; null while the question runs. */
  readonly eraseAt: Date | null
  /** Null when it was erased. */
  readonly content: CarerContent | null
  /** What helps while she waits, as the partner wrote it that has the question now. */
  readonly bridging: readonly string[]
  readonly organizations: ReadonlyMap<string, string>
  readonly traces: readonly KeptTrace[]
}

/** The name of an organisation; of one that left the network too, it stays a name for her. */
export const nameIn = ({ organizations }: Pick<MyQuestion, 'organizations'>, id: string | null | undefined) =>
  (id && organizations.get(id)) || 'een organisatie'
