import type { FhirTaskStatus } from '../transitions.ts'

// The part of FHIR R4 (4.0.1) that a handover needs; https://hl7.org/fhir/R4/
type Coding = { readonly system: string; readonly code: string }
export type CodeableConcept = { readonly coding?: readonly Coding[]; readonly text?: string }
export type Reference = { readonly reference?: string; readonly type?: string; readonly display?: string }
type Period = { readonly start?: string; readonly end?: string }
type ContactPoint = { readonly system: 'phone' | 'email'; readonly value: string }

export type RelatedPerson = {
  readonly resourceType: 'RelatedPerson'
  readonly id: string
  readonly patient: Reference
  readonly name?: readonly { readonly text: string }[]
  readonly telecom?: readonly ContactPoint[]
}

export type Organization = { readonly resourceType: 'Organization'; readonly id: string; readonly name: string }

export type ServiceRequest = {
  readonly resourceType: 'ServiceRequest'
  readonly id: string
  readonly contained: readonly RelatedPerson[]
  readonly identifier: readonly { readonly system: string; readonly value: string }[]
  readonly status: 'draft' | 'active' | 'on-hold' | 'revoked' | 'completed' | 'entered-in-error'
  readonly intent: 'order'
  readonly priority: 'routine' | 'urgent'
  readonly code: CodeableConcept
  readonly orderDetail?: readonly CodeableConcept[]
  readonly subject: Reference
  readonly authoredOn: string
  readonly requester: Reference
  readonly performer?: readonly Reference[]
  readonly note?: readonly { readonly text: string }[]
}

export type Task = {
  readonly resourceType: 'Task'
  readonly id: string
  readonly contained: readonly RelatedPerson[]
  readonly status: FhirTaskStatus
  readonly statusReason?: CodeableConcept
  readonly businessStatus: CodeableConcept
  readonly intent: 'order'
  readonly priority: 'routine' | 'urgent'
  readonly code: CodeableConcept
  readonly focus: Reference
  readonly for: Reference
  readonly authoredOn: string
  readonly lastModified: string
  readonly executionPeriod?: Period
  readonly requester: Reference
  readonly owner: Reference
  readonly reasonCode?: CodeableConcept
  readonly restriction?: { readonly period: Period }
  readonly output?: readonly { readonly type: CodeableConcept; readonly valueDateTime: string }[]
}

export type Resource = ServiceRequest | Task | Organization
export type Bundle = {
  readonly resourceType: 'Bundle'
  readonly id: string
  readonly type: 'collection'
  readonly timestamp: string
  readonly entry: readonly { readonly fullUrl: string; readonly resource: Resource }[]
}
