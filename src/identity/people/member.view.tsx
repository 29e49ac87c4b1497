import { ChoiceField } from '#design/form/choice-field.tsx'
import { ErrorSummary } from '#design/form/error-summary.tsx'
import type { Role } from '../role.ts'
import { texts as identity } from '../texts.nl.ts'
import type { Member } from './members.sql.ts'
import { texts } from './people.texts.nl.ts'

const { member: words } = texts

type MemberRoleProps = {
  base: string
  member: Member
  /** Who could take over. */
  successors: readonly Member[]
  /** How much waits on this person. */
  waiting: number
  isOwn: boolean
  /** What the role can be changed into. */
  roles: readonly Role[]
  errors: { readonly rol?: string; readonly opvolger?: string; readonly einde?: string }
}

export const MemberRole = (props: MemberRoleProps) => {
  const { base, member, roles, isOwn, errors } = props
  const { person, grant } = member
  return (
    <>
      <h1>{words.title(person.name)}</h1>
      <ErrorSummary errors={errors} />
      <p class="naast-lead">
        {words.now(person.name, identity.roles[grant.role], grant.organizationName ?? grant.networkName)}
      </p>
      {roles.length > 0 ? (
        <section class="naast-flow">
          <h2>{words.change}</h2>
          <form class="naast-flow" method="post" action={`${base}/mensen/${grant.id}/rol`}>
            <ChoiceField
              name="rol"
              legend={words.newRole}
              options={roles.map((role) => ({ value: role, label: identity.roles[role] }))}
              value=""
              error={errors.rol}
            />
            <button type="submit" class="naast-button naast-button--quiet utrecht-button">
              {words.submitChange}
            </button>
          </form>
        </section>
      ) : null}
      <section class="naast-flow" id="einde">
        <h2>{words.end}</h2>
        <p>{isOwn ? words.own : words.endLead}</p>
        <End {...props} />
      </section>
      <p>
        <a href={`${base}/mensen`}>{words.back}</a>
      </p>
    </>
  )
}

const End = ({ base, member: { grant }, successors, waiting, errors }: MemberRoleProps) => (
  <form class="naast-flow" method="post" action={`${base}/mensen/${grant.id}/einde`}>
    {waiting > 0 ? <p>{words.successorLead(waiting)}</p> : null}
    {waiting > 0 && successors.length === 0 ? <p>{words.nobody}</p> : null}
    {waiting > 0 && successors.length > 0 ? (
      <ChoiceField
        name="opvolger"
        legend={words.successor}
        options={successors.map((one) => ({
          value: one.grant.id,
          label: `${one.person.name}, ${identity.roles[one.grant.role]}`,
        }))}
        value=""
        error={errors.opvolger}
      />
    ) : null}
    <button type="submit" class="naast-button utrecht-button">
      {words.submitEnd}
    </button>
  </form>
)
