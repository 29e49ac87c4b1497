import { localDay } from '#platform/working-days.ts'
import { texts } from './my-question.texts.nl.ts'
import type { KeptTrace } from './my-question.ts'

/** Somebody on one day. Never the name of a person: the desk or the organisation answers for who works there. */
export type Looked = { readonly who: string; readonly day: string; readonly what: string; readonly times: number }

type Names = { readonly network: string; readonly nameOf: (organizationId: string) => string }

/** Who looked at her question or did something with it, the latest day first. What she did herself and what went by itself is left out. */
export function whoLooked(traces: readonly KeptTrace[], names: Names): Looked[] {
  const found = new Map<string, Looked>()
  for (const trace of traces) {
    const who = whoIn(trace, names)
    // What was refused did nothing and showed nothing.
    if (!who || trace.outcome === 'refused') continue
    const line = { who, day: localDay(trace.at), what: trace.action === 'R' ? texts.looked.saw : texts.looked.did }
    const key = `${line.day} ${who} ${line.what}`
    found.set(key, { ...line, times: (found.get(key)?.times ?? 0) + 1 })
  }
  return [...found.values()].sort((one, other) => other.day.localeCompare(one.day))
}

function whoIn({ actorKind, actorRole, organizationId }: KeptTrace, { network, nameOf }: Names): string | null {
  if (actorKind === 'partner') return nameOf(organizationId ?? '')
  if (actorKind !== 'staff') return null
  return actorRole === 'professional' ? texts.looked.professional : texts.looked.desk(network)
}
