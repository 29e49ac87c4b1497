import { ErrorSummary } from '#design/form/error-summary.tsx'
import { Trap } from '#design/form/trap.tsx'
import type { Network } from '#networks/index.ts'
import { errorsIn } from '../ask/carer-fields.form.ts'
import { texts as shared } from '../ask/carer-fields.texts.nl.ts'
import type { Alarm } from '../ask/urgent-first.ts'
import { UrgentFirst } from '../ask/urgent-first.view.tsx'
import { publicLinks } from '../public-links.ts'
import { requestDays } from '../requests/request.ts'
import type { ReferForm } from './refer.form.ts'
import { texts } from './refer.texts.nl.ts'
import { Carer, Consent, You } from './refer-fields.view.tsx'

export type ReferProps = {
  base: string
  network: Network
  /** The ISO day, and the day by which we call in words. */
  today: string
  day: string
  form: ReferForm
  submission: string
  alarm?: Alarm
}

const { card, form: words } = texts

export function Refer(props: ReferProps) {
  const { network, form, alarm } = props
  return (
    <div class="naast-column naast-flow">
      <h1>{texts.title}</h1>
      {alarm ? <UrgentFirst network={network} level={alarm} /> : null}
      <ErrorSummary errors={errorsIn(form)} />
      <p class="naast-lead">{texts.lead}</p>
      <Card />
      <p class="naast-noprint">
        {card.print} <a href="#verwijzen">{texts.jump}</a>
      </p>
      <ReferralForm {...props} />
    </div>
  )
}

/** To print and keep at hand, or to lay on the table between two people. */
const Card = () => (
  <section class="naast-card naast-flow" aria-labelledby="kaart">
    <h2 id="kaart">{card.title}</h2>
    <ol>
      {card.questions.map((question) => (
        <li key={question} class="naast-lead">
          <strong>{question}</strong>
        </li>
      ))}
    </ol>
    <ul>
      {card.steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ul>
    <p>{card.urgent}</p>
  </section>
)

const ReferralForm = ({ base, today, day, form, submission, alarm }: ReferProps) => (
  <form
    class="naast-flow naast-noprint"
    method="post"
    action={publicLinks.professionals(base)}
    aria-labelledby="verwijzen"
  >
    <h2 id="verwijzen">{words.title}</h2>
    <p>{words.lead(day)}</p>
    <p class="naast-notice">{words.notice}</p>
    <input type="hidden" name="inzending" value={submission} />
    {alarm ? <input type="hidden" name="gelezen" value={alarm} /> : null}
    <You form={form} />
    <Carer form={form} />
    <Consent form={form} today={today} />
    <Trap label={shared.trap} />
    <h3>{words.promiseTitle}</h3>
    <ul>
      {words.promises(requestDays).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
    <button type="submit" class="naast-button utrecht-button utrecht-button--primary-action">
      {words.submit}
    </button>
  </form>
)
