import type { Services } from '#platform/services.ts'
import { grantsOf } from '../grants.sql.ts'
import { findPersonByEmail } from '../people.sql.ts'
import { forgetSecondSteps } from '../second-step/second-steps.sql.ts'
import { auditCommand } from './audit-command.ts'

/**
 * For who lost everything: no app, passkeys or recovery codes any more, and no open session. Each network where the person works sees in
 * its log that it was done. False when there is no such person.
 */
export const resetPerson = (
  { database, now, newId }: Pick<Services, 'database' | 'now' | 'newId'>,
  email: string,
): Promise<boolean> =>
  database.asIdentity(async (tx) => {
    const at = now()
    const person = await findPersonByEmail(tx, email)
    if (!person || !(await forgetSecondSteps(tx, email, at))) return false
    const networkIds = new Set((await grantsOf(tx, person.id)).map(({ networkId }) => networkId))
    const action = 'second-steps.forgotten'
    await auditCommand(tx, [...networkIds], { newId, at, action, subject: person.id, detail: {} })
    return true
  })
