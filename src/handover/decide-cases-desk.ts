import {
  at,
  byCarer,
  byDesk,
  byPartner,
  byTime,
  doing,
  not,
  onTheDot,
  openStates,
  type TransitionCase,
} from './decide-cases.ts'
import {
  aConsent,
  anOffering,
  aRecipient,
  coordinator,
  ids,
  partnerOf,
  professional,
  start,
  system,
  take,
  type Walk,
  walkTo,
} from './factories.ts'

const concept = walkTo('concept')
const referred = walkTo('concept', { by: professional })
const otherProfessional = { kind: 'professional', personId: 'somebody else' } as const
const back = walkTo('terug_bij_coordinator')
const contacted = walkTo('contact_gelegd')
const arrived = walkTo('aangekomen')

const offering = anOffering(start)
const offer = (change: Partial<typeof offering>) => ({ ...offering, ...change })
const consent = (change: Parameters<typeof aConsent>[0]) => offer({ consent: aConsent(change) })
const again = offer({ consent: null })
const inCall = (promisedOn: string) => ({ ...offering, kind: 'take_in_call', promisedOn }) as const
const finish = (outcome: 'ONBEKEND' | 'GEHOLPEN' | 'AANGEKOMEN') => ({ kind: 'finish', outcome }) as const
const notReached = { kind: 'close_not_reached' } as const
const without = (told: boolean) => ({ kind: 'close_without_offer', functionCode: 'B6', told }) as const
const arrive = (spoken: boolean) => ({ kind: 'arrive', spoken }) as const
const mistake = { kind: 'mistake', reason: 'dubbel' } as const
const leave = { kind: 'partner_leaves' } as const

const ownTries = (count: number): Walk =>
  Array.from({ length: count }).reduce<Walk>(
    (walk) => take(walk, { kind: 'desk_try', slot: 'kantoor' }, { by: coordinator }),
    back,
  )
const messaged = (walk: Walk) => take(walk, { kind: 'desk_message' }, { by: coordinator })
const fourTimes = [1, 2, 3].reduce<Walk>(
  (walk) =>
    take(
      take(walk, anOffering(walk.now), { by: coordinator }),
      { kind: 'refuse', reason: 'VOL', betterOrganizationId: null },
      { by: partnerOf() },
    ),
  back,
)

/** What happens at the desk, on arrival, and at the end. */
export const deskCases: readonly TransitionCase[] = [
  {
    id: 'T02',
    met: [byDesk(concept, offering), doing(referred, professional, offering)],
    unmet: [
      not(byDesk(concept, again), 'no_consent'),
      not(byDesk(concept, consent({ items: ['contact', 'hulp'] })), 'no_consent'),
      not(byDesk(concept, consent({ organizationId: ids.network })), 'no_consent'),
      not(byDesk(concept, consent({ withdrawnAt: start })), 'no_consent'),
      not(byDesk(concept, consent({ validUntil: start })), 'no_consent'),
      not(byDesk(concept, consent({ validUntil: new Date('2027-03-02T09:00:00Z') })), 'no_consent'),
      not(byDesk(concept, offer({ partner: aRecipient({ takes: false }) })), 'partner_closed'),
      { ...not(byDesk(concept, offering), 'no_way_to_reach'), reachable: false },
      not(doing(referred, otherProfessional, offering), 'not_yours'),
    ],
  },
  {
    id: 'T03',
    met: [byDesk(concept, inCall('2026-03-05'))],
    unmet: [
      not(byDesk(concept, inCall('2026-03-06')), 'promise_too_late'),
      not(byDesk(concept, { ...inCall('2026-03-05'), consent: null }), 'no_consent'),
      not(doing(referred, professional, inCall('2026-03-05')), 'not_yours'),
    ],
  },
  {
    id: 'T15',
    met: [byDesk(back, offering), byDesk(back, again)],
    unmet: [
      not(byDesk(back, offer({ consent: null, partner: aRecipient({ organizationId: ids.network }) })), 'no_consent'),
      // Given on 2 March, so it is asked again before 31 May.
      not(byDesk(back, again, at('2026-05-27', '10:00')), 'no_consent'),
      not(byDesk(fourTimes, offering), 'too_many_attempts'),
    ],
  },
  {
    id: 'T16',
    met: [
      byDesk(messaged(ownTries(2)), notReached),
      byDesk(messaged(ownTries(2)), notReached, at('2026-03-16', '23:00')),
    ],
    unmet: [
      not(byDesk(messaged(ownTries(1)), notReached), 'not_tried_enough'),
      not(byDesk(ownTries(2), notReached), 'not_tried_enough'),
      not(byDesk(messaged(ownTries(2)), notReached, at('2026-03-17', '09:00')), 'not_tried_enough'),
    ],
  },
  { id: 'T17', met: [byDesk(back, without(true))], unmet: [not(byDesk(back, without(false)), 'not_spoken')] },
  {
    id: 'T18',
    met: [byCarer(contacted, arrive(false)), byDesk(contacted, arrive(true))],
    unmet: [
      not(byDesk(contacted, arrive(false)), 'not_spoken'),
      not(byPartner(contacted, arrive(true)), 'not_yours'),
      not(byCarer(walkTo('aangenomen'), arrive(false)), 'not_now'),
    ],
  },
  {
    id: 'T19',
    met: [
      byDesk(contacted, finish('ONBEKEND'), at('2026-03-23', '17:00')),
      byTime(contacted, 'close_unknown', at('2026-03-30', '17:00')),
    ],
    unmet: [
      not(byDesk(contacted, finish('ONBEKEND'), at('2026-03-23', '16:59')), 'too_early'),
      not(byDesk(contacted, finish('GEHOLPEN'), at('2026-03-23', '17:00')), 'not_confirmed'),
      ...onTheDot(contacted, 'close_unknown', at('2026-03-30', '17:00')).unmet,
    ],
  },
  {
    id: 'T20',
    met: [
      byDesk(arrived, finish('GEHOLPEN')),
      byPartner(arrived, finish('GEHOLPEN')),
      byTime(arrived, 'close_arrived', at('2026-03-30', '17:00')),
    ],
    unmet: [
      not(byDesk(arrived, finish('AANGEKOMEN')), 'no_outcome'),
      not(byCarer(arrived, finish('GEHOLPEN')), 'not_yours'),
      ...onTheDot(arrived, 'close_arrived', at('2026-03-30', '17:00')).unmet,
    ],
  },
  {
    id: 'T21',
    met: openStates.flatMap((state) => [
      byCarer(walkTo(state), { kind: 'withdraw' }),
      byDesk(walkTo(state), { kind: 'withdraw' }),
    ]),
    unmet: [
      not(byPartner(arrived, { kind: 'withdraw' }), 'not_yours'),
      not(byCarer(walkTo('fout'), { kind: 'withdraw' }), 'ended'),
    ],
  },
  {
    id: 'T22',
    met: openStates.flatMap((state) => [
      byDesk(walkTo(state), mistake),
      doing(walkTo(state, { by: professional }), professional, mistake),
    ]),
    unmet: [
      not(doing(referred, otherProfessional, mistake), 'not_yours'),
      not(byPartner(arrived, mistake), 'not_yours'),
      not(byCarer(arrived, mistake), 'not_yours'),
    ],
  },
  {
    id: 'T23',
    met: openStates.slice(1, -1).map((state) => doing(walkTo(state), system, leave)),
    unmet: [not(doing(concept, system, leave), 'not_now'), not(byDesk(arrived, leave), 'not_yours')],
  },
  // Given on Monday 2 March at 11:00: good until Sunday 31 May, so the last working moment is on Friday.
  ...openStates.slice(1).map((state) => ({
    id: 'T24' as const,
    ...onTheDot(walkTo(state), 'end_consent', at('2026-05-29', '17:00')),
  })),
  { id: 'T26', ...onTheDot(back, 'desk_reminder', at('2026-03-03', '17:00')) },
  { id: 'T26', ...onTheDot(back, 'desk_alert', at('2026-03-05', '17:00')) },
]
