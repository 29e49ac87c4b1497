import { functionWords } from '#directory/index.ts'
import { textOf } from '#platform/http/query.ts'
import { no, ok, type Result } from '#platform/result.ts'
import type { Command } from '../commands.ts'
import { runningConsent } from '../consent.ts'
import type { Fact } from '../events.ts'
import { type Handover, outcomes, type TrySlot } from '../handover.ts'
import type { Settling } from '../store/act.ts'
import { texts } from './case.texts.nl.ts'
import { consentOf, parseConsent } from './consent.form.ts'
import { renewalVersion } from './consent.texts.nl.ts'
import { targetGroups } from './target-groups.ts'

/** Field → what is wrong with it. */
export type Errors = Readonly<Record<string, string>>

/** Who fills a form in, of which handover. */
export type Filling = {
  readonly handover: Handover
  readonly personId: string
  readonly now: Date
  readonly newId: () => string
}

/** A form on the page of one handover that does one thing. */
export type Step = {
  readonly read: (body: unknown, filling: Filling) => Result<Command, Errors>
  /** The carer says it, and the coordinator does it for her. */
  readonly forCarer: boolean
  /** What it leaves behind; a form that was sent twice is known by it. */
  readonly facts: readonly Fact['kind'][]
}

export const stepNames = [
  'gebeld',
  'terug',
  'poging',
  'bericht',
  'niet-bereikt',
  'zonder-aanbod',
  'aangekomen',
  'afronding',
  'toestemming',
  'stoppen',
  'vergissing',
] as const
export type StepName = (typeof stepNames)[number]

const { missing } = texts
const slots: readonly TrySlot[] = ['kantoor', 'buiten_kantoor', 'voorkeur']

export const steps: Readonly<Record<StepName, Step>> = {
  gebeld: step({ forCarer: true, facts: ['called_answered', 'came_back'] }, (body) => {
    const answer = oneOf(['ja', 'nee'] as const, textOf(body, 'gebeld'))
    return answer ? ok({ kind: 'answer_called', answer }) : no({ gebeld: missing.called })
  }),
  terug: step({ forCarer: true, facts: ['came_back'] }, (body) => {
    const answer = oneOf(['NIET_GEBELD', 'PAST_NIET'] as const, textOf(body, 'antwoord'))
    return answer ? ok({ kind: 'say_back', answer }) : no({ antwoord: missing.back })
  }),
  poging: step({ facts: ['desk_tried'] }, (body) => {
    const slot = oneOf(slots, textOf(body, 'moment'))
    return slot ? ok({ kind: 'desk_try', slot }) : no({ moment: missing.slot })
  }),
  bericht: step({ facts: ['desk_messaged'] }, () => ok({ kind: 'desk_message' })),
  'niet-bereikt': step({ facts: ['not_reached'] }, (body) =>
    sure(body, 'zeker-niet-bereikt', { kind: 'close_not_reached' }),
  ),
  'zonder-aanbod': step({ facts: ['no_offer'] }, gap),
  aangekomen: step({ forCarer: true, facts: ['arrived'] }, (body) =>
    textOf(body, 'gesproken') === 'ja' ? ok({ kind: 'arrive', spoken: true }) : no({ gesproken: missing.spoken }),
  ),
  afronding: step({ facts: ['finished'] }, (body) => {
    const outcome = oneOf(outcomes, textOf(body, 'uitkomst'))
    return outcome ? sure(body, 'zeker-afronding', { kind: 'finish', outcome }) : no({ uitkomst: missing.outcome })
  }),
  toestemming: step({ facts: ['consent_renewed'] }, renewal),
  stoppen: step({ forCarer: true, facts: ['withdrawn'] }, (body) => sure(body, 'zeker-stoppen', { kind: 'withdraw' })),
  vergissing: step({ facts: ['mistaken'] }, (body) => {
    const reason = oneOf(['verkeerde_persoon', 'dubbel'] as const, textOf(body, 'waarom'))
    return reason ? sure(body, 'zeker-vergissing', { kind: 'mistake', reason }) : no({ waarom: missing.mistake })
  }),
}

const askedWhetherCalled = ['desk_not_called', 'carer_ask_called'] as const
const askedHowItWent = [...askedWhetherCalled, 'desk_call_carer', 'carer_ask_helped', 'carer_ask_helped_again'] as const

/** What asked the desk to speak the carer, and is done by what she said. Whether she was called says nothing about her consent. */
export const settledBy: Settling = {
  called_answered: askedWhetherCalled,
  came_back: askedHowItWent,
  arrived: askedHowItWent,
  no_offer: askedHowItWent,
  withdrawn: askedHowItWent,
  consent_renewed: ['desk_ask_renewal'],
}

function gap(body: unknown): Result<Command, Errors> {
  const found = functionWords.find(({ code }) => code === textOf(body, 'functie'))
  const group = textOf(body, 'doelgroep')
  const target = targetGroups.find(({ code }) => code === group)
  const told = textOf(body, 'verteld') === 'ja'
  const isKnown = group === '' || target
  const targeted = target ? { targetCode: target.code } : {}
  if (found && isKnown && told) return ok({ kind: 'close_without_offer', functionCode: found.code, ...targeted, told })
  return no({
    ...(found ? {} : { functie: missing.kind }),
    ...(isKnown ? {} : { doelgroep: missing.group }),
    ...(told ? {} : { verteld: missing.told }),
  })
}

function renewal(body: unknown, { handover, personId, now, newId }: Filling): Result<Command, Errors> {
  const { values, errors } = parseConsent(body)
  const organizationId = runningConsent(handover)?.organizationId
  if (Object.keys(errors).length > 0) return no(errors)
  const given = { values, textVersion: renewalVersion, personId, newId, now }
  const consent = organizationId ? consentOf({ ...given, organizationId }) : null
  return consent ? ok({ kind: 'renew_consent', consent }) : no({ manier: missing.noConsent })
}

/** What cannot be undone is asked twice. */
const sure = (body: unknown, name: string, command: Command): Result<Command, Errors> =>
  textOf(body, name) === 'ja' ? ok(command) : no({ [name]: missing.sure })

const oneOf = <Text extends string>(known: readonly Text[], given: string) => known.find((one) => one === given) ?? null

type Around = Pick<Step, 'facts'> & Partial<Pick<Step, 'forCarer'>>

function step(around: Around, read: Step['read']): Step {
  return { forCarer: false, ...around, read }
}
