import { list, named, object, oneOf, orNull, text, truth, whole } from '#platform/openapi/schema.ts'
import {
  address,
  day,
  email,
  id,
  latitude,
  localTime,
  longitude,
  moment,
  name,
  nullableText,
  weblink,
} from '../openapi/fields.ts'

const network = {
  id,
  slug: text('Its name in the addresses of this API.'),
  name,
  region: text('Region.'),
  tagline: text('What it promises, in Dutch.'),
  languages: list(text('ISO 639 code.'), 'Languages of its site.'),
  volunteers: oneOf(
    ['verwijzen', 'bemiddelen'],
    'Whether it points the way to volunteers, or brings people together itself.',
  ),
  isDemo: truth('True when its data is made up.'),
  municipalities: list(
    object({ code: text('TOOI code, such as gm0160.'), name }, 'Municipality.'),
    'The municipalities it serves.',
  ),
  serviceCount: whole('How many services it shows.'),
  modifiedAt: orNull(moment),
  links: object({ self: address, services: address, organizations: address, page: address }, 'Where to go on.'),
}

const contact = object(
  {
    key: text(
      'Stable name: own is the network itself; 112, 113, huisartsenpost, veilig-thuis, luisterlijn, mantelzorglijn.',
    ),
    name,
    forWhom: text('For whom and when, in Dutch.'),
    phone: nullableText('Number to call.'),
    email,
    url: weblink,
    address: orNull(
      object(
        { street: nullableText('Street and number.'), postalCode: nullableText('Postcode.'), city: text('Town.') },
        'Address.',
      ),
    ),
    alwaysOpen: truth('Whether it answers day and night.'),
    hours: list(
      object(
        { weekday: whole('1 is Monday, 7 is Sunday.'), opensAt: localTime, closesAt: localTime },
        'Opening hours of a day.',
      ),
      'When it answers, holidays aside.',
    ),
    cost: nullableText('What calling costs.'),
    source: text('Where this was found.'),
    status: oneOf(['ok', 'check', 'demo'], 'Whether it can be trusted: check is in doubt, demo is made up.'),
    checkedDate: orNull(day('The day it was last checked.')),
    reviewDays: whole('After how many days it is to be checked again.'),
  },
  'A contact of the registry.',
)

/** The schemas of networks. */
export const networkSchemas = {
  Network: object(network, 'A network for family carers.'),
  NetworkDetail: object(
    {
      ...network,
      places: list(
        object({ name, municipality: text('Its municipality.'), latitude, longitude }, 'Village or town.'),
        'Its villages and towns.',
      ),
      contacts: list(contact, 'Its registry of contacts, the most urgent first.'),
      closingDays: list(
        object({ date: day('Day.'), reason: text('Why, in Dutch.') }, 'A day its own line is closed.'),
        'Besides public holidays.',
      ),
    },
    'A network with its places and contacts.',
  ),
  NetworkList: object({ networks: list(named('Network'), 'In order of name.') }, 'All networks.'),
}
