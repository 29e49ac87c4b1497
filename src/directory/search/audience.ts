import type { Offer } from '../offer.ts'
import { ownAge } from './ages.ts'

/** Codes of target groups (WIE-…) with how likely each is to be the one who asks, 0 to 1. */
export type Askers = ReadonlyMap<string, number>

/**
 * Who asks, as far as can be told: what the model makes of the sentence, and the age that somebody gives. The limits of the ages
 * are those of the taxonomy.
 */
export function askersOf(words: readonly string[], likelihoods: Askers): Askers {
  const age = ownAge(words)
  const group = age === null ? null : groupOfAge(age)
  return group === null ? likelihoods : new Map([...likelihoods, [group, Math.max(0.9, likelihoods.get(group) ?? 0)]])
}

function groupOfAge(age: number): string | null {
  if (age < 16) return 'WIE-JKIND'
  if (age < 25) return 'WIE-JONG'
  return age >= 75 ? 'WIE-OUD' : null
}

/**
 * What the audience of an offer does to how well it fits: 1 when it is for everyone, when nothing tells who asks, or when it is for
 * somebody like the one who asks; down to `forOthers` when it is only for others ("voor jongeren" for a man of 71).
 */
export function audienceFactor(groups: readonly string[], askers: Askers): number {
  if (groups.length === 0) return 1
  const likeliest = Math.max(0, ...askers.values())
  if (likeliest < tellsWho) return 1
  const share = Math.max(...groups.map((group) => askers.get(group) ?? 0)) / likeliest
  return forOthers + (1 - forOthers) * Math.min(1, 2 * share)
}

/** Below this nothing is known about who asks. */
const tellsWho = 0.2
const forOthers = 0.8

/** The target groups that an offer names. */
export const groupsOf = ({ codes }: Offer): readonly string[] => codes.filter((code) => code.startsWith('WIE-'))
