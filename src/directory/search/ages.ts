import type { Offer } from '../offer.ts'

/** The ages that a question names ("ik ben 16", "mijn vrouw van 71", "12 jaar"), in years; of the one who asks or of the other. */
export function agesIn(words: readonly string[]): number[] {
  const ages = words.flatMap((word, place) => {
    const age = numberOf(word)
    if (age === null || age < 4 || age > 110) return []
    const after = words[place + 1] ?? ''
    if (isNoAge(words, place)) return []
    return /^(?:jaar|jarige|jr|j|years?)$/.test(after) || leads.has(words[place - 1] ?? '') ? [age] : []
  })
  return [...new Set(ages)]
}

/** The age of the one who asks, when that is said: "ik ben 15", "ik word 86". Null when it is not. */
export function ownAge(words: readonly string[]): number | null {
  const text = ` ${words.join(' ')} `
  const age = /(?: ik| i)? (?:ben|word|am|m) (?:nu |al |pas |een |net |zelf )*(\S+) /.exec(text)?.[1]
  const number = age === undefined ? null : numberOf(age)
  return number !== null && agesIn(words).includes(number) ? number : null
}

/** Whether an offer is open to one of these ages; always when it has no limits or no age was named. */
export function opensTo({ eligibility: { minimumAge, maximumAge } }: Offer, ages: readonly number[]): boolean {
  if (ages.length === 0 || (minimumAge === null && maximumAge === null)) return true
  return ages.some((age) => age >= (minimumAge ?? 0) && age <= (maximumAge ?? Number.POSITIVE_INFINITY))
}

/** "3 jaar geleden", "12 jaar getrouwd", "binnen 10 km" and "80 euro" are no ages. */
function isNoAge(words: readonly string[], place: number): boolean {
  const next = words[place + 1] ?? ''
  const later = words[place + 2] ?? ''
  if (/^(?:km|kilometer|euro|uur|minuten|dagen|weken|maanden|keer|procent|nachten|kilo|kg)$/.test(next)) return true
  return next === 'jaar' && /^(?:geleden|getrouwd|samen|lang|verder|later|voor)$/.test(later)
}

/** Words before an age. */
const leads: ReadonlySet<string> = new Set(['ben', 'is', 'van', 'pas', 'word', 'wordt', 'leeftijd', 'am', 'aged'])

const numberOf = (word: string): number | null =>
  /^\d{1,3}$/.test(word) ? Number(word) : (spelled.get(word.replace(/jarige?$/, '')) ?? null)

/** Children and the young write their age in letters as often as in digits. */
const spelled: ReadonlyMap<string, number> = new Map(
  `vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig`
    .split(' ')
    .map((word, nth): [string, number] => [word, nth + 4]),
)
