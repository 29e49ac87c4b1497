import { brake, type Limit, release } from '#identity/index.ts'
import type { Transaction } from '#platform/database/database.ts'
import { textOf } from '#platform/http/query.ts'
import { hmacOf } from '#platform/random.ts'
import { leaveTrace } from '#platform/trace/trace.ts'
import type { AtDesk } from '../../desk/desk.ts'
import { findByCode } from '../../store/carer-links.sql.ts'
import type { HandoverDeps } from '../../store/deps.ts'

/** The eight letters and digits of a code that was typed; null when it cannot be one. */
export function codeIn(body: unknown): string | null {
  const code = textOf(body, 'code', 40).replace(/[^a-z0-9]/gi, '')
  return code.length === 8 ? code : null
}

/** Counts that somebody types a code. Gives until when they have to wait; null when they need not. */
export const countTry = (deps: HandoverDeps, desk: AtDesk) =>
  deps.database.asIdentity((tx) => brake(tx, { key: keyOf(deps, desk), limit, now: deps.now() }))

/** A right code: what was misread before counts no more. */
export const forgetTries = (deps: HandoverDeps, desk: AtDesk) =>
  deps.database.asIdentity((tx) => release(tx, keyOf(deps, desk)))

/** Somebody on the phone may misread a code a few times; thirty wrong ones in an hour is guessing. */
const limit: Limit = { times: 30, withinMs: 3_600_000, restMs: 3_600_000 }

const keyOf = ({ codeKey }: HandoverDeps, { personId }: AtDesk) => hmacOf(codeKey, `codes typed by ${personId}`)

type Reading = {
  readonly desk: AtDesk
  readonly code: string
  /** The only handover that it may be of; any when left out. */
  readonly of?: string
}

/** The handover of a code that the carer reads out, traced as on her behalf; null when there is none, and then without a trace. */
export async function openByCode(tx: Transaction, deps: HandoverDeps, reading: Reading): Promise<string | null> {
  const { code, desk, of } = reading
  const { networkId, traced, sessionId } = desk
  const now = deps.now()
  const objectId = await findByCode(tx, { code, codeKey: deps.codeKey, now })
  if (!objectId || (of && of !== objectId)) return null
  const seen = { event: 'handover.code', action: 'R', objectType: 'handover', objectId, outcome: 'ok' } as const
  await leaveTrace(tx, { ...seen, networkId, at: now, actor: traced, onBehalfOf: 'carer', sessionId })
  return objectId
}
