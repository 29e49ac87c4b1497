import { homeOf, type Role } from '../role.ts'
import type { SignedIn } from '../signed-in.ts'
import { texts } from '../texts.nl.ts'
import type { KeptForm } from './kept-form.ts'
import { NewWindow, SendAgain } from './kept-form.view.tsx'

const { wrongRole, kept } = texts

type WrongRoleProps = {
  needed: readonly Role[]
  signedIn: SignedIn
  /** For who sent a form: what was in it, if that can be sent again. */
  sent: { readonly form: KeptForm | null } | null
}

/** Which role is needed, which one is yours, and what to do about it. */
export function WrongRole({ needed, signedIn: { grant, grants }, sent }: WrongRoleProps) {
  const names = needed.map((role) => texts.roles[role])
  const mayChoose = grants.some(({ role }) => needed.includes(role))
  return (
    <>
      <h1>{wrongRole.title}</h1>
      <p class="naast-lead">{wrongRole.lead(names.join(texts.or))}</p>
      <p>{wrongRole.yours(texts.roles[grant.role], grant.networkName)}</p>
      {sent ? <p>{sent.form ? kept.lead : kept.notDone}</p> : null}
      {mayChoose ? <p>{sent ? <NewWindow href="/account" label={wrongRole.switch} /> : <Switch />}</p> : null}
      {mayChoose ? null : <p>{wrongRole.ask}</p>}
      {sent ? <SendAgain form={sent.form} /> : null}
      <p>
        <a href={homeOf(grant.role)}>{wrongRole.home}</a>
      </p>
    </>
  )
}

const Switch = () => <a href="/account">{wrongRole.switch}</a>
