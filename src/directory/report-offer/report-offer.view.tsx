import { ChoiceField } from '#design/form/choice-field.tsx'
import { ErrorSummary } from '#design/form/error-summary.tsx'
import { TextField } from '#design/form/text-field.tsx'
import { Trap } from '#design/form/trap.tsx'
import { links } from '../links.ts'
import type { Offer } from '../offer.ts'
import { texts } from '../texts.nl.ts'
import { type ReportForm, reasons } from './report-offer.form.ts'

type ReportOfferProps = { base: string; offer: Offer; form: ReportForm }

const { report } = texts

export function ReportOffer({ base, offer, form }: ReportOfferProps) {
  return (
    <>
      <h1>{report.title}</h1>
      <ErrorSummary errors={{ reden: form.errors.reason, opmerking: form.errors.note }} />
      <p>{report.lead(offer.name)}</p>
      <form class="naast-flow" method="post" action={links.report(base, offer.slug)}>
        <ChoiceField
          name="reden"
          legend={report.reason}
          options={reasons.map((value) => ({ value, label: report.reasons[value] }))}
          value={form.values.reason ?? ''}
          error={form.errors.reason}
        />
        <TextField
          name="opmerking"
          label={report.note}
          hint={report.noteHint}
          value={form.values.note}
          error={form.errors.note}
          optional
          long
        />
        <Trap label={texts.trap} />
        <button type="submit" class="naast-button utrecht-button utrecht-button--primary-action">
          {report.submit}
        </button>
      </form>
    </>
  )
}

export const ReportDone = ({ base, offer }: { base: string; offer: Offer }) => (
  <>
    <h1>{report.doneTitle}</h1>
    <p>{report.done}</p>
    <p>
      <a href={links.offer(base, offer.slug)}>{report.back(offer.name)}</a>
    </p>
  </>
)
