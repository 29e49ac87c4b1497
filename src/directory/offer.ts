/** A service with all that belongs to it, as readers meet it: one value, read in one go. HSDS 3.1 names where HSDS has one. */
export type Offer = {
  readonly id: string
  /** The network that owns it; null for an offer of the whole country. */
  readonly networkId: string | null
  readonly sourceId: string
  readonly slug: string
  readonly name: string
  readonly alternateName: string | null
  readonly summary: string
  readonly description: string
  readonly organization: OfferOrganization
  /** Codes of taxonomy terms: FUN (B1–B8), THE-…, SIT-…, AAN-…, in the order of the source. */
  readonly codes: readonly string[]
  readonly access: Access
  readonly fee: { readonly kind: FeeKind; readonly text: string | null }
  /** ISO 639 codes. */
  readonly languages: readonly string[]
  readonly flexibility: readonly Flexibility[]
  readonly nationwide: boolean
  /** Names of the municipalities it serves. */
  readonly municipalities: readonly string[]
  /** Names of the villages it serves; empty when it serves its whole municipalities. */
  readonly places: readonly string[]
  readonly locations: readonly OfferLocation[]
  readonly schedules: readonly Schedule[]
  readonly waitingTime: string | null
  readonly eligibility: {
    readonly minimumAge: number | null
    readonly maximumAge: number | null
    readonly text: string | null
  }
  /** The number to call; `checked` is false when its source is in doubt. */
  readonly phone: { readonly number: string; readonly checked: boolean } | null
  readonly email: string | null
  readonly url: string | null
  /** ISO day on which it was last found to be true; null when never. */
  readonly assuredDate: string | null
  /** ISO moment of the last change. */
  readonly modifiedAt: string
}

export type OfferOrganization = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly sector: string
  readonly funding: 'gesubsidieerd' | 'particulier'
  readonly partnerRole: 'kernpartner' | 'ketenpartner' | 'geen_partner'
}

export type Access = 'vrij_toegankelijk' | 'met_indicatie' | 'via_verwijzing'
export type FeeKind = 'gratis' | 'eigen_bijdrage' | 'betaald' | 'lidmaatschap'
export type Flexibility = 'aan_huis' | 'avond' | 'groep' | 'online' | 'rolstoel' | 'tolk' | 'weekend'

export type OfferLocation = {
  readonly name: string | null
  readonly address: string | null
  readonly postalCode: string | null
  readonly city: string
  /** Degrees (WGS 84). */
  readonly latitude: number | null
  readonly longitude: number | null
}

export type Schedule = {
  readonly freq: 'WEEKLY' | 'MONTHLY'
  /** iCalendar days: MO, TU, … */
  readonly byday: readonly string[]
  /** Local time, HH:MM. */
  readonly opensAt: string | null
  readonly closesAt: string | null
  readonly description: string | null
}
