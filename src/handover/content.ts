/**
 * What a carer tells about herself and her question; sealed in the database. Never more than this (domain file 3.3, "what is recorded"): no
 * BSN, no date of birth, no full address, no diagnosis.
 */
export type CarerContent = {
  /** The name she wants to be called by. */
  readonly name: string
  readonly phone: string | null
  readonly email: string | null
  /** How she wants to hear from us. */
  readonly reachBy: ReachBy
  readonly bestMoment: string
  readonly voicemail: boolean
  readonly language: string | null
  readonly postcode4: string | null
  readonly ageBand: AgeBand | null
  /** In her own words, at most 500 characters. */
  readonly question: string
  /** Who brings the question in for her, or referred her; null when she did herself. */
  readonly broughtBy: { readonly name: string; readonly email: string | null; readonly organization: string } | null
}

export const reachWays = ['telefoon', 'mail', 'sms', 'post'] as const
export type ReachBy = (typeof reachWays)[number]
export const ageBands = ['<16', '16-24', '25-66', '67+'] as const
export type AgeBand = (typeof ageBands)[number]
export const longestQuestion = 500

/** There is a way to reach the carer: a number, or an address for who wants mail; post goes through the desk. */
export const isReachable = ({ phone, email, reachBy }: CarerContent) =>
  reachBy === 'post' || phone !== null || email !== null

/** What was sealed, read back. Throws on anything else: then it was not written by us. */
export function readContent(value: unknown): CarerContent {
  const broughtBy = fieldOf(value, 'broughtBy')
  return {
    name: text(value, 'name'),
    phone: textOrNull(value, 'phone'),
    email: textOrNull(value, 'email'),
    reachBy: reachWays.find((way) => way === fieldOf(value, 'reachBy')) ?? 'telefoon',
    bestMoment: text(value, 'bestMoment'),
    voicemail: fieldOf(value, 'voicemail') === true,
    language: textOrNull(value, 'language'),
    postcode4: textOrNull(value, 'postcode4'),
    ageBand: ageBands.find((band) => band === fieldOf(value, 'ageBand')) ?? null,
    question: text(value, 'question'),
    broughtBy: broughtBy
      ? {
          name: text(broughtBy, 'name'),
          email: textOrNull(broughtBy, 'email'),
          organization: text(broughtBy, 'organization'),
        }
      : null,
  }
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) throw new TypeError('The content of a handover is an object')
  return Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined
}

function text(value: unknown, name: string): string {
  const found = fieldOf(value, name)
  if (typeof found !== 'string') throw new TypeError(`The content of a handover has no ${name}`)
  return found
}

const textOrNull = (value: unknown, name: string) => (fieldOf(value, name) == null ? null : text(value, name))
