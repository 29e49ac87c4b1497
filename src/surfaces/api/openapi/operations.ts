import type { Parameter } from '#platform/openapi/parameter.ts'
import { page, pageSize } from '../paging.ts'
import { parameters as serviceParameters } from '../services/services.query.ts'
import * as examples from './examples.ts'
import { goodResponses, problemResponses } from './responses.ts'

type About = {
  readonly operationId: string
  readonly tag: 'networks' | 'services' | 'organizations' | 'taxonomies' | 'document'
  readonly summary: string
  readonly path?: readonly PathParameter[]
  readonly query?: readonly Parameter<unknown>[]
  readonly answer: Parameters<typeof goodResponses>[0]
}

type PathParameter = ReturnType<typeof pathParameter>

const pathParameter = (name: string, description: string, about: { example: string; format?: string }) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string', ...(about.format && { format: about.format }) },
  example: about.example,
})

const network = pathParameter('network', 'The slug of a network; see /networks.', { example: 'hardenberg' })
const id = (of: string) => pathParameter('id', `The id of the ${of}.`, { example: examples.id, format: 'uuid' })

/** Every address of the API with what can be asked of it. */
export const paths = {
  '/openapi.json': operation({
    operationId: 'getDocument',
    tag: 'document',
    summary: 'This document',
    answer: { description: 'This document.', schema: 'Document', example: { openapi: '3.1.0' } },
  }),
  '/networks': operation({
    operationId: 'listNetworks',
    tag: 'networks',
    summary: 'All networks',
    answer: {
      description: 'All networks, in order of name.',
      schema: 'NetworkList',
      example: { networks: [examples.network] },
    },
  }),
  '/networks/{network}': operation({
    operationId: 'getNetwork',
    tag: 'networks',
    summary: 'One network, with its places and the numbers to call',
    path: [network],
    answer: { description: 'The network.', schema: 'NetworkDetail', example: examples.networkDetail },
  }),
  '/networks/{network}/services': operation({
    operationId: 'findServices',
    tag: 'services',
    summary: 'Find help: words, a place and choices in; services, counts and the level of alarm out',
    path: [network],
    query: Object.values(serviceParameters),
    answer: {
      description: 'The services that were found.',
      schema: 'ServiceList',
      example: examples.serviceList,
      paged: true,
    },
  }),
  '/networks/{network}/services/{id}': operation({
    operationId: 'getService',
    tag: 'services',
    summary: 'All about one service',
    path: [network, id('service')],
    answer: { description: 'The service.', schema: 'ServiceDetail', example: examples.serviceDetail },
  }),
  '/networks/{network}/organizations': operation({
    operationId: 'listOrganizations',
    tag: 'organizations',
    summary: 'The organisations that help in a network',
    path: [network],
    query: [page, pageSize],
    answer: {
      description: 'The organisations, in order of name.',
      schema: 'OrganizationList',
      example: examples.organizationList,
      paged: true,
    },
  }),
  '/networks/{network}/organizations/{id}': operation({
    operationId: 'getOrganization',
    tag: 'organizations',
    summary: 'One organisation, with what it offers in this network',
    path: [network, id('organisation')],
    answer: { description: 'The organisation.', schema: 'OrganizationDetail', example: examples.organizationDetail },
  }),
  '/taxonomies': operation({
    operationId: 'listTaxonomies',
    tag: 'taxonomies',
    summary: 'The words in which services are described',
    answer: { description: 'All taxonomies with their terms.', schema: 'TaxonomyList', example: examples.taxonomyList },
  }),
}

function operation({ operationId, tag, summary, path = [], query = [], answer }: About) {
  const { 404: unknown, ...problems } = problemResponses
  return {
    get: {
      operationId,
      tags: [tag],
      summary,
      parameters: [...path, ...query.map(queryParameter)],
      responses: { ...goodResponses(answer), ...problems, ...(path.length > 0 ? { 404: unknown } : {}) },
    },
  }
}

function queryParameter({ name, description, schema, example }: Parameter<unknown>) {
  const repeated = schema.type === 'array' ? { style: 'form', explode: true } : {}
  return { name, in: 'query', description, schema, example, ...repeated }
}
