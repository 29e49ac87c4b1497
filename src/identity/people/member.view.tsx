import { ChoiceField } from '#design/form/choice-field.tsx'
import { ErrorSummary } from '#design/form/error-summary.tsx'
import { FieldError } from '#design/form/text-field.tsx'
import type { Role } from '../role.ts'
import { texts as identity } from '../texts.nl.ts'
import { keepsWork } from './end-role.ts'
import type { MemberAnswer } from './member.form.ts'
import type { Member } from './members.sql.ts'
import { texts } from './people.texts.nl.ts'
import { Successor } from './successor.view.tsx'

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
  /** What was sent and could not be done; null for the page as it begins. */
  answer: MemberAnswer | null
}

export const MemberRole = (props: MemberRoleProps) => {
  const { base, member, roles, isOwn, answer } = props
  const { person, grant } = member
  return (
    <>
      <h1>{words.title(person.name)}</h1>
      <ErrorSummary errors={answer?.errors ?? {}} />
      <p class="naast-lead">
        {words.now(person.name, identity.roles[grant.role], grant.organizationName ?? grant.networkName)}
      </p>
      {roles.length > 0 ? (
        <section class="naast-flow">
          <h2>{words.change}</h2>
          <Change {...props} />
        </section>
      ) : null}
      <section class="naast-flow">
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

function Change({ base, member: { grant }, roles, successors, waiting, answer }: MemberRoleProps) {
  const sent = answer?.form === 'rol' ? answer : null
  const keeping = roles.filter((role) => keepsWork(grant.role, role))
  return (
    <form class="naast-flow" method="post" action={`${base}/mensen/${grant.id}/rol`}>
      <ChoiceField
        name="rol"
        legend={words.newRole}
        options={roles.map((role) => ({ value: role, label: identity.roles[role] }))}
        value={sent?.rol ?? ''}
        error={sent?.errors.rol}
      />
      {keeping.length < roles.length ? (
        <Successor
          {...{ id: 'rol-opvolger', successors, waiting, keeping }}
          value={sent?.opvolger ?? ''}
          error={sent?.errors['rol-opvolger']}
        />
      ) : null}
      <button type="submit" class="naast-button naast-button--quiet utrecht-button">
        {words.submitChange}
      </button>
    </form>
  )
}

function End({ base, member: { grant }, successors, waiting, answer }: MemberRoleProps) {
  const sent = answer?.form === 'einde' ? answer : null
  return (
    <form id="einde" class="naast-flow" method="post" action={`${base}/mensen/${grant.id}/einde`}>
      <FieldError name="einde" error={sent?.errors.einde} />
      <Successor
        {...{ id: 'opvolger', successors, waiting, keeping: [] }}
        value={sent?.opvolger ?? ''}
        error={sent?.errors.opvolger}
      />
      <button type="submit" class="naast-button utrecht-button">
        {words.submitEnd}
      </button>
    </form>
  )
}
