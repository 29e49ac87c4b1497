import { texts as identity } from '../texts.nl.ts'
import { lastDayOf } from './invitation-life.ts'
import type { Invitation } from './invitations.sql.ts'
import type { Member } from './members.sql.ts'
import { texts } from './people.texts.nl.ts'

type PeopleListProps = {
  base: string
  where: string
  members: readonly Member[]
  invitations: readonly Invitation[]
  done: string | null
}

export const PeopleList = ({ base, where, members, invitations, done }: PeopleListProps) => (
  <div class="naast-column naast-flow">
    <h1>{texts.title}</h1>
    {done ? (
      <p class="naast-notice" role="status">
        {done}
      </p>
    ) : null}
    <p class="naast-lead">{texts.lead(where)}</p>
    <p>
      <a class="naast-button utrecht-button" href={`${base}/mensen/uitnodigen`}>
        {texts.invite}
      </a>
    </p>
    {members.length === 0 ? <p>{texts.none}</p> : null}
    <ul class="naast-cards">
      {members.map((member) => (
        <Row key={member.grant.id} base={base} member={member} />
      ))}
    </ul>
    {invitations.length > 0 ? <Open base={base} invitations={invitations} /> : null}
  </div>
)

function Row({ base, member: { person, grant } }: { base: string; member: Member }) {
  const role = identity.roles[grant.role]
  return (
    <li>
      <strong>{person.name}</strong>
      <p>
        {role}
        {grant.organizationName ? `, ${grant.organizationName}` : null}. {person.email}
      </p>
      <a href={`${base}/mensen/${grant.id}`} aria-label={texts.changeLabel(person.name, role)}>
        {texts.change}
      </a>
    </li>
  )
}

const Open = ({ base, invitations }: { base: string; invitations: readonly Invitation[] }) => (
  <section class="naast-flow">
    <h2>{texts.open}</h2>
    <ul class="naast-cards">
      {invitations.map(({ id, name, email, role, organizationName, expiresAt }) => (
        <li key={id}>
          <p>
            {texts.openUntil(name, identity.roles[role], lastDayOf(expiresAt))} {email}
            {organizationName ? `, ${organizationName}` : null}
          </p>
          <form method="post" action={`${base}/mensen/intrekken`}>
            <input type="hidden" name="uitnodiging" value={id} />
            <button
              type="submit"
              class="naast-button naast-button--quiet utrecht-button"
              aria-label={texts.withdrawLabel(name)}
            >
              {texts.withdraw}
            </button>
          </form>
        </li>
      ))}
    </ul>
  </section>
)
