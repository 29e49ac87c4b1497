import { findPlace, type Network, type PlaceFound } from '#networks/index.ts'
import { placeIn } from './search/place-in.ts'
import { isStopWord } from './search/stop-words.ts'

type Asked = { readonly words: string; readonly place: string }

/**
 * Where somebody asks for help: the place they filled in, else a place of this network inside their words ("oppas in Dedemsvaart").
 * The words come back without that place, because it is no subject.
 */
export function askedPlace(
  network: Network,
  { words, place }: Asked,
  others: readonly Network[] = [],
): { words: string; place: PlaceFound | null } {
  if (place) return { words, place: findPlace(network, place, others) }
  const inside = placeIn(words, namesOf(network))
  return inside.place ? { words: inside.words, place: findPlace(network, inside.place) } : { words, place: null }
}

/** A village called Hem is not meant by "blijf bij hem": who lives there fills in the place. */
const namesOf = ({ places, municipalities }: Network) =>
  [...places, ...municipalities].map(({ name }) => name).filter((name) => !isStopWord(name.toLowerCase()))
