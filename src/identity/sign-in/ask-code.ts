import { sql } from 'kysely'
import type { Transaction } from '#platform/database/database.ts'
import { enqueue } from '#platform/jobs/jobs.ts'
import type { Mail } from '#platform/mail/mail.ts'
import { hashOf, newDigits } from '#platform/random.ts'
import { no, ok, type Result } from '#platform/result.ts'
import type { Services } from '#platform/services.ts'
import { limits } from '../brake.ts'
import { brake } from '../brakes.sql.ts'
import { type IdentityKeys, identityKeys } from '../keys.ts'
import { findPersonByEmail } from '../people.sql.ts'
import { texts } from '../texts.nl.ts'
import { codeLength } from './sign-in-code.ts'
import { saveCode } from './sign-in-codes.sql.ts'

/** `device` is the network address that asks. */
type Ask = { readonly email: string; readonly device: string; readonly site: string }
export type Rest = { readonly until: Date }

/**
 * Mails a code to who has this address, and does the same work without a letter when nobody has: the answer and its time tell
 * nothing. Gives the id of the code, for the browser that asked; or until when to wait.
 */
export async function askCode(services: Services, ask: Ask): Promise<Result<{ codeId: string }, Rest>> {
  const { database, config, now, newId } = services
  const keys = identityKeys(config)
  const until = await database.asIdentity((tx) => brakeAsking(tx, keys, { ...ask, now: now() }))
  if (until) return no({ until })

  const codeId = newId()
  const code = newDigits(codeLength)
  await database.asIdentity(async (tx) => {
    const person = await findPersonByEmail(tx, ask.email)
    await saveCode(tx, {
      id: codeId,
      personId: person?.id ?? null,
      addressKey: keys.counterKey('code', ask.email),
      codeHash: keys.codeHash(codeId, code),
      at: now(),
    })
    const letter = { to: ask.email, ...texts.codeLetter({ code, site: ask.site }) }
    await (person ? enqueue(tx, 'send-mail', letter) : enqueueInVain(tx, letter))
  })
  return ok({ codeId })
}

async function brakeAsking(tx: Transaction, keys: IdentityKeys, { email, device, now }: Ask & { now: Date }) {
  const byDevice = { key: keys.counterKey('ask device', device), limit: limits.askByDevice, now }
  const byEmail = { key: keys.counterKey('ask', email), limit: limits.askByEmail, now }
  return (await brake(tx, byDevice)) ?? (await brake(tx, byEmail))
}

/** The same work for the database, taken back: nothing is sent to an address that nobody has. */
async function enqueueInVain(tx: Transaction, letter: Mail & { readonly to: string }) {
  await sql`savepoint in_vain`.execute(tx)
  await enqueue(tx, 'send-mail', { ...letter, to: `${hashOf(letter.to).toString('hex')}@naast.invalid` })
  await sql`rollback to savepoint in_vain`.execute(tx)
}
