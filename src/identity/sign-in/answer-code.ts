import { timingSafeEqual } from 'node:crypto'
import type { Transaction } from '#platform/database/database.ts'
import { newToken } from '#platform/random.ts'
import { no, ok, type Result } from '#platform/result.ts'
import type { Services } from '#platform/services.ts'
import { limits } from '../brake.ts'
import { brake, release } from '../brakes.sql.ts'
import { grantsOf } from '../grants.sql.ts'
import { type IdentityKeys, identityKeys } from '../keys.ts'
import { openSession } from '../sessions.sql.ts'
import { firstGrant, type Grant } from '../signed-in.ts'
import { mostTries } from './sign-in-code.ts'
import { addressKeyOf, takeTry, useCode } from './sign-in-codes.sql.ts'

type Answer = {
  readonly codeId: string
  /** Six digits. */
  readonly code: string
  /** The network address it comes from. */
  readonly device: string
  /** The browser, in words for the list of sessions. */
  readonly browser: string
}

export type CodeRefusal =
  | { readonly kind: 'wrong'; readonly triesLeft: number }
  | { readonly kind: 'over' }
  | { readonly kind: 'no-role' }
  | { readonly kind: 'rest'; readonly until: Date }

export type Opened = { readonly token: string; readonly grant: Grant }

/** Opens a session for who types the code that was mailed, in the browser that asked for it. */
export async function answerCode(services: Services, answer: Answer): Promise<Result<Opened, CodeRefusal>> {
  const { database, config, now } = services
  const keys = identityKeys(config)
  const until = await database.asIdentity((tx) => brakeAnswering(tx, keys, { ...answer, now: now() }))
  if (until) return no({ kind: 'rest', until })

  // The try is taken in a transaction of its own, so that nothing that goes wrong later gives it back.
  const taken = await database.asIdentity((tx) => takeTry(tx, answer.codeId, now()))
  if (!taken) return no({ kind: 'over' })
  const isRight = timingSafeEqual(taken.codeHash, keys.codeHash(answer.codeId, answer.code))
  const { personId } = taken
  if (!isRight || !personId)
    return no(taken.tries < mostTries ? { kind: 'wrong', triesLeft: mostTries - taken.tries } : { kind: 'over' })
  return database.asIdentity((tx) => enter(tx, services, { ...answer, personId }))
}

async function brakeAnswering(tx: Transaction, keys: IdentityKeys, { codeId, device, now }: Answer & { now: Date }) {
  const byDevice = { key: keys.counterKey('code device', device), limit: limits.codeByDevice, now }
  const resting = await brake(tx, byDevice)
  if (resting) return resting
  const key = await addressKeyOf(tx, codeId)
  return key ? brake(tx, { key, limit: limits.codeByEmail, now }) : null
}

type Entrance = Answer & { readonly personId: string }

async function enter(tx: Transaction, services: Services, { codeId, personId, browser }: Entrance) {
  const at = services.now()
  if (!(await useCode(tx, codeId, at))) return no({ kind: 'over' as const })
  const grant = firstGrant(await grantsOf(tx, personId))
  if (!grant) return no({ kind: 'no-role' as const })
  const key = await addressKeyOf(tx, codeId)
  if (key) await release(tx, key)
  const token = newToken()
  await openSession(tx, {
    id: services.newId(),
    token,
    personId,
    grantId: grant.id,
    secondFactorAt: null,
    onlyNetworkId: null,
    device: browser,
    at,
  })
  return ok({ token, grant })
}
