import {
  at,
  byCarer,
  byDesk,
  byPartner,
  doing,
  not,
  onTheDot,
  otherPartner,
  type TransitionCase,
} from './decide-cases.ts'
import { anOffering, partnerOf, take, type Walk, walkTo } from './factories.ts'
import type { TrySlot } from './handover.ts'

const offered = walkTo('aangeboden')
const read = walkTo('ontvangen')
const quick = walkTo('ontvangen', { urgency: 'S' })
const accepted = walkTo('aangenomen')
const waiting = walkTo('wachtlijst')
const inCall = take(
  walkTo('concept'),
  { ...anOffering(walkTo('concept').now), kind: 'take_in_call', promisedOn: '2026-03-05' },
  { by: { kind: 'coordinator', personId: '1' } },
)
const confirmed = take(inCall, { kind: 'confirm_call' }, { by: partnerOf() })

/** Tries on days of March 2026, in the moments given. */
const tried = (...tries: readonly (readonly [day: string, slot: TrySlot])[]): Walk =>
  tries.reduce(
    (walk, [day, slot]) => take(walk, { kind: 'try', slot }, { by: partnerOf(), now: at(`2026-03-${day}`, '16:00') }),
    accepted,
  )

const accept = (promisedOn: string) => ({ kind: 'accept', promisedOn }) as const
const resume = (promisedOn: string) => ({ kind: 'resume', promisedOn }) as const
const refuse = { kind: 'refuse', reason: 'VOL', betterOrganizationId: null } as const
const contact = (on: string) => ({ kind: 'contact', on, way: 'telefoon' }) as const
const waitlist = (until: string, told = true) => ({ kind: 'waitlist', until, reason: 'PLEK', told }) as const
const giveUp = { kind: 'give_up' } as const
const sayBack = { kind: 'say_back', answer: 'PAST_NIET' } as const

/** What happens while a partner has the question. */
export const partnerCases: readonly TransitionCase[] = [
  {
    id: 'T03b',
    met: onTheDot(inCall, 'confirm_call', at('2026-03-03', '17:00')).met,
    unmet: [
      ...onTheDot(inCall, 'confirm_call', at('2026-03-03', '17:00')).unmet,
      ...onTheDot(confirmed, 'confirm_call', at('2026-03-04', '17:00')).unmet,
      ...onTheDot(accepted, 'confirm_call', at('2026-03-04', '17:00')).unmet,
    ],
  },
  {
    id: 'T04',
    met: [byPartner(offered, { kind: 'open' })],
    unmet: [
      not(doing(offered, otherPartner, { kind: 'open' }), 'not_yours'),
      not(byPartner(offered, { kind: 'open' }, new Date('2026-05-31T10:00:00Z')), 'no_consent'),
    ],
  },
  {
    id: 'T05',
    met: [
      byPartner(read, accept('2026-03-02')),
      byPartner(read, accept('2026-03-05')),
      byPartner(quick, accept('2026-03-03')),
    ],
    unmet: [
      not(byPartner(read, accept('2026-03-06')), 'promise_too_late'),
      not(byPartner(quick, accept('2026-03-04')), 'promise_too_late'),
      not(byPartner(read, accept('2026-03-01')), 'promise_in_past'),
      not(byPartner(read, accept('2026-03-02'), at('2026-03-02', '17:00')), 'promise_in_past'),
      not(byPartner(read, accept('2026-03-07'), at('2026-03-05', '10:00')), 'closed_day'),
    ],
  },
  {
    id: 'T06',
    met: [byPartner(offered, refuse), byPartner(read, refuse)],
    unmet: [not(byPartner(accepted, refuse), 'not_now'), not(doing(read, otherPartner, refuse), 'not_yours')],
  },
  { id: 'T07', ...onTheDot(offered, 'return_unread', at('2026-03-04', '17:00')) },
  { id: 'T07', ...onTheDot(walkTo('aangeboden', { urgency: 'S' }), 'return_unread', at('2026-03-03', '12:00')) },
  { id: 'T08', ...onTheDot(read, 'return_undecided', at('2026-03-04', '17:00')) },
  { id: 'T08', ...onTheDot(quick, 'return_undecided', at('2026-03-03', '12:00')) },
  {
    id: 'T09',
    met: [byPartner(accepted, contact('2026-03-02'))],
    unmet: [
      not(byPartner(accepted, contact('2026-03-03')), 'future_contact'),
      not(byPartner(accepted, contact('2026-03-01')), 'contact_before_offer'),
    ],
  },
  {
    id: 'T10',
    met: [byPartner(accepted, waitlist('2026-03-03'))],
    unmet: [
      not(byPartner(accepted, waitlist('2026-03-02')), 'wait_in_past'),
      not(byPartner(accepted, waitlist('2026-03-03', false)), 'carer_not_told'),
    ],
  },
  {
    id: 'T11',
    met: [byPartner(waiting, resume('2026-03-05'))],
    unmet: [
      not(byPartner(waiting, resume('2026-03-06')), 'promise_too_late'),
      not(byPartner(accepted, resume('2026-03-05')), 'not_now'),
    ],
  },
  {
    id: 'T12',
    met: [
      byPartner(tried(['02', 'kantoor'], ['03', 'kantoor'], ['04', 'buiten_kantoor']), giveUp),
      byPartner(tried(['02', 'voorkeur'], ['03', 'kantoor'], ['04', 'kantoor']), giveUp),
    ],
    unmet: [
      not(byPartner(tried(['02', 'voorkeur'], ['03', 'kantoor']), giveUp), 'too_few_tries'),
      not(byPartner(tried(['02', 'voorkeur'], ['03', 'kantoor'], ['03', 'kantoor']), giveUp), 'too_few_tries'),
      not(byPartner(tried(['02', 'kantoor'], ['03', 'kantoor'], ['04', 'kantoor']), giveUp), 'too_few_tries'),
    ],
  },
  // Promised for Tuesday 3 March.
  { id: 'T13', ...onTheDot(accepted, 'return_late', at('2026-03-05', '17:00')) },
  // 31 working days on the list, with Easter Monday (6 April) between.
  { id: 'T13', ...onTheDot(waiting, 'return_waited', at('2026-04-15', '17:00')) },
  {
    id: 'T14',
    met: [accepted, waiting, walkTo('contact_gelegd')].flatMap((walk) => [
      byCarer(walk, sayBack),
      byDesk(walk, sayBack),
      byCarer(walk, { kind: 'answer_called', answer: 'nee' }),
    ]),
    unmet: [not(byCarer(read, sayBack), 'not_now'), not(byPartner(accepted, sayBack), 'not_yours')],
  },
]
