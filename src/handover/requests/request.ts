/** A question that came in and still has to be answered: a call-back, a call, the counter, a professional, a partner. */
export type ContactRequest = {
  readonly id: string
  readonly networkId: string
  readonly channel: RequestChannel
  readonly state: RequestState
  readonly createdAt: Date
  /** Before when we call; of a referral that still has to be confirmed: until when that can be done. */
  readonly dueAt: Date
  readonly functionCodes: readonly string[]
  /** How often we called in vain. */
  readonly tries: number
  /** The colleague who does it; null when nobody has taken it yet. */
  readonly takenBy: string | null
  readonly handoverId: string | null
  /** The carer agreed that the professional who referred hears how it goes. */
  readonly feedback: boolean
  /** Rises with every change; a form says which version it was made from. */
  readonly version: number
}

export const requestChannels = ['terugbellen', 'telefoon', 'balie', 'professional', 'partner'] as const
export type RequestChannel = (typeof requestChannels)[number]
export const requestStates = ['te_bevestigen', 'open', 'afgehandeld'] as const
export type RequestState = (typeof requestStates)[number]
export const requestOutcomes = ['beantwoord', 'overdracht', 'niet_bereikt', 'ingetrokken', 'niet_bevestigd'] as const
export type RequestOutcome = (typeof requestOutcomes)[number]

/** Why nothing was done with a request: it is not there, somebody was first, or it is over. */
export type RequestRefusal = 'not_found' | 'stale' | 'handled'

/** We call within one working day; a professional has two to confirm the work address. */
export const callWithin = 1
export const confirmWithin = 2
/** What is personal in a request goes so many days after it was handled (domain file 3.5). */
export const requestDays = 30
