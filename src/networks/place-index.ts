import type { Network } from './network.ts'
import { nameKey } from './place-names.ts'
import { texts } from './texts.nl.ts'

/** Where somebody searches from. */
export type Origin = {
  /** As readers see it: "Slagharen", "gemeente Westland". */
  readonly label: string
  /** The village; null for a whole municipality. */
  readonly place: string | null
  readonly municipality: string
  readonly latitude: number
  readonly longitude: number
}

/** All names and postcodes of a network, ready to look up. */
export type PlaceIndex = {
  readonly names: ReadonlyMap<string, Origin>
  readonly areas: ReadonlyMap<string, Origin>
}

const indexes = new WeakMap<Network, PlaceIndex>()

/** The index of a network, made at first use and kept as long as the network itself. */
export function placeIndexOf(network: Network): PlaceIndex {
  const known = indexes.get(network)
  if (known) return known
  const index = { names: namesOf(network), areas: areasOf(network) }
  indexes.set(network, index)
  return index
}

/** A village hides the municipality of the same name; "gemeente Hardenberg" still finds that. */
function namesOf(network: Network) {
  const names = new Map<string, Origin>()
  for (const { name } of network.municipalities) {
    const origin = municipalityOrigin(network, name)
    if (!origin) continue
    names.set(nameKey(name), origin)
    names.set(nameKey(`gemeente ${name}`), origin)
  }
  for (const origin of network.places.map((place) => placeOrigin(network, place)).reverse()) {
    names.set(nameKey(withoutDirection(origin.place)), origin)
    names.set(nameKey(origin.place), origin)
    names.set(nameKey(`${origin.place} ${origin.municipality}`), origin)
    names.set(nameKey(`${origin.place} gemeente ${origin.municipality}`), origin)
  }
  return names
}

/** Who lives in Zwaagdijk-Oost says Zwaagdijk. */
const withoutDirection = (name: string) => name.replace(/-(Noord|Oost|Zuid|West)$/, '')

/** Of two villages with one name the label says which; the first is found by the bare name. */
function placeOrigin({ places }: Network, { name, municipality, latitude, longitude }: Network['places'][number]) {
  const twice = places.some((other) => other.municipality !== municipality && nameKey(other.name) === nameKey(name))
  const label = twice ? texts.place.inMunicipality(name, municipality) : name
  return { label, place: name, municipality, latitude, longitude }
}

/** The middle of a municipality is the middle of its villages, or else of its postcodes. */
function municipalityOrigin({ places, postcodeAreas }: Network, municipality: string): Origin | null {
  const inside = [places, postcodeAreas].map((all) => all.filter((each) => each.municipality === municipality))
  const points = inside.find((all) => all.length > 0)
  if (!points) return null
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  return {
    label: texts.place.municipality(municipality),
    place: null,
    municipality,
    latitude: mean(points.map((point) => point.latitude)),
    longitude: mean(points.map((point) => point.longitude)),
  }
}

const areasOf = ({ postcodeAreas }: Network) =>
  new Map(
    postcodeAreas.map(({ pc4, place, municipality, latitude, longitude }) => {
      const label = texts.place.postcode(pc4, place ?? texts.place.municipality(municipality))
      return [pc4, { label, place, municipality, latitude, longitude }] as const
    }),
  )
