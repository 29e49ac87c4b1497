import { dayInWords } from '#platform/dutch-dates.ts'
import type { Offer, Schedule } from '../offer.ts'
import type { Hit } from '../search/question.ts'
import { texts, wordFor } from '../texts.nl.ts'

const { offer: words } = texts

/** What it costs, the kind first and what the organisation says after it: "eigen bijdrage. € 5 per keer". */
export function costsOf({ fee }: Offer) {
  const kind = texts.fees[fee.kind]
  const text = fee.text?.trim() ?? ''
  if (!text || text.toLowerCase() === kind) return kind
  return text.toLowerCase().includes(kind) ? text : `${kind}. ${text}`
}

/** The few words that fit on a card. */
export const costsInShort = ({ fee }: Offer) => texts.fees[fee.kind]

/** Where somebody goes, or that it comes to them. Null when nothing is known. */
export function whereInShort({ locations, flexibility, places }: Offer) {
  if (flexibility.includes('aan_huis')) return texts.flexibility.aan_huis
  const cities = [...new Set(locations.map(({ city }) => city))]
  if (cities.length > 0) return someOf(cities)
  if (flexibility.includes('online')) return texts.flexibility.online
  return places.length > 0 ? someOf(places) : null
}

/** Who may live where: villages, else municipalities, else the whole country. */
export function areaOf({ nationwide, places, municipalities }: Offer) {
  if (nationwide) return words.nationwide
  return listed(places.length > 0 ? places : municipalities)
}

export const checkedOf = ({ assuredDate }: Offer) => (assuredDate ? dayInWords(assuredDate) : words.unchecked)

/** For which ages and for whom, in the words of the organisation. */
export function whoOf({ eligibility: { minimumAge, maximumAge, text } }: Offer) {
  const ages = agesOf(minimumAge, maximumAge)
  if (text) return ages && !/\d+ ?(jaar|\+)/.test(text) ? `${text} (${ages})` : text
  return ages ?? words.everyone
}

function agesOf(from: number | null, to: number | null) {
  if (from !== null && to !== null) return words.ageBetween(from, to)
  if (from !== null) return from > 0 ? words.ageFrom(from) : null
  return to === null ? null : words.ageTo(to)
}

/** "maandag en woensdag van 9.00 tot 12.00 uur (inloop)". */
export function scheduleInWords({ freq, byday, opensAt, closesAt, description }: Schedule) {
  const days = byday.length === 7 ? 'elke dag' : listed(byday.map((day) => wordFor(texts.days, day.slice(-2))))
  const hours = opensAt && closesAt ? `van ${clock(opensAt)} tot ${clock(closesAt)} uur` : ''
  const often = freq === 'MONTHLY' ? words.month : ''
  const facts = [often, days, hours].filter(Boolean).join(' ')
  return description ? `${description}: ${facts}` : facts
}

const clock = (time: string) => time.slice(0, 5).replace(/^0/, '').replace(':', '.')

/** Why this offer was found, in a few words of the reader: subjects first, then typed words that they do not say already. */
export function reasonsInWords({ reasons, nearness, offer }: Hit, label: (code: string) => string) {
  const subjects = reasons.flatMap((reason) => (reason.kind === 'term' ? [label(reason.code)] : []))
  const typed = reasons.flatMap((reason) => (reason.kind === 'words' ? [reason.label] : []))
  const more = typed.filter((word) => isTelling(word) && !subjects.some((subject) => subject.includes(word)))
  const fits = [...new Set([...subjects, ...more])].slice(0, 3)
  return {
    fits: fits.length > 0 ? words.fits(fits.join(' · ')) : null,
    near: nearness ? nearnessInWords({ nearness, offer }) : null,
  }
}

/** Little words help to understand a question, but "past bij: niet · meer" says nothing to a reader. */
const isTelling = (word: string) => word.length > 3 && !texts.littleWords.includes(word)

function nearnessInWords({ nearness, offer }: Pick<Hit, 'nearness' | 'offer'>) {
  if (nearness === 'elders') return texts.nearness.elders(areaOf(offer))
  if (nearness === 'dorp') return 'in uw dorp of stad'
  if (nearness === 'gemeente') return 'in uw gemeente'
  return nearness === 'regio' ? texts.nearness.regio : texts.nearness.landelijk
}

/** "a, b en c". */
export function listed(names: readonly string[]) {
  const [last, ...others] = [...names].reverse()
  if (last === undefined) return ''
  return others.length === 0 ? last : `${others.reverse().join(', ')} en ${last}`
}

const someOf = (names: readonly string[]) =>
  names.length > 2 ? `${names.slice(0, 2).join(', ')} en ${names.length - 2} andere plaatsen` : listed(names)
