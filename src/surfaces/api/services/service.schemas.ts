import { decimal, list, named, object, oneOf, orNull, text, whole } from '#platform/openapi/schema.ts'
import { brief, email, links, nullableText, organizationFacts, paging } from '../openapi/fields.ts'
import { facet, location, schedule, summary } from './service-parts.schemas.ts'

/** The schemas of services. */
export const serviceSchemas = {
  Facet: facet,
  Service: object(
    {
      ...summary,
      distanceKm: orNull(decimal('Kilometres in a straight line from the place asked for; null when not known.')),
      nearness: orNull({
        ...oneOf(
          ['dorp', 'gemeente', 'regio', 'landelijk', 'elders'],
          'How near it is; elders is only for people elsewhere.',
        ),
      }),
      why: list(
        object(
          {
            kind: oneOf(['words', 'term', 'place'], 'A typed word, a subject, or the place.'),
            label: text('Which, in Dutch.'),
          },
          'A reason.',
        ),
        'Why it was found.',
      ),
      links,
    },
    'A service in a list of results.',
  ),
  ServiceDetail: object(
    {
      ...summary,
      description: text('All about it, in Dutch.'),
      organization: object({ ...organizationFacts, links }, 'Who offers it.'),
      terms: list(named('Code'), 'All codes with their words.'),
      eligibility: object(
        {
          minimumAge: orNull(whole('Years.')),
          maximumAge: orNull(whole('Years.')),
          text: nullableText('In words, in Dutch.'),
        },
        'Who can have it.',
      ),
      waitingTime: nullableText('In words, in Dutch.'),
      locations: list(location, 'Where it is.'),
      schedules: list(schedule, 'When it is open.'),
      email,
      similar: list(brief, 'A few that are like it.'),
      links,
    },
    'All about a service.',
  ),
  ServiceList: object(
    {
      services: list(named('Service'), 'The services of this page, in the order that was asked for.'),
      facets: object(
        Object.fromEntries(
          ['function', 'audience', 'cost', 'access', 'flexibility', 'language', 'municipality'].map((key) => [
            key,
            named('Facet'),
          ]),
        ),
        'Counted values under the name of the parameter that chooses from them.',
      ),
      ...paging,
      help: object(
        {
          level: oneOf(
            ['none', 'crisis', 'veilig'],
            'Whether the words speak of acute danger or not wanting to live (crisis), or of violence or neglect (veilig). Then show the numbers to call (contacts of the network) first.',
          ),
        },
        'Which help must stand on top.',
      ),
      suggestion: nullableText('The words with their typing errors mended.'),
      understood: list(named('Code'), 'What the words were taken to mean, surest first.'),
      place: orNull(
        object(
          {
            status: oneOf(
              ['found', 'corrected', 'elsewhere', 'unknown'],
              'corrected: a typing error was mended; elsewhere: it is not in this network; unknown: no such place.',
            ),
            label: nullableText('What it was taken to be.'),
            municipality: nullableText('Its municipality.'),
          },
          'The place, when one was given.',
        ),
      ),
    },
    'Services that were found.',
  ),
}
