import MiniSearch from 'minisearch'
import type { Offer } from '../src/directory/offer.ts'
import { demoTerms } from './demo-offers.ts'

/** MiniSearch as it comes, with what its manual advises: any of the words, word beginnings, typing errors, the name counting most. */
export function buildMiniSearch(offers: readonly Offer[]): (words: string, municipality: string | null) => string[] {
  const labels = new Map(demoTerms().map(({ code, name }) => [code, name]))
  const fields = ['name', 'summary', 'terms', 'description']
  const index = new MiniSearch({ fields, storeFields: ['sourceId', 'municipalities'] })
  index.addAll(
    offers.map(({ sourceId, municipalities, name, summary, codes, description }, id) => {
      const terms = codes.map((code) => labels.get(code) ?? '').join(' ')
      return { id, sourceId, municipalities, name, summary, terms, description }
    }),
  )
  return (words, municipality) =>
    index
      .search(words, {
        prefix: true,
        fuzzy: 0.2,
        boost: { name: 3, summary: 2 },
        filter: ({ municipalities }) =>
          municipality === null || municipalities.length === 0 || municipalities.includes(municipality),
      })
      .slice(0, 30)
      .map(({ sourceId }) => String(sourceId))
}
