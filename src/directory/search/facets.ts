import type { Offer } from '../offer.ts'
import { type Bits, countBoth, emptyBits, intersect, setBit, unite } from './bits.ts'
import type { Choice, FacetCount, FacetName } from './question.ts'

/** Per facet, per value, the offers that have it. */
export type FacetIndex = {
  readonly size: number
  readonly values: Readonly<Record<FacetName, ReadonlyMap<string, Bits>>>
}

export const facetNames = [
  'soort',
  'voor',
  'kosten',
  'toegang',
  'wanneer',
  'taal',
  'gemeente',
] as const satisfies FacetName[]

export function buildFacets(offers: readonly Offer[]): FacetIndex {
  const build = (name: FacetName) => {
    const sets = new Map<string, Bits>()
    for (const [place, offer] of offers.entries()) {
      for (const value of valuesOf[name](offer)) {
        const set = sets.get(value) ?? emptyBits(offers.length)
        setBit(set, place)
        sets.set(value, set)
      }
    }
    return new Map([...sets].sort(byShownOrder(name)))
  }
  const values = {
    soort: build('soort'),
    voor: build('voor'),
    kosten: build('kosten'),
    toegang: build('toegang'),
    wanneer: build('wanneer'),
    taal: build('taal'),
    gemeente: build('gemeente'),
  }
  return { size: offers.length, values }
}

/** What is chosen, with only values that exist; a facet of which nothing is left does not limit. */
type Limits = ReadonlyMap<FacetName, { readonly values: ReadonlySet<string>; readonly offers: Bits }>

export function limitsOf({ size, values }: FacetIndex, choice: Choice): Limits {
  const limits = new Map<FacetName, { values: ReadonlySet<string>; offers: Bits }>()
  for (const name of facetNames) {
    const chosen = new Set((choice[name] ?? []).filter((value) => values[name].has(value)))
    if (chosen.size === 0) continue
    const sets = [...chosen].flatMap((value) => values[name].get(value) ?? [])
    limits.set(name, { values: chosen, offers: unite(sets, size) })
  }
  return limits
}

/** The found offers that satisfy every limit, except those of the facet `without`. */
export const withinLimits = (found: Bits, limits: Limits, without: FacetName | null = null): Bits =>
  intersect(
    found,
    [...limits].filter(([name]) => name !== without).map(([, { offers }]) => offers),
  )

/** Counts of every value as if its own facet had no choice yet; values that would find nothing are left out unless chosen. */
export const countFacets = (facets: FacetIndex, found: Bits, limits: Limits): FacetCount[] => {
  const inAll = withinLimits(found, limits)
  return facetNames.map((name) => {
    const base = limits.has(name) ? withinLimits(found, limits, name) : inAll
    const values = [...facets.values[name]].map(([value, offers]) => ({
      value,
      count: countBoth(base, offers),
      chosen: limits.get(name)?.values.has(value) ?? false,
    }))
    return { name, values: values.filter(({ count, chosen }) => count > 0 || chosen) }
  })
}

const valuesOf: Readonly<Record<FacetName, (offer: Offer) => readonly string[]>> = {
  soort: (offer) => offer.codes.filter((code) => /^B[1-8]$/.test(code)),
  voor: (offer) => offer.codes.filter((code) => code.startsWith('WIE-') || code.startsWith('SIT-')),
  kosten: (offer) => [offer.fee.kind],
  toegang: (offer) => [offer.access],
  wanneer: (offer) => offer.flexibility,
  taal: (offer) => offer.languages.filter((language) => language !== 'nl'),
  gemeente: (offer) => offer.municipalities,
}

/** Fixed lists stand in the order people expect; the rest by how much there is, then by alphabet. */
const shownOrder: Readonly<Partial<Record<FacetName, readonly string[]>>> = {
  soort: ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8'],
  kosten: ['gratis', 'eigen_bijdrage', 'lidmaatschap', 'betaald'],
  toegang: ['vrij_toegankelijk', 'via_verwijzing', 'met_indicatie'],
  wanneer: ['avond', 'weekend', 'online', 'aan_huis', 'groep', 'rolstoel', 'tolk'],
}

const byShownOrder = (name: FacetName) => {
  const fixed = shownOrder[name]
  return ([one, ones]: readonly [string, Bits], [other, others]: readonly [string, Bits]) => {
    if (fixed) return fixed.indexOf(one) - fixed.indexOf(other)
    const more = name === 'gemeente' ? 0 : countBoth(others, others) - countBoth(ones, ones)
    return more || (one < other ? -1 : 1)
  }
}
