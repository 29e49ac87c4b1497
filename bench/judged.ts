import { existsSync, readFileSync } from 'node:fs'
import type { Origin } from '../src/directory/search/question.ts'

/** A question with the offers that people found fitting: grade 1 to 3 by source id. */
export type Judged = {
  id: string
  network: string
  text: string
  place: string | null
  kind: string
  relevant: Record<string, number>
  expect_safety: string
}

/** Lines of { id, network, text, place, kind, relevant: { sourceId: grade }, expect_safety }. */
export function readJudged(file: string): Judged[] {
  if (!existsSync(file)) throw new Error('Name a file with judged questions (JSON lines).')
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

/** The set of demo offers that a demo network shows. */
export const setOf = (network: string): string => sets[network] ?? 'hdb'

const sets: Readonly<Record<string, string>> = {
  hardenberg: 'hdb',
  ommen: 'hdb',
  westfriesland: 'wfr',
  westerkwartier: 'wkw',
  westland: 'wsl',
}

/** nDCG@10 of a list of source ids; NaN when nothing fits the question. Offers of other sets are skipped, never punished. */
export function ndcgOf({ network, relevant }: Judged, found: readonly string[]): number {
  const ids = found.filter((id) => id.startsWith(setOf(network)))
  const best = Object.values(relevant).sort((one, other) => other - one)
  return best.length === 0 ? Number.NaN : gain(ids.map((id) => relevant[id] ?? 0)) / gain(best)
}

const gain = (grades: readonly number[]) =>
  grades.slice(0, 10).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0)

/** The mean of what is known. */
export function mean(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value))
  return known.reduce((sum, value) => sum + value, 0) / known.length
}

type DemoPlace = { name: string; latitude: number; longitude: number }
type DemoNetwork = { municipalities: { name: string; places: DemoPlace[] }[] }

/** A village or municipality of one of the demo networks. */
export function originOf(place: string | null): Origin | null {
  if (place === null) return null
  for (const municipality of Object.keys(sets).flatMap((slug) => networkOf(slug).municipalities)) {
    const village = municipality.places.find(({ name }) => name === place)
    const [first] = municipality.places
    if (village) return { label: place, place, municipality: municipality.name, ...degreesOf(village) }
    if (municipality.name === place && first) {
      return { label: place, place: null, municipality: place, ...degreesOf(first) }
    }
  }
  throw new Error(`Unknown place: ${place}`)
}

const networkOf = (slug: string): DemoNetwork =>
  JSON.parse(readFileSync(new URL(`../database/demo/networks/${slug}.json`, import.meta.url), 'utf8'))

const degreesOf = ({ latitude, longitude }: DemoPlace) => ({ latitude, longitude })
