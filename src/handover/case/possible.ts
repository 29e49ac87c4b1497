import { localDay } from '#platform/working-days.ts'
import type { Circumstances, Command } from '../commands.ts'
import { runningConsent, validUntilOf } from '../consent.ts'
import { decide } from '../decide.ts'
import { type By, type Consent, type Handover, type Outcome, outcomes } from '../handover.ts'
import { workingDaysAfter } from '../timers.ts'
import { type StepName, stepNames } from './steps.ts'

/** What the desk can do with a handover as it stands, and nothing else. */
export type Possible = {
  readonly steps: ReadonlySet<StepName>
  readonly offer: boolean
  /** With the partner on the line. */
  readonly call: boolean
  readonly outcomes: readonly Outcome[]
}

type Around = Pick<Circumstances, 'now' | 'calendar' | 'reachable'> & { readonly by: By }

/** Asks the rules themselves, with each form filled in as well as it can be: what they refuse then is not shown. */
export function possibleFor(handover: Handover, around: Around): Possible {
  const may = (command: Command) => decide(handover, command, { ...around, seen: null }).ok
  const samples = samplesFor(handover, around.now)
  const finishing = outcomes.filter((outcome) => may({ kind: 'finish', outcome }))
  const able = stepNames.filter((name) => (name === 'afronding' ? finishing.length > 0 : may(samples[name])))
  const partner = { organizationId: nobody, serviceId: null, takes: true }
  const consent = sampleConsent(nobody, around.now)
  const promisedOn = localDay(workingDaysAfter(around.now, 1, around.calendar))
  return {
    steps: new Set(able),
    outcomes: finishing,
    offer: may({ kind: 'offer', attemptId: nobody, partner, consent }),
    call: may({ kind: 'take_in_call', attemptId: nobody, partner, consent, promisedOn }),
  }
}

const nobody = '00000000-0000-0000-0000-000000000000'

const samplesFor = (handover: Handover, now: Date): Readonly<Record<Exclude<StepName, 'afronding'>, Command>> => ({
  gebeld: { kind: 'answer_called', answer: 'ja' },
  terug: { kind: 'say_back', answer: 'PAST_NIET' },
  poging: { kind: 'desk_try', slot: 'kantoor' },
  bericht: { kind: 'desk_message' },
  'niet-bereikt': { kind: 'close_not_reached' },
  'zonder-aanbod': { kind: 'close_without_offer', functionCode: 'B1', told: true },
  aangekomen: { kind: 'arrive', spoken: true },
  toestemming: {
    kind: 'renew_consent',
    consent: sampleConsent(runningConsent(handover)?.organizationId ?? nobody, now),
  },
  stoppen: { kind: 'withdraw' },
  vergissing: { kind: 'mistake', reason: 'dubbel' },
})

const sampleConsent = (organizationId: string, now: Date): Consent => ({
  id: nobody,
  organizationId,
  textVersion: '',
  items: ['contact', 'vraag'],
  way: 'gesproken_telefoon',
  recordedBy: null,
  at: now,
  validUntil: validUntilOf(now),
  withdrawnAt: null,
})
