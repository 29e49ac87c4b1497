import { ChoiceField } from '#design/form/choice-field.tsx'
import type { Role } from '../role.ts'
import { texts as identity } from '../texts.nl.ts'
import type { Member } from './members.sql.ts'
import { texts } from './people.texts.nl.ts'

const { member: words } = texts

type SuccessorProps = {
  /** The id of the field: two forms of one page have it. */
  id: string
  successors: readonly Member[]
  waiting: number
  /** The roles in which the person keeps the work. */
  keeping: readonly Role[]
  value: string
  error: string | undefined
}

/** Who takes over what waits on somebody; nothing when nothing does. */
export function Successor({ id, successors, waiting, keeping, value, error }: SuccessorProps) {
  if (waiting === 0) return null
  const names = keeping.map((role) => identity.roles[role]).join(' of ')
  const lead = [words.successorLead(waiting), names ? words.keepsWork(names) : ''].join(' ').trim()
  if (successors.length === 0)
    return (
      <p id={id}>
        {lead} {words.nobody}
      </p>
    )
  return (
    <>
      <p>{lead}</p>
      <ChoiceField
        {...{ name: 'opvolger', id, legend: words.successor, value, error }}
        options={successors.map(({ person, grant }) => ({
          value: grant.id,
          label: `${person.name}, ${identity.roles[grant.role]}`,
        }))}
      />
    </>
  )
}
