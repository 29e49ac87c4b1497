import type { ComponentChildren } from 'preact'
import { ErrorSummary } from '#design/form/error-summary.tsx'
import { deskLinks } from '../desk/desk-links.ts'
import { texts } from './case.texts.nl.ts'
import type { CaseProps } from './case.view.tsx'
import { fieldsOf } from './filled.ts'
import { stepForms } from './step-forms.view.tsx'
import { type StepName, stepNames } from './steps.ts'

const { actions } = texts

/** What can be done now, and only that; the form that was not accepted stands open. */
export function Actions(props: CaseProps) {
  const { found, filled } = props
  const { possible, row } = found
  const offered = possible.offer || possible.call
  if (!offered && possible.steps.size === 0) return <p>{actions.none}</p>
  return (
    <section class="naast-flow" aria-labelledby="nu">
      <h2 id="nu">{actions.title}</h2>
      {filled ? <ErrorSummary errors={filled.errors} /> : null}
      {offered ? <BetterPlace {...props} /> : null}
      {offered ? (
        <p>
          <a class="naast-button utrecht-button utrecht-button--primary-action" href={deskLinks.offer(row.id)}>
            {possible.call ? actions.offerCall : actions.offer}
          </a>
        </p>
      ) : null}
      {stepNames
        .filter((name) => possible.steps.has(name))
        .map((name) => (
          <StepForm key={name} name={name} {...props} />
        ))}
    </section>
  )
}

/** What the partner that refused last said of where the question belongs. */
function BetterPlace({ found: { events }, better }: CaseProps) {
  const last = events.findLast(({ fact }) => fact.kind === 'refused')?.fact
  const name = last?.kind === 'refused' && last.betterOrganizationId ? better(last.betterOrganizationId) : null
  return name ? <p class="naast-notice">{actions.better(name)}</p> : null
}

function StepForm({ name, ...props }: CaseProps & { name: StepName }) {
  const { found, filled } = props
  const fields = fieldsOf(filled, name)
  const Form = stepForms[name]
  return (
    <details class="naast-card naast-step" open={fields.open}>
      <summary>{actions[name].title}</summary>
      <form class="naast-flow" method="post" action={deskLinks.step(found.row.id, name)}>
        <input type="hidden" name="versie" value={String(found.handover.version)} />
        <Form {...props} fields={fields} />
        <Submit>{actions[name].submit}</Submit>
      </form>
    </details>
  )
}

export const Submit = ({ children }: { children: ComponentChildren }) => (
  <button type="submit" class="naast-button utrecht-button utrecht-button--primary-action">
    {children}
  </button>
)
