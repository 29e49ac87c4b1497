import { ErrorSummary } from '#design/form/error-summary.tsx'
import { CaseFacts } from './case-facts.view.tsx'
import type { CaseProps } from './case-props.ts'
import { CaseSteps } from './case-steps.view.tsx'
import { ClosedCase } from './closed-case.view.tsx'
import { ConsentFacts } from './consent-facts.view.tsx'
import { dueWords } from './due-words.ts'
import { texts } from './partner-case.texts.nl.ts'
import type { PartnerCase } from './partner-case.ts'

/** One question, for the partner that has it: what happens now, who it is about, and what can be done. */
export function CaseView(props: CaseProps) {
  const { found, form, done, now } = props
  return (
    <div class="naast-column naast-flow">
      <h1>{titleOf(found)}</h1>
      <ErrorSummary errors={form.errors} />
      {form.alert ? (
        <div class="naast-errors utrecht-alert utrecht-alert--error" role="alert">
          <p>{form.alert}</p>
        </div>
      ) : null}
      {done ? (
        <p class="naast-notice" role="status">
          {texts.done[done]}
        </p>
      ) : null}
      {found.content ? (
        <>
          <p class="naast-lead">{dueWords(found, now)}</p>
          <CaseFacts found={found} content={found.content} />
          <CaseSteps {...props} />
          <ConsentFacts consent={found.consent} />
        </>
      ) : (
        <ClosedCase {...props} />
      )}
    </div>
  )
}

export const titleOf = ({ content, reference }: PartnerCase) =>
  content ? texts.title(reference) : texts.newTitle(reference)

type LostProps = { readonly inbox: string | null }

/** All that is said about a question that is not, or no longer, with this partner: no crumbs either, which would be the frame of the page. */
export const Lost = ({ inbox }: LostProps) => (
  <div class={inbox ? 'naast-flow' : 'naast-page naast-main'}>
    <h1>{texts.lost.title}</h1>
    {inbox ? (
      <p>
        <a href={inbox}>{texts.lost.back}</a>
      </p>
    ) : null}
  </div>
)
