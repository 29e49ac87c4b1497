import { ErrorSummary } from '#design/form/error-summary.tsx'
import { Tick } from '#design/form/ticks-field.tsx'
import { deskLinks } from '../desk/desk-links.ts'
import type { HandoverPartner } from './handover-partner.ts'
import { texts } from './handover-partners.texts.nl.ts'

const { stopping } = texts

type Props = { partner: HandoverPartner; error: string | null }

export const StopPartner = ({ partner: { organizationId, name, running }, error }: Props) => (
  <>
    <h1>{stopping.title(name)}</h1>
    <ErrorSummary errors={{ zeker: error ?? undefined }} />
    <p class="naast-lead">{stopping.lead(name)}</p>
    <p>{running > 0 ? stopping.running(running) : stopping.none}</p>
    <form class="naast-flow" method="post" action={`${deskLinks.partner(organizationId)}/stoppen`}>
      <Tick name="zeker" label={stopping.sure} error={error ?? undefined} />
      <button type="submit" class="naast-button utrecht-button utrecht-button--primary-action">
        {stopping.submit}
      </button>
    </form>
    <p>
      <a href={deskLinks.partners}>{texts.back}</a>
    </p>
  </>
)
