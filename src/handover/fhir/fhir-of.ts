import type { CarerContent } from '../content.ts'
import { currentAttempt, type Handover, type State } from '../handover.ts'
import { codesOf } from './codes.ts'
import type { Bundle, Organization, Reference, RelatedPerson, Resource, ServiceRequest } from './resources.ts'
import { taskOf } from './task-of.ts'
import { type Around, type Telling, toCarer, urlOf } from './telling.ts'

/**
 * A handover for a care system, as FHIR R4: one ServiceRequest, one Task for each partner that had it, and the organisations (domain file
 * 3.2 and 3.3). The carer is a RelatedPerson; who she cares for is not known to us, and so a reference without a record.
 */
export function fhirOf(handover: Handover, telling: Telling): Bundle {
  const { network, organization, now } = telling
  const partnerIds = [...new Set(handover.attempts.map(({ organizationId }) => organizationId))]
  const organizations: Organization[] = [
    { resourceType: 'Organization', id: network.id, name: network.name },
    ...partnerIds.map((id) => ({ resourceType: 'Organization' as const, id, name: organization(id) })),
  ]
  const carer = relatedPersonOf(telling.content)
  const around = { carer, telling, handover }
  const tasks = handover.attempts.map((attempt) => taskOf(attempt, around))
  const resources: Resource[] = [serviceRequestOf(around), ...tasks, ...organizations]
  return {
    resourceType: 'Bundle',
    id: handover.id,
    type: 'collection',
    timestamp: now.toISOString(),
    entry: resources.map((resource) => ({ fullUrl: urlOf(resource.id), resource })),
  }
}

/** Required by FHIR, and deliberately nobody: we do not keep who is cared for. */
const whoIsCaredFor: Reference = { type: 'Patient', display: 'De naaste van de mantelzorger (niet vastgelegd)' }

function relatedPersonOf(content: CarerContent | null): RelatedPerson {
  const person = { resourceType: 'RelatedPerson', id: 'carer', patient: whoIsCaredFor } as const
  if (!content) return person
  const { name, phone, email } = content
  const telecom = [
    ...(phone ? [{ system: 'phone' as const, value: phone }] : []),
    ...(email ? [{ system: 'email' as const, value: email }] : []),
  ]
  return { ...person, name: [{ text: name }], ...(telecom.length > 0 ? { telecom } : {}) }
}

function serviceRequestOf({ handover, telling, carer }: Around): ServiceRequest {
  const { site, reference, functionCodes, content } = telling
  const partner = currentAttempt(handover)
  return {
    resourceType: 'ServiceRequest',
    id: handover.id,
    contained: [carer],
    identifier: [{ system: `${site}/id/overdracht`, value: reference }],
    status: requestStatus[handover.state],
    intent: 'order',
    priority: handover.urgency === 'S' ? 'urgent' : 'routine',
    code: { text: 'Ondersteuning van een mantelzorger' },
    ...(functionCodes.length > 0
      ? { orderDetail: functionCodes.map((code) => codesOf(site, { list: 'hulp', codes: [code] })) }
      : {}),
    subject: whoIsCaredFor,
    authoredOn: handover.createdAt.toISOString(),
    requester: toCarer,
    ...(partner ? { performer: [{ reference: urlOf(partner.organizationId), type: 'Organization' }] } : {}),
    ...(content?.question ? { note: [{ text: content.question }] } : {}),
  }
}

/** https://hl7.org/fhir/R4/valueset-request-status.html */
const requestStatus: Readonly<Record<State, ServiceRequest['status']>> = {
  concept: 'draft',
  aangeboden: 'active',
  ontvangen: 'active',
  aangenomen: 'active',
  wachtlijst: 'on-hold',
  contact_gelegd: 'active',
  aangekomen: 'active',
  terug_bij_coordinator: 'active',
  afgerond: 'completed',
  ingetrokken: 'revoked',
  niet_bereikt: 'revoked',
  zonder_aanbod: 'revoked',
  fout: 'entered-in-error',
}
