import type { Offer } from '../offer.ts'

/** What a person asks of the directory: words, a place, choices. All of it fits in a URL. */
export type Question = {
  readonly words: string
  readonly origin: Origin | null
  readonly choice: Choice
  /** Codes that were understood and that the reader took away. */
  readonly without?: readonly string[]
  readonly sort: Sort
  /** 1 for the first page. */
  readonly page: number
  readonly pageSize: number
}

/** Where the person lives: a village, or a whole municipality when `place` is null. Degrees (WGS 84). */
export type Origin = {
  readonly label: string
  readonly place: string | null
  readonly municipality: string
  readonly latitude: number
  readonly longitude: number
}

export type FacetName = 'soort' | 'voor' | 'kosten' | 'toegang' | 'wanneer' | 'taal' | 'gemeente'

/** Chosen values per facet. Within a facet one of them must hold, and every facet must hold. */
export type Choice = Readonly<Partial<Record<FacetName, readonly string[]>>>

export type Sort = 'passend' | 'dichtbij' | 'gecontroleerd'

/** How near an offer is. `elders`: it is only for another village or municipality than the person's own. */
export type Nearness = 'dorp' | 'gemeente' | 'regio' | 'landelijk' | 'elders'

/** Why an offer was found: a typed word, a subject of the taxonomy with its code, or the place. */
export type Reason =
  | { readonly kind: 'words' | 'place'; readonly label: string }
  | { readonly kind: 'term'; readonly label: string; readonly code: string }

export type Hit = {
  readonly offer: Offer
  readonly score: number
  /** Null when the person named no place. */
  readonly nearness: Nearness | null
  readonly distanceKm: number | null
  readonly reasons: readonly Reason[]
}

export type FacetCount = {
  readonly name: FacetName
  readonly values: readonly { readonly value: string; readonly count: number; readonly chosen: boolean }[]
}

/** A code of the taxonomy with how sure we are, 0 to 1, and whether a known lay expression said so or the sentence as a whole. */
export type Understood = { readonly code: string; readonly weight: number; readonly fromExpression: boolean }

export type Answer = {
  readonly total: number
  readonly hits: readonly Hit[]
  /** Each counted with its own choice left out, so that a second value can be added. */
  readonly facets: readonly FacetCount[]
  /** The question with its typing errors mended ("Bedoelde u …"); null when there is nothing to mend. */
  readonly suggestion: string | null
  /** What the words were taken to mean, surest first. */
  readonly understood: readonly Understood[]
  readonly page: number
  readonly pageSize: number
}
