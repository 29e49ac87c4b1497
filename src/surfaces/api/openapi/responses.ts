import { named, type Schema } from '#platform/openapi/schema.ts'
import { apiVersion } from '../headers.ts'
import { requestsPerMinute } from '../limit.ts'

const header = (type: string, description: string, example: unknown): Schema => ({
  description,
  schema: { type },
  example,
})

const everywhere = {
  'API-Version': header('string', 'Version of this API (semantic versioning).', apiVersion),
  'RateLimit-Limit': header('integer', 'How many requests fit in a minute.', requestsPerMinute),
  'RateLimit-Remaining': header('integer', 'How many are left.', requestsPerMinute - 1),
  'RateLimit-Reset': header('integer', 'After how many seconds the count starts again.', 60),
}
const etag = {
  ETag: header('string', 'Send it as If-None-Match to hear whether anything changed.', '"Yk3Zq0bXb4N8m2r1c7TQvw"'),
}
const link = {
  Link: header(
    'string',
    'Addresses of the first, previous, next and last page (RFC 8288).',
    '<https://naast.example/v1/…?page=2>; rel="next"',
  ),
}

type Answer = {
  readonly description: string
  readonly schema: string
  readonly example: unknown
  readonly paged?: boolean
}

/** The answer when all is well, and 304 for who has it already. */
export const goodResponses = ({ description, schema, example, paged = false }: Answer) => ({
  200: {
    description,
    headers: { ...everywhere, ...etag, ...(paged ? link : {}) },
    content: { 'application/json': { schema: named(schema), example } },
  },
  304: { description: 'Nothing changed since the answer with this ETag.', headers: { ...everywhere, ...etag } },
})

const problemResponse = (status: number, about: { title: string; detail: string }) => ({
  description: about.detail,
  headers: everywhere,
  content: {
    'application/problem+json': {
      schema: named('Problem'),
      example: { type: 'about:blank', status, ...about, instance: '/v1/networks/hardenberg/services' },
    },
  },
})

const invalidRequest = {
  description: 'The query cannot be answered; everything that is wrong with it is named.',
  headers: everywhere,
  content: {
    'application/problem+json': {
      schema: named('InvalidRequest'),
      example: {
        type: 'about:blank',
        title: 'Bad Request',
        status: 400,
        detail: 'The query cannot be answered as it is. Everything that is wrong is in errors.',
        instance: '/v1/networks/hardenberg/services',
        errors: [
          { in: 'query', field: 'page', message: 'page must be a whole number from 1 to 10000.' },
          {
            in: 'query',
            field: 'colour',
            message: 'This parameter does not exist here. See /v1/openapi.json for those that do.',
          },
        ],
      },
    },
  },
}

/** The problems an operation can answer with, by their status. */
export const problemResponses = {
  400: invalidRequest,
  404: problemResponse(404, { title: 'Not Found', detail: 'There is nothing with this name or id.' }),
  429: {
    ...problemResponse(429, { title: 'Too Many Requests', detail: 'Too many requests from one address.' }),
    headers: { ...everywhere, 'Retry-After': header('integer', 'After how many seconds to try again.', 30) },
  },
  500: problemResponse(500, { title: 'Internal Server Error', detail: 'Something went wrong on our side.' }),
}
