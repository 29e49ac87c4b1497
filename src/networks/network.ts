import { addDays } from '#platform/working-days.ts'

/** A mantelzorgnetwerk: the municipalities it serves, its look, and the registry of numbers that its pages show. */
export type Network = {
  readonly id: string
  /** Its part of the address: "hardenberg". */
  readonly slug: string
  readonly name: string
  readonly region: string
  readonly tagline: string
  /** Its own host name, if it has one. */
  readonly host: string | null
  /** Overrides of the design's tokens: { main: '#1e5b4f', … }. */
  readonly theme: Readonly<Record<string, string>>
  /** ISO 639 codes. */
  readonly languages: readonly string[]
  /** Whether it only points the way to volunteers, or brings people together itself. */
  readonly volunteers: Volunteers
  /** Days that what is personal in a finished handover is kept: 30 to 180. */
  readonly handoverDays: number
  readonly isDemo: boolean
  /** Rises with every published change; what was made from a lower one is stale. */
  readonly contentVersion: number
  readonly municipalities: readonly Municipality[]
  readonly places: readonly Place[]
  readonly postcodeAreas: readonly PostcodeArea[]
  /** Its own contacts and those of the whole country, the most urgent first. */
  readonly contacts: readonly ContactPoint[]
  /** Days on which its own line is closed, besides the public holidays. */
  readonly closingDays: readonly ClosingDay[]
}

type Volunteers = 'verwijzen' | 'bemiddelen'
/** By its TOOI code, such as gm0160. */
export type Municipality = { readonly code: string; readonly name: string }
export type ClosingDay = { readonly day: string; readonly reason: string }

/** A village or town. */
export type Place = {
  readonly id: string
  readonly name: string
  /** The name of its municipality. */
  readonly municipality: string
  readonly latitude: number
  readonly longitude: number
}

/** The four digits of a postcode, with the middle of its addresses. */
export type PostcodeArea = {
  readonly pc4: string
  readonly municipality: string
  readonly place: string | null
  readonly latitude: number
  readonly longitude: number
}

/** One number, with all that must be true about it. It stands here once; every page reads it from here. */
export type ContactPoint = {
  readonly id: string
  /** own = the network itself; 112, 113, huisartsenpost, veilig-thuis, luisterlijn, mantelzorglijn, … */
  readonly key: string
  readonly name: string
  readonly forWhom: string
  readonly phone: string | null
  readonly email: string | null
  readonly url: string | null
  readonly address: ContactAddress | null
  readonly hours: readonly OpeningHours[]
  readonly alwaysOpen: boolean
  readonly cost: string | null
  readonly source: string
  /** "check" is in doubt, "demo" is made up. */
  readonly status: 'ok' | 'check' | 'demo'
  /** ISO day; null when nobody checked it. */
  readonly checkedOn: string | null
  readonly reviewDays: number
}

export type ContactAddress = {
  readonly street: string | null
  readonly postalCode: string | null
  readonly city: string
}

/** Weekday 1 is Monday. Local times, HH:MM; closes may be 24:00. */
export type OpeningHours = { readonly weekday: number; readonly opens: string; readonly closes: string }

/** The contact under this key in the registry; null when the network has none. */
export const contactOf = (network: Network, key: string) =>
  network.contacts.find((contact) => contact.key === key) ?? null

/** True when somebody should check this contact again: its term passed, or nobody ever checked it. */
export const reviewDue = ({ checkedOn, reviewDays, status }: ContactPoint, today: string) =>
  status !== 'demo' && (status === 'check' || !checkedOn || addDays(checkedOn, reviewDays) <= today)
