import { addDays, localDay } from '#platform/working-days.ts'
import type { Command, CommandKind } from './commands.ts'
import { aConsent, anOffering, aRecipient, carer, coordinator, partnerOf, professional, system } from './factories.ts'
import {
  type By,
  type Consent,
  consentItems,
  currentAttempt,
  type Handover,
  outcomes,
  refuseReasons,
  type TrySlot,
  waitReasons,
} from './handover.ts'
import { placesOf, rowsOf } from './permission.ts'

/** The chance of a walk: whole numbers from 0 to 99, in the order in which they are asked for. */
export type Dice = (sides: number) => number

/** Makes dice of a row of numbers; beyond its end it goes on deterministically, so that a short row is a whole walk too. */
export function diceOf(numbers: readonly number[]): Dice {
  let place = 0
  return (sides) => {
    const number = numbers[place % numbers.length] ?? 0
    place += 1
    return (number + 7 * Math.floor(place / numbers.length)) % sides
  }
}

export const organizations = ['a', 'b', 'c', 'd', 'e'] as const
export const commandKinds = Object.keys(rowsOf).filter(isPersons)
function isPersons(kind: string): kind is Exclude<CommandKind, 'timer'> {
  return kind in rowsOf && kind !== 'timer'
}

/** Mostly something that fits, by somebody who may; now and then anything by anybody. */
export function randomAct(handover: Handover, now: Date, dice: Dice): { by: By; command: Command } {
  const by = dice(6) > 0 ? likelyActor(handover, dice) : anyActor(dice)
  if (isTrying(handover, by) && dice(2) > 0) return { by, command: persevere(handover, dice) }
  const fitting = commandKinds.filter((kind) =>
    placesOf(kind).some(({ from, who }) => from.includes(handover.state) && who.includes(by.kind)),
  )
  const kinds =
    fitting.length > 0 && dice(5) > 0 ? fitting.filter((kind) => !ends(kind) || dice(40) === 0) : commandKinds
  return { by, command: commandOf(pick(kinds.length ? kinds : commandKinds, dice), { handover, now, dice }) }
}

/** Nobody gives up by chance: it takes three tries on three days. So every other partner does not get through. */
const isTrying = ({ state, attempts }: Handover, by: By) =>
  state === 'aangenomen' && by.kind === 'partner' && attempts.length % 2 === 0
function persevere(handover: Handover, dice: Dice): Command {
  const tries = currentAttempt(handover)?.tries ?? []
  const days = new Set(tries.map(({ at }) => localDay(at)))
  return days.size >= 3 ? { kind: 'give_up' } : { kind: 'try', slot: pick<TrySlot>(['kantoor', 'voorkeur'], dice) }
}

/** Rarer than chance would have it: else most walks would be over, or back at the desk, after a few steps. */
const ends = (kind: CommandKind) => ['withdraw', 'mistake', 'close_without_offer', 'refuse', 'say_back'].includes(kind)

export const pick = <One>(list: readonly One[], dice: Dice): One => {
  const found = list[dice(list.length)]
  if (found === undefined) throw new RangeError('There is nothing to pick from')
  return found
}

function likelyActor(handover: Handover, dice: Dice): By {
  const current = currentAttempt(handover)?.organizationId
  if (current && dice(5) < 3) return partnerOf(current)
  return dice(3) === 0 ? carer : coordinator
}

const anyActor = (dice: Dice): By =>
  pick<By>(
    [
      carer,
      coordinator,
      professional,
      { kind: 'professional', personId: null },
      system,
      partnerOf(pick(organizations, dice)),
    ],
    dice,
  )

type Asked = { readonly handover: Handover; readonly now: Date; readonly dice: Dice }

/** A command with details that are often right and sometimes just not. */
export function commandOf(kind: Exclude<CommandKind, 'timer'>, { handover, now, dice }: Asked): Command {
  const today = localDay(now)
  const promisedOn = addDays(today, dice(6) > 0 ? 1 + dice(3) : dice(8) - 2)
  switch (kind) {
    case 'offer':
      return offering(handover, now, dice)
    case 'take_in_call':
      return { ...offering(handover, now, dice), kind, promisedOn }
    case 'accept':
    case 'resume':
      return { kind, promisedOn }
    case 'refuse':
      return { kind, reason: pick(refuseReasons, dice), betterOrganizationId: null }
    case 'contact':
      return { kind, on: addDays(today, 1 - dice(4)), way: 'telefoon' }
    case 'waitlist':
      return { kind, until: addDays(today, dice(40)), reason: pick(waitReasons, dice), told: dice(5) > 0 }
    case 'try':
    case 'desk_try':
      return { kind, slot: pick<TrySlot>(['kantoor', 'buiten_kantoor', 'voorkeur'], dice) }
    case 'say_back':
      return { kind, answer: pick(['NIET_GEBELD', 'PAST_NIET'] as const, dice) }
    case 'answer_called':
      return { kind, answer: pick(['ja', 'nee'] as const, dice) }
    case 'close_without_offer':
      return { kind, functionCode: 'B6', told: dice(3) > 0 }
    case 'arrive':
      return { kind, spoken: dice(2) > 0 }
    case 'finish':
      return { kind, outcome: pick(outcomes, dice) }
    case 'mistake':
      return { kind, reason: 'dubbel' }
    case 'renew_consent':
      return {
        kind,
        consent: aRandomConsent(currentAttempt(handover)?.organizationId ?? pick(organizations, dice), now, dice),
      }
    default:
      return { kind }
  }
}

/** Now and then to a partner that had consent before, and none is asked. */
function offering({ consents }: Handover, now: Date, dice: Dice): Extract<Command, { kind: 'offer' }> {
  const known = dice(3) === 0 ? consents[dice(Math.max(1, consents.length))] : undefined
  const organizationId = known?.organizationId ?? pick(organizations, dice)
  const consent = known || dice(8) === 0 ? null : aRandomConsent(organizationId, now, dice)
  return { ...anOffering(now, organizationId), partner: aRecipient({ organizationId, takes: dice(10) > 0 }), consent }
}

function aRandomConsent(organizationId: string, at: Date, dice: Dice): Consent {
  const whole = aConsent({ at, organizationId })
  if (dice(8) > 0) return whole
  return pick(
    [
      { ...whole, items: consentItems.slice(1) },
      { ...whole, organizationId: 'e' },
      { ...whole, validUntil: at },
    ],
    dice,
  )
}
