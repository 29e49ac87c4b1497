import { sql } from 'kysely'
import { deskRoles, holdsRole } from '#identity/index.ts'
import type { Transaction } from '#platform/database/database.ts'
import { hashId } from '#platform/hash-id.ts'
import { leaveTrace } from '#platform/trace/trace.ts'
import type { CarerContent } from '../content.ts'
import type { AtDesk } from '../desk/desk.ts'
import { readPhone } from '../phone-number.ts'
import { handleRequest } from '../requests/change-request.sql.ts'
import { lockRequest } from '../requests/find-requests.sql.ts'
import type { ContactRequest } from '../requests/request.ts'
import type { RequestContent } from '../requests/request-content.ts'
import { requestTrace } from '../requests/request-trace.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { startHandover } from '../store/start-handover.ts'
import type { CallValues } from './call.form.ts'
import { texts } from './call.texts.nl.ts'

/** The call-back or referral that the conversation is about. */
export type AskedRequest = { readonly request: ContactRequest; readonly content: RequestContent | null }

export type Starting = {
  readonly desk: AtDesk
  /** Made with the form: a form that is sent twice is one handover. */
  readonly submission: string
  readonly values: CallValues
  readonly municipalityCode: string | null
  readonly asked: AskedRequest | null
  readonly seen: number
}

export type Started = 'started' | 'was_there' | 'gone'

/** Begins a handover from a conversation (T01), and closes the request that it was about, both or neither. */
export async function startFromCall(tx: Transaction, deps: HandoverDeps, starting: Starting): Promise<Started> {
  const { desk, submission, values, municipalityCode, asked, seen } = starting
  // Whose role ended at this moment is sent away at the next click; what was begun now would be nobody's.
  if (!(await holdsRole(tx, { ...desk, roles: deskRoles }))) return 'gone'
  await sql`select pg_advisory_xact_lock(hashtextextended(${`call ${submission}`}, 0))`.execute(tx)
  const { networkId, by, sessionId } = desk
  const id = handoverIdOf(desk, submission)
  const known = await tx.selectFrom('handover').select('id').where('id', '=', id).executeTakeFirst()
  if (known) return 'was_there'
  if (asked && !(await stillOpen(tx, asked.request.id, seen))) return 'gone'
  await startHandover(tx, deps, {
    id,
    networkId,
    urgency: values.urgency,
    channel: asked?.request.channel ?? (values.channel === 'balie' ? 'balie' : 'telefoon'),
    functionCodes: values.kinds,
    municipalityCode,
    contactRequestId: asked?.request.id ?? null,
    by,
    sessionId,
    onBehalf: values.onBehalf !== '',
    content: contentOf(values, asked?.content ?? null),
  })
  if (asked) await closeRequest(tx, deps, { desk, requestId: asked.request.id, handoverId: id })
  return 'started'
}

/** The id of the handover that a form makes: the same form, the same handover. */
export const handoverIdOf = ({ networkId }: Pick<AtDesk, 'networkId'>, submission: string): string =>
  hashId('handover from a call', networkId, submission)

/** Held until the end, and before anything is written: everybody locks the request first. */
async function stillOpen(tx: Transaction, id: string, seen: number): Promise<boolean> {
  const request = await lockRequest(tx, id)
  return request?.state === 'open' && request.version === seen
}

type Closing = { readonly desk: AtDesk; readonly requestId: string; readonly handoverId: string }

async function closeRequest(tx: Transaction, deps: HandoverDeps, { desk, requestId: id, handoverId }: Closing) {
  const now = deps.now()
  const { networkId, personId, sessionId, traced } = desk
  await handleRequest(tx, { id, seen: null, personId, now, outcome: 'overdracht', handoverId })
  await leaveTrace(tx, requestTrace({ networkId, id, at: now, what: 'handle', actor: traced, sessionId }))
}

/** What is sealed: what was typed, and who referred her. */
function contentOf(values: CallValues, request: RequestContent | null): CarerContent {
  const { name, phone, email, reachBy, bestMoment, voicemail, language, postcode4, ageBand, note, onBehalf } = values
  return {
    name,
    phone: phoneIn(phone),
    email: email || null,
    reachBy,
    bestMoment,
    voicemail,
    language: language || null,
    postcode4: postcode4 || null,
    ageBand,
    question: note,
    broughtBy: broughtByIn(onBehalf, request?.carer.broughtBy ?? null),
  }
}

/** Who speaks for her now, and who referred her: the one does not wipe out the other, who may hear how it goes. */
function broughtByIn(speaker: string, known: CarerContent['broughtBy']): CarerContent['broughtBy'] {
  if (speaker === '' || speaker === known?.name) return known
  if (!known?.email) return { name: speaker, email: null, organization: '' }
  return { ...known, name: texts.start.via(speaker, known.name) }
}

/** In groups, so that it can be read aloud. */
function phoneIn(typed: string): string | null {
  const read = readPhone(typed)
  return read.ok ? read.value : null
}
