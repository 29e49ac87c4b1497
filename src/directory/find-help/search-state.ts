import { numberOf, textOf, textsOf } from '#platform/http/query.ts'
import type { Choice, FacetName, Sort } from '../search/question.ts'

/** What the address of a search page says: all of the state of a search, and nothing else. */
export type SearchState = {
  readonly words: string
  readonly place: string
  readonly choice: Choice
  /** Subjects that were understood, but that the reader did not mean. */
  readonly leftOut: readonly string[]
  readonly sort: Sort
  readonly page: number
}

export const facetNames: readonly FacetName[] = ['soort', 'voor', 'kosten', 'toegang', 'wanneer', 'taal', 'gemeente']
export const sorts: readonly Sort[] = ['passend', 'dichtbij', 'gecontroleerd']

export const anything: SearchState = { words: '', place: '', choice: {}, leftOut: [], sort: 'passend', page: 1 }

/** The state in a query; what makes no sense is what it would have been without. */
export function stateOf(query: unknown): SearchState {
  const choice: Partial<Record<FacetName, readonly string[]>> = {}
  for (const name of facetNames) {
    const values = [...new Set(textsOf(query, name, 80))].sort()
    if (values.length > 0) choice[name] = values
  }
  const sort = textOf(query, 'volgorde')
  return {
    words: textOf(query, 'vraag'),
    place: textOf(query, 'plaats', 80),
    choice,
    leftOut: [...new Set(textsOf(query, 'zonder', 20))].sort(),
    sort: sorts.find((known) => known === sort) ?? 'passend',
    page: numberOf(textOf(query, 'bladzijde')),
  }
}

/** The query of a state, in a fixed order and without what is usual: one search has one address. */
export function queryOf({ words, place, choice, leftOut, sort, page }: SearchState) {
  const query = new URLSearchParams()
  if (words) query.set('vraag', words)
  if (place) query.set('plaats', place)
  for (const name of facetNames) for (const value of choice[name] ?? []) query.append(name, value)
  for (const code of leftOut) query.append('zonder', code)
  if (sort !== 'passend') query.set('volgorde', sort)
  if (page > 1) query.set('bladzijde', String(page))
  const text = query.toString()
  return text ? `?${text}` : ''
}

/** The same search without one of its choices, from the first page on. */
export function without(state: SearchState, name: FacetName, value: string): SearchState {
  const { [name]: values = [], ...others } = state.choice
  const left = values.filter((one) => one !== value)
  return { ...state, page: 1, choice: left.length > 0 ? { ...others, [name]: left } : others }
}

export const hasChoice = ({ choice }: SearchState) => facetNames.some((name) => (choice[name]?.length ?? 0) > 0)
