import type { Result } from '#platform/result.ts'
import { boolean, listOf, matching, nullable, number, object, oneOf, read, recordOf, text } from './json-reader.ts'
import type { ClosingDay, ContactPoint, Municipality, Network, OpeningHours } from './network.ts'
import { themeProblems } from './theme.ts'

/** A whole network as a file describes it: what an administrator can read, change and load again. */
export type NetworkDefinition = Omit<
  Network,
  'id' | 'contentVersion' | 'municipalities' | 'places' | 'postcodeAreas' | 'contacts'
> & {
  readonly municipalities: readonly MunicipalityDefinition[]
  readonly contacts: readonly ContactDefinition[]
  /** Slugs of the networks that may read its offers. */
  readonly sharesWith: readonly string[]
}

export type MunicipalityDefinition = Municipality & {
  readonly places: readonly Spot<{ name: string }>[]
  /** `place` is the name of one of the places; null when the area is of no village in particular. */
  readonly postcodeAreas: readonly Spot<{ pc4: string; place: string | null }>[]
}
type Spot<T> = Readonly<T & { latitude: number; longitude: number }>
export type ContactDefinition = Omit<ContactPoint, 'id'>

/** Reads a network's file. The reason of a "no" says where in the file what is wrong, for whoever wrote it. */
export function readNetworkDefinition(json: unknown): Result<NetworkDefinition, string> {
  const definition = read(network, json)
  if (!definition.ok) return definition
  const [problem] = problemsOf(definition.value)
  return problem ? { ok: false, reason: problem } : definition
}

/** Reads the file with the contacts of the whole country. */
export const readCountryContacts = (json: unknown) => read(object({ contacts: listOf(contact) }), json)

const day = matching(/^\d{4}-\d{2}-\d{2}$/, 'a day like 2026-12-24')
const time = matching(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time like 09:00')
const key = matching(/^[a-z0-9-]+$/, 'a key of small letters, digits and hyphens')
const latitude = number(50, 54)
const longitude = number(3, 8)

const hours = (value: unknown, path: string): readonly OpeningHours[] =>
  listOf(object({ weekdays: listOf(number(1, 7)), opens: time, closes: time }))(value, path).flatMap(
    ({ weekdays, ...times }) => weekdays.map((weekday) => ({ weekday, ...times })),
  )

const contact = object({
  key,
  name: text,
  forWhom: text,
  phone: nullable(text),
  email: nullable(text),
  url: nullable(text),
  address: nullable(object({ street: nullable(text), postalCode: nullable(text), city: text })),
  hours,
  alwaysOpen: boolean,
  cost: nullable(text),
  source: text,
  status: oneOf('ok', 'check', 'demo'),
  checkedOn: nullable(day),
  reviewDays: number(1, 3650),
})

const municipality = object({
  code: matching(/^gm\d{4}$/, 'a municipality code like gm0160'),
  name: text,
  places: listOf(object({ name: text, latitude, longitude })),
  postcodeAreas: listOf(
    object({ pc4: matching(/^[1-9]\d{3}$/, 'four digits'), place: nullable(text), latitude, longitude }),
  ),
})

const network = object({
  slug: matching(/^[a-z][a-z0-9-]{1,40}$/, 'a slug like hardenberg'),
  name: text,
  region: text,
  tagline: text,
  host: nullable(text),
  theme: recordOf(text),
  languages: listOf(matching(/^[a-z]{2,3}$/, 'a language code like nl')),
  volunteers: oneOf('verwijzen', 'bemiddelen'),
  handoverDays: number(30, 180),
  isDemo: boolean,
  sharesWith: listOf(text),
  municipalities: listOf(municipality),
  contacts: listOf(contact),
  closingDays: listOf(object({ day, reason: text })),
})

/** What the shape alone does not tell: names that must agree, keys that come once, colours that can be read. */
function problemsOf({ municipalities, contacts, closingDays, theme }: NetworkDefinition): readonly string[] {
  return [
    ...municipalities.flatMap(strayAreas),
    ...repeated(municipalities.map(({ code }) => code)),
    ...repeated(municipalities.flatMap(({ postcodeAreas }) => postcodeAreas.map(({ pc4 }) => pc4))),
    ...municipalities.flatMap(({ places }) => repeated(places.map(({ name }) => name))),
    ...repeated(contacts.map((each) => each.key)),
    ...repeated(closingDays.map((closed: ClosingDay) => closed.day)),
    ...contacts.flatMap(backwardHours),
    ...themeProblems(theme),
  ]
}

const strayAreas = ({ name, places, postcodeAreas }: MunicipalityDefinition) =>
  postcodeAreas
    .filter(({ place }) => place !== null && !places.some((known) => known.name === place))
    .map(({ pc4, place }) => `${pc4} lies in ${place}, which is no place of ${name}`)

const repeated = (values: readonly string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index).map((value) => `${value} stands here twice`)

const backwardHours = (contact: ContactDefinition) =>
  contact.hours
    .filter(({ opens, closes }) => closes <= opens)
    .map(({ opens, closes }) => `${contact.key} opens at ${opens} and closes at ${closes}`)
