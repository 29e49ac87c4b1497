import { textOf } from '#platform/http/query.ts'
import type { EndingRefusal } from './end-role.ts'
import { texts } from './people.texts.nl.ts'

/** Two forms stand on the page of a member; each has its own field for who takes over. */
export type MemberForm = 'rol' | 'einde'

/** What was sent, and what is wrong with it, under the id of the field. */
export type MemberAnswer = {
  readonly form: MemberForm
  readonly rol: string
  readonly opvolger: string
  readonly errors: Readonly<Partial<Record<'rol' | 'rol-opvolger' | 'einde' | 'opvolger', string>>>
}

export const readMember = (body: unknown, form: MemberForm): MemberAnswer => ({
  form,
  rol: textOf(body, 'rol', 40),
  opvolger: textOf(body, 'opvolger', 40),
  errors: {},
})

/** The same with why it was refused, beside the field of the form that was sent. */
export function refusedMember(sent: MemberAnswer, { kind }: EndingRefusal): MemberAnswer {
  const { lastCoordinator, successorMissing, successorMissingChange } = texts.member
  if (kind === 'last-coordinator') return { ...sent, errors: { [sent.form]: lastCoordinator } }
  const errors = sent.form === 'rol' ? { 'rol-opvolger': successorMissingChange } : { opvolger: successorMissing }
  return { ...sent, errors }
}
