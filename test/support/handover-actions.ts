import { randomUUID } from 'node:crypto'
import type { By, Handover } from '#handover/index.ts'
import { stepNames as deskStepNames, steps as deskSteps } from '../../src/handover/case/steps.ts'
import type { CommandKind } from '../../src/handover/commands.ts'
import { isEnded } from '../../src/handover/handover.ts'
import { answers, commandOf } from '../../src/handover/my-question/answers.ts'
import { stepNames as partnerStepNames, steps as partnerSteps } from '../../src/handover/partner-case/steps.ts'
import { mayDo } from '../../src/handover/permission.ts'
import { texts } from '../../src/handover/texts.nl.ts'
import { deskFields, partnerFields } from './handover-forms.ts'
import type { HandoverSite } from './handover-scene.ts'
import type { Fields } from './site.ts'

/** Something that a form on a page asks of a handover: the last part of its address, and what it sends. */
export type Action = { readonly name: string; readonly kind: CommandKind; readonly fields: Fields }

/** Every form of the desk about one handover. */
export function deskActions({ place, now }: HandoverSite, handover: Handover): Action[] {
  const filling = { handover, personId: place.desk.personId, now: now(), newId: () => randomUUID() }
  const organisatie = place.partners[2].organizationId
  const call = { hoe: 'driegesprek', dag: '2026-11-24', 'aan-de-lijn': 'ja' }
  return [
    ...deskStepNames.map((name) => {
      const read = deskSteps[name].read(deskFields, filling)
      return { name, kind: read.ok ? read.value.kind : kindOfUnread(name), fields: deskFields }
    }),
    { name: 'aanbieden', kind: 'offer', fields: { ...deskFields, organisatie } },
    { name: 'aanbieden', kind: 'take_in_call', fields: { ...deskFields, ...call, organisatie } },
  ]
}

/** A renewal cannot be read where there is no consent to renew. */
function kindOfUnread(name: string): CommandKind {
  if (name !== 'toestemming') throw new Error(`The form of ${name} is not filled in well`)
  return 'renew_consent'
}

/** Every form of a partner. */
export const partnerActions: readonly Action[] = partnerStepNames.map((name) => ({
  name,
  kind: partnerSteps[name],
  fields: partnerFields,
}))

/** Every answer of a carer. "Not yet" is only asked where she can say that she was helped. */
export const carerActions: readonly Action[] = answers.map((antwoord) => ({
  name: 'antwoord',
  kind: commandOf[antwoord]?.kind ?? 'arrive',
  fields: { antwoord },
}))

/** The sentence with which the table refuses this; null when it allows it. */
export function refusalOf(
  { kind }: Pick<Action, 'kind'>,
  { handover, by, now }: { handover: Handover; by: By; now: Date },
) {
  if (isEnded(handover.state)) return texts.refusals.ended
  const allowed = mayDo(kind, { handover, by, now })
  return allowed.ok ? null : texts.refusals[allowed.reason]
}
