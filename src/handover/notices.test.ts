import assert from 'node:assert/strict'
import { test } from 'node:test'
import { at } from './decide-cases.ts'
import {
  anOffering,
  carer,
  coordinator,
  ids,
  letPass,
  partnerOf,
  system,
  take,
  type Walk,
  walkTo,
} from './factories.ts'
import { states } from './handover.ts'
import { type NoticeTemplate, noticesOf, noticeTemplates } from './notices.ts'

type Told = readonly [what: string, before: Walk, step: (walk: Walk) => Walk, ...told: readonly NoticeTemplate[]]

const offer = (walk: Walk) => take(walk, anOffering(walk.now), { by: coordinator })
const inCall = (walk: Walk) =>
  take(walk, { ...anOffering(walk.now), kind: 'take_in_call', promisedOn: '2026-03-03' }, { by: coordinator })
const passing = (timer: Parameters<typeof letPass>[1]) => (walk: Walk) => letPass(walk, timer)
const returned = ['carer_searching', 'desk_returned'] as const
const tries = (walk: Walk) =>
  ['02', '03', '04'].reduce(
    (so, day) => take(so, { kind: 'try', slot: 'voorkeur' }, { by: partnerOf(), now: at(`2026-03-${day}`, '15:00') }),
    walk,
  )
const wantedToStop = (walk: Walk) => take(walk, { kind: 'withdraw' }, { by: carer })
const mistaken = (walk: Walk) => take(walk, { kind: 'mistake', reason: 'dubbel' }, { by: coordinator })

/** The table "Notifications" of domain file 3.3, with the carer's word that the referrer may hear. */
const table: readonly Told[] = [
  ['T02', walkTo('concept'), offer, 'carer_offered', 'partner_new'],
  ['T15', walkTo('terug_bij_coordinator'), offer, 'carer_offered', 'partner_new'],
  ['T03', walkTo('concept'), inCall, 'carer_accepted', 'partner_confirm_call', 'referrer_state'],
  ['T03b', inCall(walkTo('concept')), passing('confirm_call'), 'partner_new'],
  ['T04', walkTo('aangeboden'), (walk) => take(walk, { kind: 'open' }, { by: partnerOf() }), 'referrer_state'],
  [
    'T05',
    walkTo('ontvangen'),
    (walk) => take(walk, { kind: 'accept', promisedOn: '2026-03-03' }, { by: partnerOf() }),
    'carer_accepted',
    'referrer_state',
  ],
  [
    'T06',
    walkTo('ontvangen'),
    (walk) => take(walk, { kind: 'refuse', reason: 'TAAL', betterOrganizationId: null }, { by: partnerOf() }),
    ...returned,
  ],
  ['T07', walkTo('aangeboden'), passing('return_unread'), ...returned],
  ['T08', walkTo('ontvangen'), passing('return_undecided'), ...returned],
  [
    'T09',
    walkTo('aangenomen'),
    (walk) => take(walk, { kind: 'contact', on: '2026-03-02', way: 'telefoon' }, { by: partnerOf() }),
  ],
  [
    'T10',
    walkTo('aangenomen'),
    (walk) => take(walk, { kind: 'waitlist', until: '2026-04-01', reason: 'PLEK', told: true }, { by: partnerOf() }),
    'carer_waitlisted',
    'desk_waitlisted',
    'referrer_state',
  ],
  [
    'T11',
    walkTo('wachtlijst'),
    (walk) => take(walk, { kind: 'resume', promisedOn: '2026-03-03' }, { by: partnerOf() }),
    'carer_accepted',
    'referrer_state',
  ],
  ['T12', tries(walkTo('aangenomen')), (walk) => take(walk, { kind: 'give_up' }, { by: partnerOf() }), ...returned],
  ['T13', walkTo('aangenomen'), passing('return_late'), ...returned],
  ['T13', walkTo('wachtlijst'), passing('return_waited'), ...returned],
  [
    'T14',
    walkTo('aangenomen'),
    (walk) => take(walk, { kind: 'say_back', answer: 'PAST_NIET' }, { by: carer }),
    ...returned,
  ],
  [
    '“nee”',
    walkTo('aangenomen'),
    (walk) => take(walk, { kind: 'answer_called', answer: 'nee' }, { by: carer }),
    ...returned,
  ],
  [
    '“nee” too early',
    walkTo('ontvangen'),
    (walk) => take(walk, { kind: 'answer_called', answer: 'nee' }, { by: carer }),
    'desk_not_called',
  ],
  ['“ja”', walkTo('aangenomen'), (walk) => take(walk, { kind: 'answer_called', answer: 'ja' }, { by: carer })],
  ['T23', walkTo('aangekomen'), (walk) => take(walk, { kind: 'partner_leaves' }, { by: system }), ...returned],
  [
    'T16',
    walkTo('terug_bij_coordinator'),
    (walk) => {
      const tried = take(walk, { kind: 'desk_try', slot: 'kantoor' }, { by: coordinator })
      const twice = take(tried, { kind: 'desk_try', slot: 'kantoor' }, { by: coordinator })
      const written = take(twice, { kind: 'desk_message' }, { by: coordinator })
      return take(written, { kind: 'close_not_reached' }, { by: coordinator })
    },
    'carer_not_reached',
    'referrer_outcome',
  ],
  [
    'T17',
    walkTo('terug_bij_coordinator'),
    (walk) => take(walk, { kind: 'close_without_offer', functionCode: 'B6', told: true }, { by: coordinator }),
    'carer_no_offer',
    'referrer_outcome',
  ],
  [
    'T18',
    walkTo('contact_gelegd'),
    (walk) => take(walk, { kind: 'arrive', spoken: false }, { by: carer }),
    'partner_outcome',
  ],
  ['T19', walkTo('contact_gelegd'), passing('close_unknown'), 'carer_finished', 'referrer_outcome'],
  [
    'T20',
    walkTo('aangekomen'),
    (walk) => take(walk, { kind: 'finish', outcome: 'GEHOLPEN' }, { by: coordinator }),
    'carer_finished',
    'referrer_outcome',
  ],
  ['T21', walkTo('aangenomen'), wantedToStop, 'carer_withdrawn', 'partner_stopped'],
  ['T21 at the desk', walkTo('terug_bij_coordinator'), wantedToStop, 'carer_withdrawn'],
  ['T22', walkTo('aangenomen'), mistaken, 'partner_stopped'],
  ['T22 in a concept', walkTo('concept'), mistaken],
  ['T24', walkTo('aangekomen'), passing('end_consent'), 'carer_consent_ended', 'partner_stopped'],
  ['T26', walkTo('terug_bij_coordinator'), passing('desk_reminder'), 'desk_reminder'],
  ['T26 after 3', walkTo('terug_bij_coordinator'), passing('desk_alert'), 'desk_alert', 'carer_late'],
  ['not read', walkTo('aangeboden'), passing('remind_read'), 'partner_remind_read'],
  ['not decided', walkTo('ontvangen'), passing('remind_decide'), 'partner_remind_decide'],
  ['promised today', walkTo('aangenomen'), passing('promise_reminder'), 'partner_remind_promise'],
  ['promised yesterday', walkTo('aangenomen'), passing('promise_alert'), 'desk_promise_passed'],
  ['10 days on the list', walkTo('wachtlijst'), passing('wait_review'), 'partner_review_waiting'],
  ['5 days after the offer', walkTo('wachtlijst'), passing('ask_called'), 'carer_ask_called'],
  ['3 days after contact', walkTo('contact_gelegd'), passing('ask_helped'), 'carer_ask_helped'],
  ['7 days after contact', walkTo('contact_gelegd'), passing('remind_helped'), 'carer_ask_helped_again'],
  ['10 days after contact', walkTo('contact_gelegd'), passing('call_carer'), 'desk_call_carer'],
  ['the end of the consent is near', walkTo('aangekomen'), passing('ask_renewal'), 'desk_ask_renewal'],
]

function toldOf(before: Walk, after: Walk, feedback = true) {
  const last = after.events.at(-1)
  assert.ok(last)
  return noticesOf(before.handover, last, after.handover, feedback)
}

for (const [what, before, step, ...expected] of table) {
  test(`${what} in ${before.handover.state} tells ${expected.join(', ') || 'nobody'}`, () => {
    assert.deepEqual(
      toldOf(before, step(before)).map(({ template }) => template),
      expected,
    )
  })

  test(`${what} in ${before.handover.state} tells the referrer nothing without the carer’s word`, () => {
    assert.ok(toldOf(before, step(before), false).every(({ audience }) => audience !== 'referrer'))
  })
}

test('every template is told by some row of the table', () => {
  const told = new Set(table.flatMap(([, , , ...templates]) => templates))
  assert.deepEqual(
    noticeTemplates.filter((template) => !told.has(template)),
    [],
  )
})

test('a partner that has just lost the question is the one that hears it', () => {
  const before = walkTo('aangenomen')
  const stopped = toldOf(before, wantedToStop(before)).find(({ audience }) => audience === 'partner')
  assert.deepEqual(stopped, { audience: 'partner', template: 'partner_stopped', organizationId: ids.linde })
})

test('a notice holds who, what and which organisation, and never anything that was said', () => {
  for (const state of states) {
    const walk = walkTo(state)
    for (const [place, event] of walk.events.entries()) {
      const before = place === 0 ? null : walk.handover
      for (const notice of noticesOf(before, event, walk.handover, true)) {
        assert.deepEqual(Object.keys(notice).sort(), ['audience', 'organizationId', 'template'])
      }
    }
  }
})
