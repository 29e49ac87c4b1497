import { list, object, oneOf, type Schema, text, whole } from '#platform/openapi/schema.ts'
import { networkSchemas } from '../networks/network.schemas.ts'
import { organizationSchemas } from '../organizations/organization.schemas.ts'
import { serviceSchemas } from '../services/service.schemas.ts'
import { taxonomySchemas } from '../taxonomies/taxonomy.schemas.ts'
import { coded } from './fields.ts'

const problem = {
  type: text('Kind of problem (RFC 9457).', { format: 'uri-reference' }),
  title: text('Its name.'),
  status: whole('HTTP status code.'),
  detail: text('What happened and what to do.'),
  instance: text('The address asked for, without its query.'),
}

const fieldError = object(
  {
    in: oneOf(['query', 'path', 'body'], 'Where it was.'),
    field: text('Its name.'),
    message: text('What is wrong with it.'),
  },
  'One thing that is wrong.',
)

/** Every schema of the API by its name. */
export const schemas: Readonly<Record<string, Schema>> = {
  Code: coded,
  Document: { type: 'object', description: 'A description of an API (OpenAPI 3.1).', required: ['openapi'] },
  ...networkSchemas,
  ...serviceSchemas,
  ...organizationSchemas,
  ...taxonomySchemas,
  Problem: object(problem, 'Problem details (RFC 9457).'),
  InvalidRequest: object(
    { ...problem, errors: list(fieldError, 'Everything that is wrong, together.') },
    'A query that cannot be answered.',
  ),
}
