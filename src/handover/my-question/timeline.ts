import type { Fact, HandoverEvent } from '../events.ts'
import { texts } from './timeline.texts.nl.ts'

/** Something that happened, in one sentence for the carer. */
export type Happened = { readonly at: Date; readonly words: string }

/** What happened so far, the latest first. What only the desk and a partner need to know is left out. */
export function timelineOf(events: readonly HandoverEvent[], nameOf: (organizationId: string) => string): Happened[] {
  let organizationId = ''
  const lines: Happened[] = []
  for (const { at, by, fact } of events) {
    if ('organizationId' in fact) organizationId = fact.organizationId
    const words = wordsOf(fact, { organization: nameOf(organizationId), byCarer: by.kind === 'carer' })
    if (words) lines.push({ at, words })
  }
  return lines.reverse()
}

type Around = { readonly organization: string; readonly byCarer: boolean }

function wordsOf(fact: Fact, { organization, byCarer }: Around): string | null {
  switch (fact.kind) {
    case 'accepted':
    case 'resumed':
      return texts.promised(organization, fact.promisedOn)
    case 'taken_in_call':
      return texts.takenInCall(organization, fact.promisedOn)
    case 'waitlisted':
      return texts.waitlisted({ organization, day: fact.until, reason: fact.reason })
    case 'came_back':
      return texts.cameBack[fact.answer]
    case 'called_answered':
      return texts.calledAnswered[fact.answer]
    case 'withdrawn':
      return byCarer ? texts.withdrawn : texts.withdrawnForHer
    case 'reminded':
      return texts.asked[fact.timer] ?? null
    case 'desk_late':
      return fact.timer === 'desk_alert' ? texts.late : null
    default:
      return texts.plain[fact.kind]?.(organization) ?? null
  }
}
