/**
 * What is wrong in a bundle by the rules of FHIR R4 that a handover can break: fields that are required or unknown, codes outside their value
 * set, references that lead nowhere, contained resources that nobody names, times in the wrong order. Written by hand from
 * https://hl7.org/fhir/R4/; it knows only the resources that we write.
 */
export function faultsIn(bundle: unknown): string[] {
  const entries = listIn(fieldOf(bundle, 'entry'))
  const known = new Set(entries.map((entry) => fieldOf(entry, 'fullUrl')))
  const resources = entries.map((entry) => fieldOf(entry, 'resource'))
  return [
    ...(fieldOf(bundle, 'resourceType') === 'Bundle' ? [] : ['This is no Bundle']),
    ...codeFaults(bundle, 'type', ['collection']),
    ...(known.size === entries.length ? [] : ['Two entries have the same fullUrl']),
    ...entries.flatMap(urlFaults),
    ...resources.flatMap((resource) => [...faultsOf(resource), ...referenceFaults(resource, known)]),
  ]
}

type Rules = {
  readonly required: readonly string[]
  readonly optional: readonly string[]
  readonly codes: Readonly<Record<string, readonly string[]>>
}

const requestStatus = ['draft', 'active', 'on-hold', 'revoked', 'completed', 'entered-in-error', 'unknown']
const intents = [
  'proposal',
  'plan',
  'directive',
  'order',
  'original-order',
  'reflex-order',
  'filler-order',
  'instance-order',
  'option',
]
const priorities = ['routine', 'urgent', 'asap', 'stat']
const taskStatus = [
  'draft',
  'requested',
  'received',
  'accepted',
  'rejected',
  'ready',
  'cancelled',
  'in-progress',
  'on-hold',
]
const taskEnds = ['failed', 'completed', 'entered-in-error']

const rules: Readonly<Record<string, Rules>> = {
  ServiceRequest: {
    required: ['id', 'status', 'intent', 'subject'],
    optional: [
      'contained',
      'identifier',
      'priority',
      'code',
      'orderDetail',
      'authoredOn',
      'requester',
      'performer',
      'note',
    ],
    codes: { status: requestStatus, intent: intents, priority: priorities },
  },
  Task: {
    required: ['id', 'status', 'intent'],
    optional: [
      ...[
        'contained',
        'statusReason',
        'businessStatus',
        'priority',
        'code',
        'focus',
        'for',
        'authoredOn',
        'lastModified',
      ],
      ...['executionPeriod', 'requester', 'owner', 'reasonCode', 'restriction', 'output'],
    ],
    codes: { status: [...taskStatus, ...taskEnds], intent: ['unknown', ...intents], priority: priorities },
  },
  Organization: { required: ['id', 'name'], optional: [], codes: {} },
  RelatedPerson: { required: ['id', 'patient'], optional: ['name', 'telecom'], codes: {} },
}

function faultsOf(resource: unknown): string[] {
  const type = String(fieldOf(resource, 'resourceType'))
  const rule = rules[type]
  if (!rule) return [`${type} is no resource that we write`]
  const fields = Object.keys(Object(resource)).filter((name) => name !== 'resourceType')
  return [
    ...rule.required.filter((name) => !fields.includes(name)).map((name) => `${type}.${name} is required`),
    ...fields
      .filter((name) => ![...rule.required, ...rule.optional].includes(name))
      .map((name) => `${type}.${name} is not known`),
    ...Object.entries(rule.codes).flatMap(([name, codes]) => codeFaults(resource, name, codes)),
    ...orderFaults(resource, type),
    ...listIn(fieldOf(resource, 'contained')).flatMap(faultsOf),
  ]
}

function codeFaults(resource: unknown, ...[name, codes]: [string, readonly string[]]): string[] {
  const code = fieldOf(resource, name)
  return code === undefined || codes.some((known) => known === code) ? [] : [`${String(code)} is no ${name}`]
}

/** inv-1 of Task, per-1 of Period, prr-1 of ServiceRequest. */
function orderFaults(resource: unknown, type: string): string[] {
  const before = (from: unknown, to: unknown) => typeof from !== 'string' || typeof to !== 'string' || from <= to
  const periods = [fieldOf(resource, 'executionPeriod'), fieldOf(fieldOf(resource, 'restriction'), 'period')]
  return [
    ...(before(fieldOf(resource, 'authoredOn'), fieldOf(resource, 'lastModified')) ? [] : [`${type} breaks inv-1`]),
    ...(periods.every((one) => before(fieldOf(one, 'start'), fieldOf(one, 'end'))) ? [] : [`${type} breaks per-1`]),
    ...(fieldOf(resource, 'orderDetail') && !fieldOf(resource, 'code') ? [`${type} breaks prr-1`] : []),
  ]
}

function urlFaults(entry: unknown): string[] {
  const url = fieldOf(entry, 'fullUrl')
  return url === `urn:uuid:${String(fieldOf(fieldOf(entry, 'resource'), 'id'))}` ? [] : [`${String(url)} is not its id`]
}

/** Each reference leads to an entry or to something contained, and what is contained is named (dom-3). */
function referenceFaults(resource: unknown, known: ReadonlySet<unknown>): string[] {
  const contained = listIn(fieldOf(resource, 'contained')).map((one) => `#${String(fieldOf(one, 'id'))}`)
  const references = referencesIn(resource)
  return [
    ...references.filter((one) => !known.has(one) && !contained.includes(one)).map((one) => `${one} leads nowhere`),
    ...contained.filter((one) => !references.includes(one)).map((one) => `${one} is contained for nothing`),
  ]
}

function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = fieldOf(value, 'reference')
  return [...(typeof own === 'string' ? [own] : []), ...Object.values(value).flatMap(referencesIn)]
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
