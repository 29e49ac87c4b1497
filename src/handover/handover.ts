/** Where a handover stands (domain file 3.3). The Dutch codes are the field's own; GLOSSARY ties them to words. */
export const states = [
  'concept',
  'aangeboden',
  'ontvangen',
  'aangenomen',
  'wachtlijst',
  'contact_gelegd',
  'aangekomen',
  'terug_bij_coordinator',
  'afgerond',
  'ingetrokken',
  'niet_bereikt',
  'zonder_aanbod',
  'fout',
] as const
export type State = (typeof states)[number]

const endStates = ['afgerond', 'ingetrokken', 'niet_bereikt', 'zonder_aanbod', 'fout'] as const
export const isEnded = (state: State) => endStates.some((end) => end === state)

/** The states in which one partner has the question. */
export const partnerStates = [
  'aangeboden',
  'ontvangen',
  'aangenomen',
  'wachtlijst',
  'contact_gelegd',
  'aangekomen',
] as const
export const isWithPartner = (state: State) => partnerStates.some((one) => one === state)

/** N: normal. S: same or next working day. There is no crisis: danger goes by phone, never through a queue. */
export type Urgency = 'N' | 'S'
export const refuseReasons = ['VOL', 'GEBIED', 'DOELGROEP', 'LOKET', 'TAAL', 'VERVOER', 'ANDERS'] as const
export type RefuseReason = (typeof refuseReasons)[number]
/** Why a partner lets the carer wait (T10). */
export const waitReasons = ['PLEK', 'VRIJWILLIGER', 'VOORAF', 'AFWEZIG', 'ANDERS'] as const
export type WaitReason = (typeof waitReasons)[number]
export const backReasons = ['NIET_GEBELD', 'PAST_NIET', 'GEEN_GEHOOR', 'TE_LAAT', 'PARTNER_WEG'] as const
export type BackReason = (typeof backReasons)[number]
export const outcomes = ['GEHOLPEN', 'DEELS', 'DOORVERWEZEN', 'GEEN_HULP_NODIG', 'ONBEKEND', 'AANGEKOMEN'] as const
export type Outcome = (typeof outcomes)[number]
export const contactWays = ['telefoon', 'bezoek', 'beeldbellen', 'chat', 'mail'] as const
export type ContactWay = (typeof contactWays)[number]
/** When a partner or the desk tried to reach the carer; `voorkeur` is the moment she chose herself. */
export type TrySlot = 'kantoor' | 'buiten_kantoor' | 'voorkeur'
export const consentWays = ['klik', 'gesproken_telefoon', 'gesproken_balie', 'papier'] as const
export type ConsentWay = (typeof consentWays)[number]
export const consentItems = ['contact', 'vraag', 'hulp', 'uitslag', 'terugkoppeling'] as const
export type ConsentItem = (typeof consentItems)[number]

/** Who does something. A person's id is never that of a carer: carers have no account. */
export type By =
  | { readonly kind: 'carer' }
  | { readonly kind: 'coordinator'; readonly personId: string }
  | { readonly kind: 'partner'; readonly personId: string | null; readonly organizationId: string }
  | { readonly kind: 'professional'; readonly personId: string | null }
  | { readonly kind: 'system' }
export type ByKind = By['kind']

/** That the carer agrees to pass her question on to this one organisation (domain file 3.4). */
export type Consent = {
  readonly id: string
  readonly organizationId: string
  readonly textVersion: string
  readonly items: readonly ConsentItem[]
  readonly way: ConsentWay
  readonly recordedBy: string | null
  readonly at: Date
  readonly validUntil: Date
  readonly withdrawnAt: Date | null
}

/** One partner's turn. FHIR Task. Dates without a time are ISO days in the Netherlands. */
export type Attempt = {
  readonly id: string
  readonly number: number
  readonly organizationId: string
  readonly serviceId: string | null
  readonly offeredAt: Date
  readonly readAt: Date | null
  readonly readBy: string | null
  readonly acceptedAt: Date | null
  readonly promisedOn: string | null
  readonly waitingUntil: string | null
  readonly waitingSince: Date | null
  /** Null when she does not wait, and when she began to wait before it was asked. */
  readonly waitReason: WaitReason | null
  readonly contactAt: Date | null
  readonly contactWay: ContactWay | null
  /** Of the partner, in vain. */
  readonly tries: readonly Try[]
  /** The three-way call (T03): taken over on the line, to be confirmed in the system. */
  readonly threeWay: 'unconfirmed' | 'confirmed' | null
  readonly leftAt: Date | null
  readonly leftReason: RefuseReason | BackReason | 'KLAAR' | 'GESTOPT' | null
}

/** That a timer acted which changes no state. `timer` is a TimerKind. */
export type Reminded = { readonly timer: string; readonly at: Date }

export type Try = { readonly at: Date; readonly slot: TrySlot }

/** A handover as its events tell it. */
export type Handover = {
  readonly id: string
  readonly networkId: string
  readonly state: State
  readonly stateSince: Date
  /** How many events there are; a form says which version it was made from. */
  readonly version: number
  /** The last event by which something changed. A reminder changes nothing: who fills in a form meanwhile is not too late. */
  readonly changedVersion: number
  readonly urgency: Urgency
  readonly createdAt: Date
  readonly createdBy: By
  readonly attempts: readonly Attempt[]
  readonly consents: readonly Consent[]
  /** Of the desk itself, in vain, since the question came back. */
  readonly ownTries: readonly Try[]
  readonly ownMessages: number
  /** When the desk itself last tried or wrote, since the question came back. */
  readonly deskActedAt: Date | null
  /** When the carer was told that we are too late (T26). */
  readonly toldLateAt: Date | null
  /** When the desk was last reminded that this waits (T26). */
  readonly deskRemindedAt: Date | null
  readonly askedRenewalAt: Date | null
  /** Which reminders went out, so that none goes out twice. */
  readonly reminded: readonly Reminded[]
  /** What the carer answered to "Bent u gebeld?" in this attempt. */
  readonly calledAnswer: 'ja' | 'nee' | null
  readonly outcome: Outcome | null
  readonly endedAt: Date | null
}

/** The attempt that runs; null when no partner has the question. */
export const currentAttempt = ({ attempts }: Pick<Handover, 'attempts'>): Attempt | null => {
  const last = attempts.at(-1)
  return last && last.leftAt === null ? last : null
}

/** The consent that lets this organisation see the question at this moment; null when there is none. */
export const validConsent = ({ consents }: Pick<Handover, 'consents'>, organizationId: string, at: Date) =>
  consents.findLast(
    (one) =>
      one.organizationId === organizationId && one.withdrawnAt === null && one.validUntil.getTime() > at.getTime(),
  ) ?? null
