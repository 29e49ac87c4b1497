import { timingSafeEqual } from 'node:crypto'
import { no, ok, type Result } from '#platform/result.ts'
import { leaveTrace } from '#platform/trace/trace.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { takeTry, useCode } from './codes.sql.ts'
import { codeHashOf } from './link-code.ts'
import type { PartnerLink } from './partner-links.sql.ts'

type Checking = { readonly link: PartnerLink; readonly networkId: string; readonly code: string }
export type CodeRefusal = { readonly kind: 'wrong'; readonly triesLeft: number } | { readonly kind: 'over' }

/** Whether this is the code that was mailed. Each try is counted before it is looked at, and traced. */
export async function checkCode(deps: HandoverDeps, checking: Checking): Promise<Result<null, CodeRefusal>> {
  const { link, networkId, code } = checking
  const asMachine = { kind: 'system', networkId } as const
  // The try is taken in a transaction of its own, so that nothing that goes wrong later gives it back.
  const taken = await deps.database.asActor(asMachine, (tx) => takeTry(tx, link.id, deps.now()))
  if (!taken) return no({ kind: 'over' })
  const isRight = timingSafeEqual(taken.codeHash, codeHashOf(deps.codeKey, link.id, code))
  return deps.database.asActor(asMachine, async (tx) => {
    const isFirst = isRight && (await useCode(tx, link.id, taken.codeHash))
    await leaveTrace(tx, traceOf(checking, deps.now(), isFirst))
    if (isFirst) return ok(null)
    return no(taken.triesLeft > 0 && !isRight ? { kind: 'wrong', triesLeft: taken.triesLeft } : { kind: 'over' })
  })
}

const traceOf = ({ link, networkId }: Checking, at: Date, isRight: boolean) => ({
  networkId,
  at,
  event: 'partner-link.enter',
  action: 'E' as const,
  objectType: 'partner_link',
  objectId: link.id,
  actor: { kind: 'partner' as const, organizationId: link.organizationId },
  outcome: isRight ? ('ok' as const) : ('refused' as const),
  reason: isRight ? null : 'wrong-code',
})
