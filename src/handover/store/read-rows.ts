import type { Selectable } from 'kysely'
import type { HandoverEvent as EventRow } from '#platform/database/schema.generated.ts'
import { type Fact, type HandoverEvent, isFact } from '../events.ts'
import {
  type By,
  type ConsentItem,
  type ConsentWay,
  consentItems,
  consentWays,
  type State,
  states,
} from '../handover.ts'
import { isTransitionId } from '../transitions.ts'

type Row = Selectable<EventRow>

/** An event as it was kept. Throws on what was not written by us. */
export function eventOf(row: Row): HandoverEvent {
  const { seq, at, transition } = row
  if (transition !== null && !isTransitionId(transition)) throw new Error(`There is no transition ${transition}`)
  return { seq, at, transition, by: byOf(row), to: stateOf(row.toState), fact: factOf(row) }
}

export function byOf({ byKind, byPerson, byOrganization }: Row): By {
  switch (byKind) {
    case 'carer':
      return { kind: 'carer' }
    case 'coordinator':
      return { kind: 'coordinator', personId: byPerson ?? unknown('person') }
    case 'partner':
      return { kind: 'partner', personId: byPerson, organizationId: byOrganization ?? unknown('organisation') }
    case 'professional':
      return { kind: 'professional', personId: byPerson }
    case 'system':
      return { kind: 'system' }
    default:
      return unknown(byKind)
  }
}

export const stateOf = (text: string): State => states.find((state) => state === text) ?? unknown(text)
export const consentWayOf = (text: string): ConsentWay => consentWays.find((way) => way === text) ?? unknown(text)
export const consentItemsOf = (texts: readonly string[]): ConsentItem[] =>
  consentItems.filter((item) => texts.includes(item))

function factOf({ kind, facts }: Row): Fact {
  const fact: object | null = typeof facts === 'object' && facts !== null ? { ...facts, kind } : null
  return isFact(fact) ? fact : unknown(kind)
}

function unknown(what: string): never {
  throw new Error(`A handover in the database has something unknown: ${what}`)
}
