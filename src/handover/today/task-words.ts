import type { Task, TaskFacts } from './task.ts'
import { texts } from './today.texts.nl.ts'

/** Names that a sentence about a task needs. */
export type TaskNames = {
  readonly organization: (id: string) => string | null
  readonly offer: (id: string) => string | null
}

/** What has to be done, in one sentence. */
export function taskInWords({ kind, facts }: Task, names: TaskNames): string {
  if (kind === 'request') return texts.request[facts.channel ?? 'terugbellen']
  if (kind === 'handover') return handoverInWords(facts)
  if (kind === 'notice')
    return noticeInWords(facts, facts.organizationId ? names.organization(facts.organizationId) : null)
  return texts.report.what((facts.serviceId && names.offer(facts.serviceId)) || texts.report.gone)
}

/** What else is known: tries in vain, what is wrong with an offer, the number to name on the phone. */
export function detailsOf({ kind, facts }: Task): string[] {
  if (kind === 'request') return requestDetails(facts)
  if (kind === 'report') return [reportReason(facts), facts.note ? texts.report.note(facts.note) : ''].filter(Boolean)
  return facts.reference ? [texts.reference(facts.reference)] : []
}

const requestDetails = ({ returned, tries }: TaskFacts) => [
  ...(returned ? [texts.request.returned] : []),
  ...(tries ? [texts.request.tries(tries)] : []),
]

/** What the button says that opens the task. */
export function actionOf({ kind, facts }: Task): string {
  if (kind === 'request') return texts.request.action
  if (kind === 'report') return texts.report.action
  if (kind === 'handover') return facts.state === 'concept' ? texts.handover.actionConcept : texts.handover.action
  return asksForCall(facts) ? texts.notice.actionCall : texts.notice.action
}

const asksForCall = ({ by, template }: TaskFacts) => by === 'telefoon' || template === 'desk_call_carer'

function handoverInWords({ state, leftReason }: TaskFacts) {
  if (state === 'concept') return texts.handover.concept
  const known = Object.entries(texts.handover.backReasons).find(([code]) => code === leftReason)
  return texts.handover.back(known?.[1] ?? texts.handover.refused)
}

/** By the name of the notice where it is a task in itself; else by how it should have reached whom. */
export function noticeInWords({ template = '', failed, by }: TaskFacts, organization: string | null): string {
  const { notice } = texts
  if (failed) return failureInWords(template, organization)
  const own = Object.entries(notice).find(([name]) => name === template)?.[1]
  if (typeof own === 'string') return own
  return by === 'post' ? notice.post : notice.phone
}

function failureInWords(template: string, organization: string | null) {
  const { notice } = texts
  if (template.startsWith('carer_')) return notice.failedCarer
  return template.startsWith('partner_') && organization ? notice.failedPartner(organization) : notice.failedOther
}

const reportReason = ({ reportReason }: TaskFacts) =>
  Object.entries(texts.report.reasons).find(([code]) => code === reportReason)?.[1] ?? ''
