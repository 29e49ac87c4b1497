import { randomUUID } from 'node:crypto'
import type { Database } from '#platform/database/database.ts'
import { newToken } from '#platform/random.ts'
import { grantsOf } from './grants.sql.ts'
import { sessionCookie } from './guard/session-cookie.ts'
import { findPersonByEmail } from './people.sql.ts'
import { openSession } from './sessions.sql.ts'
import { firstGrant } from './signed-in.ts'

type Wanted = {
  readonly email: string
  readonly now: Date
  /** The slug of the network to work in; the first one when it is left out. */
  readonly network?: string
  /** Whether the second step is done; it is when this is left out. */
  readonly secondStep?: boolean
}

/** Opens a session for a person of the demo, without the way in. Gives the cookie: its name and the token. */
export async function aSession(database: Database, { email, now, network, secondStep = true }: Wanted) {
  const token = newToken()
  await database.asIdentity(async (tx) => {
    const person = await findPersonByEmail(tx, email)
    if (!person) throw new Error(`Nobody is ${email}`)
    const grants = await grantsOf(tx, person.id)
    const grant = firstGrant(grants.filter(({ networkSlug }) => !network || networkSlug === network))
    await openSession(tx, {
      id: randomUUID(),
      token,
      personId: person.id,
      grantId: grant?.id ?? null,
      secondFactorAt: secondStep ? now : null,
      onlyNetworkId: null,
      device: 'Firefox op Linux',
      at: now,
    })
  })
  return { name: sessionCookie, value: token }
}
