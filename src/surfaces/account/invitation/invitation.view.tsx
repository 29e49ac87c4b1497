import { type Invitation, identityTexts } from '#identity/index.ts'
import { texts } from '../texts.nl.ts'

const { invitation: words } = texts

export const Invited = ({ invitation, token }: { invitation: Invitation; token: string }) => (
  <>
    <h1>{words.title}</h1>
    <p class="naast-lead">
      {words.lead(
        invitation.name,
        identityTexts.roles[invitation.role],
        invitation.organizationName ?? invitation.networkName,
      )}
    </p>
    <p>{words.next(invitation.email)}</p>
    <form method="post" action={`/uitnodiging/${token}`}>
      <button type="submit" class="naast-button utrecht-button utrecht-button--primary-action">
        {words.accept}
      </button>
    </form>
    <p>{words.notYou}</p>
  </>
)

export const InvitationOver = () => (
  <>
    <h1>{words.over}</h1>
    <p class="naast-lead">{words.overLead}</p>
    <p>
      <a href="/aanmelden">{texts.signIn.title}</a>
    </p>
  </>
)
