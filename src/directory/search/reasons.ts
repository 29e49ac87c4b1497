import { occursIn } from './postings.ts'
import type { Nearness, Origin, Reason } from './question.ts'
import type { SearchIndex } from './search-index.ts'
import type { Reading } from './understand.ts'

/** Why this offer was found: the typed words in it, at most two subjects that were understood, and the place. */
export function reasonsFor(index: SearchIndex, place: number, asked: Asked): Reason[] {
  return [
    ...wordReasons(index, place, asked.reading),
    ...termReasons(index, place, asked.reading),
    ...placeReasons(asked),
  ]
}

export type Asked = { readonly reading: Reading; readonly origin: Origin | null; readonly nearness: Nearness | null }

function wordReasons({ text }: SearchIndex, place: number, { slots }: Reading): Reason[] {
  const typed = slots.filter(
    ({ synonym, forms }) => !synonym && forms.some(({ term }) => occursIn(text.postings, term, place)),
  )
  return [...new Set(typed.map((slot) => slot.typed))].slice(0, 3).map((label) => ({ kind: 'words', label }))
}

function termReasons({ offers, labels }: SearchIndex, place: number, { meaning }: Reading): Reason[] {
  const own = offers[place]?.codes ?? []
  const shared = meaning.understood.filter(({ code, weight }) => weight >= worthSaying && own.includes(code))
  return shared.slice(0, 2).flatMap(({ code }) => {
    const label = labels.get(code)
    return label === undefined ? [] : [{ kind: 'term' as const, label, code }]
  })
}

/** Subjects that we are less sure of are not named as a reason. */
const worthSaying = 0.2

function placeReasons({ origin, nearness }: Asked): Reason[] {
  if (origin === null) return []
  if (nearness === 'dorp' && origin.place !== null) return [{ kind: 'place', label: origin.place }]
  return nearness === 'gemeente' || nearness === 'dorp' ? [{ kind: 'place', label: origin.municipality }] : []
}
