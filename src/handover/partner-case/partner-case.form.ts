import { numberOf, textOf } from '#platform/http/query.ts'
import type { Command } from '../commands.ts'
import { contactWays, outcomes, refuseReasons, type TrySlot, waitReasons } from '../handover.ts'
import { texts } from './partner-case.texts.nl.ts'
import type { StepName } from './steps.ts'

type Field =
  | 'beldag'
  | 'reden'
  | 'plek'
  | 'contactdag'
  | 'manier'
  | 'moment'
  | 'waarom'
  | 'tot'
  | 'helpt'
  | 'verteld'
  | 'uitkomst'

/** What somebody filled in for one step, and what is wrong with it by field. */
export type CaseForm = {
  readonly step: StepName | null
  readonly values: Readonly<Partial<Record<Field, string>>>
  readonly errors: Readonly<Partial<Record<Field, string>>>
  /** What is wrong with the step as a whole. */
  readonly alert: string | null
}

export const emptyForm: CaseForm = { step: null, values: {}, errors: {}, alert: null }

/** A step as it was filled in; `command` is null as long as something is missing. */
export type ParsedStep = {
  readonly form: CaseForm
  readonly command: Command | null
  /** The version of the handover that the form was made from. */
  readonly seen: number
  /** What helps the carer while she waits. */
  readonly note: string | null
}

/** The longest that a partner may write to the carer who waits. */
const longestNote = 300

export function parseStep(step: StepName, body: unknown): ParsedStep {
  const { command, values = {}, errors = {} } = readers[step](body)
  const form = { step, values, errors, alert: null }
  const seen = numberOf(textOf(body, 'versie'), { highest: 999_999_999, otherwise: 0 })
  const isWhole = Object.keys(errors).length === 0
  return { form, seen, command: isWhole ? (command ?? null) : null, note: values.helpt ?? null }
}

type Read = Partial<Pick<CaseForm, 'values' | 'errors'>> & { readonly command?: Command | undefined }

const readers: Readonly<Record<StepName, (body: unknown) => Read>> = {
  opening: () => ({ command: { kind: 'open' } }),
  bevestiging: () => ({ command: { kind: 'confirm_call' } }),
  teruggave: () => ({ command: { kind: 'give_up' } }),
  toezegging: (body) => readPromise(body, (promisedOn) => ({ kind: 'accept', promisedOn })),
  hervatting: (body) => readPromise(body, (promisedOn) => ({ kind: 'resume', promisedOn })),
  weigering: readRefusal,
  contact: readContact,
  poging: readTry,
  wachtlijst: readWaiting,
  uitkomst: readOutcome,
}

function readPromise(body: unknown, commandOf: (day: string) => Command): Read {
  const beldag = dayIn(textOf(body, 'beldag'))
  return beldag ? { values: { beldag }, command: commandOf(beldag) } : { errors: { beldag: texts.missing.promise } }
}

function readRefusal(body: unknown): Read {
  const reason = oneOf(refuseReasons, textOf(body, 'reden'))
  const plek = textOf(body, 'plek')
  if (!reason) return { values: { plek }, errors: { reden: texts.missing.reason } }
  return {
    values: { reden: reason, plek },
    command: { kind: 'refuse', reason, betterOrganizationId: plek || null },
  }
}

function readContact(body: unknown): Read {
  const on = dayIn(textOf(body, 'contactdag'))
  const way = oneOf(contactWays, textOf(body, 'manier'))
  return {
    values: { contactdag: on ?? '', manier: way ?? '' },
    errors: {
      ...(on ? {} : { contactdag: texts.missing.contactDay }),
      ...(way ? {} : { manier: texts.missing.contactWay }),
    },
    command: on && way ? { kind: 'contact', on, way } : undefined,
  }
}

export const trySlots: readonly TrySlot[] = ['kantoor', 'buiten_kantoor', 'voorkeur']

function readTry(body: unknown): Read {
  const slot = oneOf(trySlots, textOf(body, 'moment'))
  return slot
    ? { values: { moment: slot }, command: { kind: 'try', slot } }
    : { errors: { moment: texts.missing.slot } }
}

function readWaiting(body: unknown): Read {
  const reason = oneOf(waitReasons, textOf(body, 'waarom'))
  const until = dayIn(textOf(body, 'tot'))
  const helpt = textOf(body, 'helpt', 4 * longestNote)
  const told = textOf(body, 'verteld') === 'ja'
  return {
    values: { waarom: reason ?? '', tot: until ?? '', helpt, verteld: told ? 'ja' : '' },
    errors: {
      ...(reason ? {} : { waarom: texts.missing.waitReason }),
      ...(until ? {} : { tot: texts.missing.until }),
      ...(helpt ? {} : { helpt: texts.missing.note }),
      ...(helpt.length > longestNote ? { helpt: texts.noteTooLong(longestNote) } : {}),
    },
    command: reason && until ? { kind: 'waitlist', until, reason, told } : undefined,
  }
}

function readOutcome(body: unknown): Read {
  const outcome = oneOf(outcomes, textOf(body, 'uitkomst'))
  return outcome
    ? { values: { uitkomst: outcome }, command: { kind: 'finish', outcome } }
    : { errors: { uitkomst: texts.missing.outcome } }
}

const oneOf = <Value extends string>(known: readonly Value[], text: string): Value | null =>
  known.find((value) => value === text) ?? null

/** A day that is in the calendar; null for anything else. */
function dayIn(text: string): string | null {
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text) ? text : null
}
