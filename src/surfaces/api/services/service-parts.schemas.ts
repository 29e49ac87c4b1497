import { list, named, object, oneOf, orNull, text, truth, whole } from '#platform/openapi/schema.ts'
import {
  codes,
  day,
  id,
  latitude,
  localTime,
  longitude,
  moment,
  name,
  nullableText,
  phone,
  sentence,
  slug,
  weblink,
} from '../openapi/fields.ts'
import { accesses, costs, flexibilities } from './services.query.ts'

export const summary = {
  id,
  sourceId: text('Its id in the file it was imported from.'),
  slug,
  name,
  alternateName: nullableText('Another name people know it by.'),
  summary: sentence,
  organization: object({ id, name }, 'Who offers it.'),
  functions: list(named('Code'), 'Kinds of help (taxonomy FUN).'),
  codes,
  access: oneOf(accesses, 'How somebody gets it: freely, with a formal decision, or by referral.'),
  cost: object(
    { kind: oneOf(costs, 'Kind of cost.'), text: nullableText('More about the cost, in Dutch.') },
    'What it costs.',
  ),
  flexibility: list(oneOf(flexibilities, 'When or how.'), 'When and how.'),
  languages: list(text('ISO 639 code.'), 'Languages spoken.'),
  nationwide: truth('Whether it is for the whole country.'),
  municipalities: list(text('Name.'), 'Municipalities it serves.'),
  places: list(text('Name.'), 'Villages it serves; empty when it serves its municipalities as a whole.'),
  phone,
  url: weblink,
  assuredDate: orNull(day('The day somebody last checked that all of it is true; null when nobody did.')),
  modifiedAt: moment,
}

export const facet = list(
  object(
    {
      value: text('Value for the parameter.'),
      name: text('What readers see for it, in Dutch.'),
      count: whole('How many services there are with it, the choice of its own parameter left out.'),
      chosen: truth('Whether the query chose it.'),
    },
    'A value with its count.',
  ),
  'The values that still find something.',
)

export const schedule = object(
  {
    freq: oneOf(['WEEKLY', 'MONTHLY'], 'How often (iCalendar).'),
    byday: list(text('Day (iCalendar), such as MO.'), 'On which days.'),
    opensAt: orNull(localTime),
    closesAt: orNull(localTime),
    description: nullableText('In words, in Dutch.'),
  },
  'When it is open.',
)

export const location = object(
  {
    name: nullableText('Name of the location.'),
    address: nullableText('Street and number.'),
    postalCode: nullableText('Postcode.'),
    city: text('Village or town.'),
    latitude: orNull(latitude),
    longitude: orNull(longitude),
  },
  'Where it is.',
)
