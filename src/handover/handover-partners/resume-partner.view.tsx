import { ErrorSummary } from '#design/form/error-summary.tsx'
import { Tick } from '#design/form/ticks-field.tsx'
import { deskLinks } from '../desk/desk-links.ts'
import type { HandoverPartner } from './handover-partner.ts'
import { texts } from './handover-partners.texts.nl.ts'

const { resuming } = texts

type Props = { partner: HandoverPartner; error: string | null }

/** What it means that a partner takes part again, with where its letters go: that may be old by now. */
export const ResumePartner = ({ partner: { organizationId, name, email, running }, error }: Props) => (
  <>
    <h1>{resuming.title(name)}</h1>
    <ErrorSummary errors={{ zeker: error ?? undefined }} />
    <p class="naast-lead">{resuming.lead(name)}</p>
    <p>
      {resuming.address(email)} <a href={deskLinks.partner(organizationId)}>{texts.edit}</a>
    </p>
    {running > 0 ? <p>{resuming.running(running)}</p> : null}
    <form class="naast-flow" method="post" action={deskLinks.resumePartner(organizationId)}>
      <Tick name="zeker" label={resuming.sure} error={error ?? undefined} />
      <button type="submit" class="naast-button utrecht-button utrecht-button--primary-action">
        {resuming.submit}
      </button>
    </form>
    <p>
      <a href={deskLinks.partners}>{texts.back}</a>
    </p>
  </>
)
