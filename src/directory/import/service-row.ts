import { no, ok, type Result } from '#platform/result.ts'
import type { Access, FeeKind, Flexibility, OfferLocation, Schedule } from '../offer.ts'
import { FieldReader, type JsonObject } from './field-reader.ts'
import { type FieldProblem, phoneIn, type RowPhone, sourceIdIn } from './organization-row.ts'
import { isDay, isInTheNetherlands, isLanguage, isTime, postalCodeOf } from './text-checks.ts'
import { texts } from './texts.nl.ts'

/** A service as a file gives it: checked, nothing looked up yet. */
export type ServiceRow = {
  readonly sourceId: string
  readonly organizationSourceId: string
  readonly name: string
  readonly alternateName: string | null
  readonly summary: string
  readonly description: string
  readonly status: 'active' | 'inactive' | 'defunct' | 'temporarily closed'
  readonly codes: readonly string[]
  readonly access: Access
  readonly fee: { readonly kind: FeeKind; readonly text: string | null }
  readonly languages: readonly string[]
  readonly flexibility: readonly Flexibility[]
  readonly nationwide: boolean
  readonly municipalities: readonly string[]
  readonly places: readonly string[]
  readonly locations: readonly OfferLocation[]
  readonly schedules: readonly Schedule[]
  readonly waitingTime: string | null
  readonly minimumAge: number | null
  readonly maximumAge: number | null
  readonly eligibility: string | null
  readonly phone: RowPhone | null
  readonly email: string | null
  readonly url: string | null
  readonly assuredDate: string | null
}

/** What a row may refer to. `today` is an ISO day. */
export type Known = {
  readonly codes: ReadonlySet<string>
  readonly organizations: ReadonlySet<string>
  readonly today: string
}

const fields =
  `id organization_id name alternate_name summary description status codes access fee languages flexible nationwide
  municipalities places locations schedules waiting_time eligibility phone phone_status email url last_verified`.split(
    /\s+/,
  )

/** A service from a line of a file, or everything that is wrong with it. */
export function serviceRowOf(object: JsonObject, known: Known): Result<ServiceRow, FieldProblem[]> {
  const problems: FieldProblem[] = []
  const read = new FieldReader(object, (field, message) => problems.push({ field, message }))
  read.onlyKnows(fields)
  const row: ServiceRow = {
    sourceId: sourceIdIn(read),
    organizationSourceId: organizationIn(read, known.organizations),
    ...wordsIn(read),
    status: read.choice('status', ['active', 'inactive', 'defunct', 'temporarily closed'], true),
    codes: codesIn(read, known.codes),
    access: read.choice('access', ['vrij_toegankelijk', 'met_indicatie', 'via_verwijzing']),
    fee: feeIn(read.part('fee')),
    languages: languagesIn(read),
    flexibility: read.choices('flexible', ['aan_huis', 'avond', 'groep', 'online', 'rolstoel', 'tolk', 'weekend']),
    ...areaIn(read),
    locations: read.parts('locations').map(locationIn),
    schedules: read.parts('schedules').map(scheduleIn),
    ...eligibilityIn(read.part('eligibility')),
    phone: phoneIn(read),
    email: read.email('email'),
    url: read.webAddress('url'),
    assuredDate: assuredDateIn(read, known.today),
  }
  return problems.length > 0 ? no(problems) : ok(row)
}

function organizationIn(read: FieldReader, organizations: ReadonlySet<string>) {
  const id = read.required('organization_id', 80)
  if (id && !organizations.has(id)) read.refuse('organization_id', texts.row.unknownOrganization(id))
  return id
}

function wordsIn(read: FieldReader) {
  return {
    name: read.required('name', 150),
    alternateName: read.text('alternate_name', 150),
    summary: read.required('summary', 300),
    description: read.required('description', 5000),
    waitingTime: read.text('waiting_time', 200),
  }
}

function codesIn(read: FieldReader, codes: ReadonlySet<string>) {
  const given = read.texts('codes', 40)
  for (const code of given.filter((code) => !codes.has(code))) read.refuse('codes', texts.row.unknownCode(code))
  return given
}

function feeIn(fee: FieldReader): ServiceRow['fee'] {
  fee.onlyKnows(['type', 'text'])
  return {
    kind: fee.choice('type', ['gratis', 'eigen_bijdrage', 'betaald', 'lidmaatschap']),
    text: fee.text('text', 300),
  }
}

function languagesIn(read: FieldReader) {
  const given = read.texts('languages', 40)
  for (const code of given.filter((code) => !isLanguage(code)))
    read.refuse('languages', texts.row.unknownLanguage(code))
  return given
}

function areaIn(read: FieldReader) {
  const nationwide = read.flag('nationwide')
  const municipalities = read.texts('municipalities', 80)
  if (!nationwide && municipalities.length === 0) read.refuse('municipalities', texts.row.noArea)
  return { nationwide, municipalities, places: read.texts('places', 80) }
}

function locationIn(location: FieldReader): OfferLocation {
  location.onlyKnows('name street house_number postal_code place latitude longitude'.split(' '))
  const street = location.text('street', 120)
  const houseNumber = location.text('house_number', 20)
  return {
    name: location.text('name', 150),
    address: street && houseNumber ? `${street} ${houseNumber}` : street,
    postalCode: postalCodeIn(location),
    city: location.required('place', 80),
    ...pointIn(location),
  }
}

function postalCodeIn(location: FieldReader) {
  const text = location.textThat('postal_code', (text) => postalCodeOf(text) !== null, texts.row.badPostalCode)
  return text === null ? null : postalCodeOf(text)
}

function pointIn(location: FieldReader) {
  const latitude = location.number('latitude', { from: -90, to: 90 })
  const longitude = location.number('longitude', { from: -180, to: 180 })
  if ((latitude === null) !== (longitude === null)) location.refuse('latitude', texts.row.pointIncomplete)
  if (latitude !== null && longitude !== null && !isInTheNetherlands(latitude, longitude)) {
    location.refuse('latitude', texts.row.pointAbroad(latitude, longitude))
  }
  return { latitude, longitude }
}

function scheduleIn(schedule: FieldReader): Schedule {
  schedule.onlyKnows(['freq', 'byday', 'opens', 'closes', 'description'])
  const description = schedule.text('description', 300)
  return {
    freq: schedule.choice('freq', ['WEEKLY', 'MONTHLY']),
    byday: schedule.choices('byday', ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']),
    ...hoursIn(schedule, description),
    description,
  }
}

function hoursIn(schedule: FieldReader, description: string | null) {
  const opensAt = schedule.textThat('opens', isTime, texts.row.badTime)
  const closesAt = schedule.textThat('closes', isTime, texts.row.badTime)
  if ((opensAt === null) !== (closesAt === null)) schedule.refuse('closes', texts.row.timePair)
  // A night ends the next day. A slip of the pen looks the same, so the words must say that it is meant.
  const isMeant = closesAt !== opensAt && description !== null
  if (opensAt && closesAt && closesAt <= opensAt && !isMeant) {
    schedule.refuse('closes', texts.row.closesTooEarly(opensAt, closesAt))
  }
  return { opensAt, closesAt }
}

function eligibilityIn(eligibility: FieldReader) {
  eligibility.onlyKnows(['minimum_age', 'maximum_age', 'text'])
  const minimumAge = eligibility.wholeNumber('minimum_age', { from: 0, to: 120 })
  const maximumAge = eligibility.wholeNumber('maximum_age', { from: 0, to: 120 })
  if (minimumAge !== null && maximumAge !== null && minimumAge > maximumAge) {
    eligibility.refuse('minimum_age', texts.row.agesCrossed(minimumAge, maximumAge))
  }
  return { minimumAge, maximumAge, eligibility: eligibility.text('text', 500) }
}

function assuredDateIn(read: FieldReader, today: string) {
  const day = read.textThat('last_verified', isDay, texts.row.badDate)
  if (day && day > today) read.refuse('last_verified', texts.row.dateAhead(day))
  return day
}
