import { type CarerContent, readContent } from '../content.ts'
import { type ConsentWay, consentWays } from '../handover.ts'

/** What is sealed of a request: what a handover needs of the carer, and what only the request knows. */
export type RequestContent = {
  readonly carer: CarerContent
  /** The name of the offer that was on the screen; null when there was none. */
  readonly about: string | null
  /** Only of a professional's referral. */
  readonly referral: Referral | null
}

/** That the carer agreed to being referred, and whether the professional may hear how it goes. */
export type Referral = {
  readonly consentWay: ConsentWay
  /** ISO day. */
  readonly consentOn: string
  readonly feedback: boolean
}

/** What was sealed, read back. Throws on anything else: then it was not written by us. */
export function readRequestContent(value: unknown): RequestContent {
  const about = fieldOf(value, 'about')
  return {
    carer: readContent(fieldOf(value, 'carer')),
    about: typeof about === 'string' ? about : null,
    referral: readReferral(fieldOf(value, 'referral')),
  }
}

function readReferral(value: unknown): Referral | null {
  if (value == null) return null
  const consentOn = fieldOf(value, 'consentOn')
  const consentWay = consentWays.find((way) => way === fieldOf(value, 'consentWay'))
  if (typeof consentOn !== 'string' || !consentWay) throw new TypeError('A referral says how and when the carer agreed')
  return { consentWay, consentOn, feedback: fieldOf(value, 'feedback') === true }
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) throw new TypeError('The content of a request is an object')
  return Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined
}
