import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import Fastify from 'fastify'
import { apiDocument } from '../../src/surfaces/api/openapi/document.ts'
import { anApi, search } from './ask.ts'

const { ask, close } = await anApi()
after(close)

test('every answer has the shape the document promises, and not one property more', async () => {
  const [service] = (await ask(`${search}?query=even+vrij&place=Slagharen`)).json().services
  const checked = {
    '/v1/networks': 'NetworkList',
    '/v1/networks/westfriesland': 'NetworkDetail',
    [`${search}?pageSize=100`]: 'ServiceList',
    [`${search}?query=even+vrji&place=Slagharn&sort=distance`]: 'ServiceList',
    [`/v1/networks/hardenberg/services/${service.id}`]: 'ServiceDetail',
    '/v1/networks/westland/organizations?pageSize=100': 'OrganizationList',
    [`/v1/networks/hardenberg/organizations/${service.organization.id}`]: 'OrganizationDetail',
    '/v1/taxonomies': 'TaxonomyList',
    '/v1/networks/nowhere': 'Problem',
    [`${search}?page=0`]: 'InvalidRequest',
  }
  const check = await shapeChecker()
  for (const [url, schema] of Object.entries(checked)) {
    assert.deepEqual(await check(schema, (await ask(url)).json()), [], url)
  }
  const problem = (await ask('/v1/x')).json()
  assert.deepEqual(await check('Problem', problem), [])
  assert.notDeepEqual(await check('Problem', { ...problem, more: 1 }), [])
})

test('whatever is asked, it is answered or refused, never broken', async () => {
  const nasty = fc.constantFrom(
    "';drop table service;--",
    '<script>',
    '../../etc/passwd',
    '\u0000',
    '%E0%A4%A',
    '%',
    '\ud800',
    '1e9',
    '-1',
  )
  const text = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 40 }))
  const names = fc.constantFrom(
    'query',
    'place',
    'postcode',
    'function',
    'audience',
    'municipality',
    'sort',
    'page',
    'pageSize',
    '__proto__',
  )
  const query = fc.array(fc.tuple(fc.oneof(names, text), text), { maxLength: 8 })
  const path = fc.constantFrom('/services', '/organizations', '', '/services/', '/organizations/')
  await fc.assert(
    fc.asyncProperty(path, text, query, async (path, name, query) => {
      const rest = path.endsWith('/') ? encodeURIComponent(name.toWellFormed()) : ''
      const raw = query.map(([key, value]) => `${encoded(key)}=${encoded(value)}`).join('&')
      const { statusCode } = await ask(`/v1/networks/ommen${path}${rest}?${raw}`)
      assert.ok([200, 400, 404].includes(statusCode), `${statusCode}`)
    }),
    { numRuns: 300 },
  )
})

/** As a browser would send it, but broken percent signs stay broken. */
const encoded = (text: string) => encodeURIComponent(text.toWellFormed()).replaceAll('%25', '%')

/** Checks a value against a schema of the document, with nothing allowed that it does not name. Answers what is wrong. */
async function shapeChecker() {
  const { components } = apiDocument({ site: 'https://naast.example', mailFrom: 'naast@example.org' })
  const customOptions = { strict: false, coerceTypes: false, removeAdditional: false, allErrors: true } as const
  const checker = Fastify({ ajv: { customOptions } })
  const strict = closed(components)
  for (const name of Object.keys(components.schemas)) {
    checker.post(
      `/${name}`,
      { schema: { body: { components: strict, $ref: `#/components/schemas/${name}` } } },
      async () => '',
    )
  }
  return async (schema: string, value: object) => {
    const answer = await checker.inject({ method: 'POST', url: `/${schema}`, payload: value })
    return answer.statusCode === 200 ? [] : [answer.json().message]
  }
}

function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const inside = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]))
  return 'properties' in schema && 'required' in schema ? { ...inside, additionalProperties: false } : inside
}
