import type { State, WaitReason } from '../handover.ts'

/** What a message may know. Never the question, and of the carer only her name, for a message to herself. */
export type NoticeFacts = {
  readonly network: string
  /** To call with questions; null when the network has no number. */
  readonly phone: string | null
  /** Six digits that tell nothing. */
  readonly reference: string
  readonly state: State
  /** The partner it is for or about, as may be said in a message. */
  readonly organization: string
  /** Why she waits; null when she does not, or when that is not known. */
  readonly waitReason: WaitReason | null
  /** Days in words. What has no day here says "binnenkort". */
  readonly days: {
    /** Before which she should be called. */
    readonly calledBy: string
    /** What the partner promised. */
    readonly promised: string
    /** Until which about she waits. */
    readonly waiting: string
    /** Before which the next step has to be taken, with the time. */
    readonly due: string
    /** On which what is personal goes. */
    readonly erased: string
  }
  /** False for a partner that gets a code by mail instead of signing in. */
  readonly hasAccount: boolean
}

/** What a message says: a subject that tells nothing, paragraphs, and what the button is called. */
export type Words = { readonly subject: string; readonly lines: readonly string[]; readonly button: string | null }
