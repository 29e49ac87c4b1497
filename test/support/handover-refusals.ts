import type { State } from '#handover/index.ts'
import type { Refusal } from '../../src/handover/commands.ts'
import { must } from '../../src/handover/store/testing.ts'
import { deskFields, partnerFields } from './handover-forms.ts'
import type { Scene, Spot } from './handover-scene.ts'
import type { Fields } from './site.ts'

/** A form that the table allows in this state, and a rule of the step does not. */
export type RuleCase = {
  readonly state: State
  readonly spot: (scene: Scene) => Promise<Spot>
  readonly step: string
  readonly fields: Fields
  /** What makes it so, done before the page is opened. */
  readonly first?: (scene: Scene) => Promise<unknown>
  /** What happens between opening the page and sending its form. */
  readonly meanwhile?: (scene: Scene) => Promise<unknown>
}

const atDesk = ({ desk }: Scene) => desk()
const atPartner = ({ portal }: Scene) => portal()
const byLink = ({ link }: Scene) => link()

const desk = (state: State, step: string, fields: Fields = {}): RuleCase => ({
  ...{ state, step, spot: atDesk },
  fields: { ...deskFields, ...fields },
})
const partner = (state: State, step: string, fields: Fields = {}): RuleCase => ({
  ...{ state, step, spot: atPartner },
  fields: { ...partnerFields, ...fields },
})

/** One form for every refusal, so that a new rule without a page that says it does not compile. A reason where no page can come to it. */
export const ruleCases: Readonly<Record<Refusal, RuleCase | string>> = {
  stale: {
    ...partner('ontvangen', 'toezegging'),
    meanwhile: ({ site, handover, partner }) =>
      must({ deps: site.deps, handover }, partner, { kind: 'accept', promisedOn: '2026-11-25' }),
  },
  ended: {
    ...desk('aangenomen', 'terug'),
    meanwhile: ({ site, handover }) => must({ deps: site.deps, handover }, site.place.desk, { kind: 'withdraw' }),
  },
  not_now: { ...partner('aangenomen', 'opening') },
  not_yours: 'A page has no form for what its reader may never do; the table of forbidden forms tries them all.',
  no_consent: 'The form of the offer asks it beside its fields; a partner without consent finds no question at all.',
  partner_closed: {
    ...desk('terug_bij_coordinator', 'aanbieden'),
    meanwhile: ({ site }) => setTakes(site, ['B1']),
  },
  no_way_to_reach: 'No form takes the last way to reach her away; the store refuses it (start-from-call asks for one).',
  too_many_attempts: {
    ...desk('terug_bij_coordinator', 'aanbieden'),
    first: ({ site, handover, partner }) => site.offeredFourTimes({ handover, partner }),
  },
  promise_in_past: partner('ontvangen', 'toezegging', { beldag: '2026-11-20' }),
  promise_too_late: { ...partner('wachtlijst', 'hervatting', { beldag: '2026-11-27' }), spot: byLink },
  closed_day: partner('ontvangen', 'toezegging', { beldag: '2026-11-28' }),
  future_contact: partner('aangenomen', 'contact', { contactdag: '2026-11-24' }),
  contact_before_offer: { ...partner('aangenomen', 'contact', { contactdag: '2026-11-22' }), spot: byLink },
  carer_not_told: partner('aangenomen', 'wachtlijst', { verteld: '' }),
  wait_in_past: partner('aangenomen', 'wachtlijst', { tot: '2026-11-23' }),
  too_few_tries: partner('aangenomen', 'teruggave'),
  not_tried_enough: desk('terug_bij_coordinator', 'niet-bereikt'),
  not_spoken: 'The form asks it beside its tick, in its own words.',
  not_confirmed: desk('contact_gelegd', 'afronding', { uitkomst: 'GEHOLPEN' }),
  too_early: desk('contact_gelegd', 'afronding', { uitkomst: 'ONBEKEND' }),
  no_outcome: partner('aangekomen', 'uitkomst', { uitkomst: 'AANGEKOMEN' }),
  timer_not_due: 'Only the machine hears it.',
}

/** From now on the second partner takes only these kinds of questions; none is all. */
export const setTakes = ({ database, place }: Scene['site'], functionCodes: string[]) =>
  database.asOwner((tx) =>
    tx
      .updateTable('handoverPartner')
      .set({ functionCodes })
      .where('organizationId', '=', place.partners[1].organizationId)
      .execute(),
  )
