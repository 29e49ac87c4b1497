import type { CodeableConcept } from './resources.ts'

type Codes = {
  readonly list: 'status' | 'reden' | 'hulp' | 'uitkomst'
  readonly codes: readonly string[]
  readonly text?: string
}

/** One or more of our own codes that mean the same. */
export const codesOf = (site: string, { list, codes, text }: Codes): CodeableConcept => ({
  coding: codes.map((code) => ({ system: `${site}/id/${list}`, code })),
  ...(text ? { text } : {}),
})

/** What the Task asks for: doing what its focus describes (http://hl7.org/fhir/CodeSystem/task-code). */
export const fulfil: CodeableConcept = {
  coding: [{ system: 'http://hl7.org/fhir/CodeSystem/task-code', code: 'fulfill' }],
}
