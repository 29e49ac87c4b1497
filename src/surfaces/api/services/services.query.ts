import { type Choice, functionWords, type Offer, type Sort } from '#directory/index.ts'
import type { FieldError } from '#platform/http/problem.ts'
import {
  choiceParameter,
  choicesParameter,
  patternParameter,
  textParameter,
  textsParameter,
} from '#platform/openapi/parameter.ts'
import { queryReader } from '#platform/openapi/query-reader.ts'
import { no, ok, type Result } from '#platform/result.ts'
import { page, pageSize } from '../paging.ts'

const functions = functionWords.map(({ code }) => code)
export const costs: readonly Offer['fee']['kind'][] = ['gratis', 'eigen_bijdrage', 'betaald', 'lidmaatschap']
export const accesses: readonly Offer['access'][] = ['vrij_toegankelijk', 'met_indicatie', 'via_verwijzing']
export const flexibilities: readonly Offer['flexibility'][number][] = [
  'aan_huis',
  'avond',
  'groep',
  'online',
  'rolstoel',
  'tolk',
  'weekend',
]

const sortOf = { relevance: 'passend', distance: 'dichtbij', assuredDate: 'gecontroleerd' } as const satisfies Record<
  string,
  Sort
>

/** Everything that can be asked of the services of a network. */
export const parameters = {
  query: textParameter(
    {
      name: 'query',
      description:
        'What somebody looks for, in their own words (Dutch). Typing errors are forgiven. Never stored, never logged.',
      example: 'even vrij van de zorg',
    },
    300,
  ),
  place: textParameter(
    {
      name: 'place',
      description: 'The village, town or municipality somebody lives in. Typing errors are forgiven.',
      example: 'Ommen',
    },
    80,
  ),
  postcode: patternParameter(
    {
      name: 'postcode',
      description: 'The postcode somebody lives in: four digits are enough. Goes before place.',
      example: '7731',
    },
    /^[1-9][0-9]{3}( ?[A-Za-z]{2})?$/,
    'a Dutch postcode, such as 7731 or 7731AB',
  ),
  function: choicesParameter(
    {
      name: 'function',
      description: 'Kinds of help: codes of the taxonomy FUN. One of them must fit.',
      example: ['B6'],
    },
    functions,
  ),
  audience: textsParameter(
    {
      name: 'audience',
      description: 'For whom: codes of the taxonomies WIE and SIT. One of them must fit.',
      example: ['SIT-DEM'],
    },
    /^(WIE|SIT)-[A-Z]{2,10}$/,
    'a code of the taxonomy WIE or SIT, such as SIT-DEM',
  ),
  cost: choicesParameter(
    { name: 'cost', description: 'What it costs. One of them must fit.', example: ['gratis'] },
    costs,
  ),
  access: choicesParameter(
    { name: 'access', description: 'How somebody gets it. One of them must fit.', example: ['vrij_toegankelijk'] },
    accesses,
  ),
  flexibility: choicesParameter(
    { name: 'flexibility', description: 'When and how. One of them must fit.', example: ['avond'] },
    flexibilities,
  ),
  language: textsParameter(
    {
      name: 'language',
      description: 'Languages: ISO 639 codes. One of them must be spoken; nl is spoken everywhere.',
      example: ['pl'],
    },
    /^[a-z]{2,3}$/,
    'an ISO 639 code, such as pl',
  ),
  municipality: textsParameter(
    { name: 'municipality', description: 'Names of municipalities. One of them must be served.', example: ['Ommen'] },
    /^[A-Za-zÀ-ɏ .'’()-]{2,60}$/,
    'the name of a municipality, such as Ommen',
  ),
  sort: choiceParameter(
    {
      name: 'sort',
      description: 'What comes first: what fits best, what is nearest, or what was checked last.',
      example: 'relevance',
    },
    ['relevance', 'distance', 'assuredDate'],
  ),
  page,
  pageSize,
} as const

export type ServicesQuery = {
  readonly words: string
  /** A village, a municipality or a postcode; empty when none was given. */
  readonly place: string
  readonly choice: Choice
  readonly sort: Sort
  readonly page: number
  readonly pageSize: number
}

/** Reads the query of a search. The reason of a "no" is everything that is wrong with it. */
export function readServicesQuery(given: unknown): Result<ServicesQuery, readonly FieldError[]> {
  const { take, errors } = queryReader(given)
  const place = take(parameters.place)
  const postcode = take(parameters.postcode)
  const languages = take(parameters.language)
  const query: ServicesQuery = {
    words: take(parameters.query),
    place: postcode || place,
    choice: {
      soort: take(parameters.function),
      voor: take(parameters.audience),
      kosten: take(parameters.cost),
      toegang: take(parameters.access),
      wanneer: take(parameters.flexibility),
      taal: languages.includes('nl') ? [] : languages,
      gemeente: take(parameters.municipality),
    },
    sort: sortOf[take(parameters.sort)],
    page: take(parameters.page),
    pageSize: take(parameters.pageSize),
  }
  const wrong = errors()
  return wrong.length > 0 ? no(wrong) : ok(query)
}
