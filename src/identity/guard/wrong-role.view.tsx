import { homeOf, type Role } from '../role.ts'
import type { SignedIn } from '../signed-in.ts'
import { texts } from '../texts.nl.ts'

const { wrongRole } = texts

/** Which role is needed, which one is yours, and what to do about it. */
export function WrongRole({ needed, signedIn: { grant, grants } }: { needed: readonly Role[]; signedIn: SignedIn }) {
  const names = needed.map((role) => texts.roles[role])
  return (
    <>
      <h1>{wrongRole.title}</h1>
      <p class="naast-lead">{wrongRole.lead(names.join(texts.or))}</p>
      <p>{wrongRole.yours(texts.roles[grant.role], grant.networkName)}</p>
      {grants.some(({ role }) => needed.includes(role)) ? (
        <p>
          <a href="/account">{wrongRole.switch}</a>
        </p>
      ) : (
        <p>{wrongRole.ask}</p>
      )}
      <p>
        <a href={homeOf(grant.role)}>{wrongRole.home}</a>
      </p>
    </>
  )
}
