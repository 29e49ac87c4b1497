import type { VNode } from 'preact'
import type { CaseProps } from './case-props.ts'
import { Contact, Try } from './contact-steps.view.tsx'
import { texts } from './partner-case.texts.nl.ts'
import { ConfirmCall, Finish, GiveUp, Open } from './plain-steps.view.tsx'
import { Accept, Resume } from './promise-steps.view.tsx'
import { Refuse } from './refuse-step.view.tsx'
import type { StepName } from './steps.ts'
import { Waitlist } from './waitlist-step.view.tsx'

const views: Readonly<Record<StepName, (props: CaseProps) => VNode>> = {
  opening: Open,
  toezegging: Accept,
  weigering: Refuse,
  bevestiging: ConfirmCall,
  contact: Contact,
  poging: Try,
  teruggave: GiveUp,
  wachtlijst: Waitlist,
  hervatting: Resume,
  uitkomst: Finish,
}

/** What can be done now: what is most likely stands open, the rest folds out. */
export function CaseSteps(props: CaseProps) {
  const [first, ...others] = props.steps
  if (!first) return null
  return (
    <section class="naast-flow" aria-labelledby="stappen">
      <h2 id="stappen">{texts.actions.title}</h2>
      <Step name={first} {...props} />
      {others.map((name) => (
        <details key={name} class="naast-card naast-step" open={props.form.step === name}>
          <summary>{texts.steps[name].title}</summary>
          <div class="naast-flow">
            <StepBody name={name} {...props} />
          </div>
        </details>
      ))}
    </section>
  )
}

type StepProps = CaseProps & { readonly name: StepName }

const Step = (props: StepProps) => (
  <div class="naast-card naast-flow">
    <h3>{texts.steps[props.name].title}</h3>
    <StepBody {...props} />
  </div>
)

function StepBody({ name, ...props }: StepProps) {
  const View = views[name]
  return <View {...props} />
}
