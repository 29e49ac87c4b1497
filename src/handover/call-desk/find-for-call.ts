import { askedPlace, type Edition, type Hit, helpLevel, listed, termLabel } from '#directory/index.ts'
import { findPlace } from '#networks/index.ts'
import type { CallValues } from './call.form.ts'

/** What the sociale kaart says to a note. */
export type Found = {
  readonly hits: readonly Hit[]
  readonly total: number
  /** What the note was taken to be about, in words; empty when nothing was understood. */
  readonly about: string
  /** The kind of help it is most likely about. */
  readonly kind: string | null
  readonly level: 'none' | 'crisis' | 'veilig'
}

const most = 6

/** Searches as on the public site, with the note as words. Null for an empty note. Nothing of it is kept. */
export async function findForCall(
  edition: Edition,
  { note, place }: Pick<CallValues, 'note' | 'place'>,
): Promise<Found | null> {
  if (note.trim().length < 2) return null
  const asked = askedPlace(edition.network, { words: note, place })
  const origin = asked.place?.kind === 'found' ? asked.place.origin : null
  const answer = await edition.find({
    words: asked.words,
    origin,
    choice: {},
    sort: 'passend',
    page: 1,
    pageSize: most,
  })
  const label = termLabel(edition.directory)
  const codes = answer.understood.map(({ code }) => code)
  return {
    hits: answer.hits,
    total: answer.total,
    about: listed([...new Set(codes.slice(0, 3).map(label))]),
    kind: codes.find(isKind) ?? answer.hits[0]?.offer.codes.find(isKind) ?? null,
    level: helpLevel(note),
  }
}

const isKind = (code: string) => /^B[1-8]$/.test(code)

/** The municipality of the network where the carer lives, by what was typed; null when that says nothing. */
export function municipalityOf({ network }: Pick<Edition, 'network'>, values: CallValues): string | null {
  const typed = values.place || values.postcode4
  const found = typed ? findPlace(network, typed) : null
  const name = found?.kind === 'found' ? found.origin.municipality : null
  const known = network.municipalities.find((one) => one.name === name)
  const [only, ...others] = network.municipalities
  return known?.code ?? (typed === '' && only && others.length === 0 ? only.code : null)
}
