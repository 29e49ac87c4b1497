import { ChoiceField } from '#design/form/choice-field.tsx'
import { ErrorSummary } from '#design/form/error-summary.tsx'
import { TextField } from '#design/form/text-field.tsx'
import { Tick } from '#design/form/ticks-field.tsx'
import { Trap } from '#design/form/trap.tsx'
import type { Network } from '#networks/index.ts'
import { publicLinks } from '../public-links.ts'
import { requestDays } from '../requests/request.ts'
import type { AskForm } from './ask.form.ts'
import { texts } from './ask.texts.nl.ts'
import { errorsIn } from './carer-fields.form.ts'
import { texts as shared } from './carer-fields.texts.nl.ts'
import { QuestionField } from './question-field.view.tsx'
import type { Alarm } from './urgent-first.ts'
import { UrgentFirst } from './urgent-first.view.tsx'

type AskProps = {
  base: string
  network: Network
  /** By which day we call, in words. */
  day: string
  form: AskForm
  submission: string
  offer: { readonly slug: string; readonly name: string } | null
  alarm?: Alarm
}

export function Ask({ base, network, day, form, submission, offer, alarm }: AskProps) {
  return (
    <div class="naast-column naast-flow">
      <h1>{texts.title}</h1>
      {alarm ? <UrgentFirst network={network} level={alarm} /> : null}
      <ErrorSummary errors={errorsIn(form)} />
      <p class="naast-lead">{texts.lead(day)}</p>
      <p class="naast-notice">{texts.notice}</p>
      {offer ? <p>{texts.about(offer.name)}</p> : null}
      <form class="naast-flow" method="post" action={publicLinks.askCall(base)}>
        <input type="hidden" name="inzending" value={submission} />
        {offer ? <input type="hidden" name="aanbod" value={offer.slug} /> : null}
        {alarm ? <input type="hidden" name="gelezen" value={alarm} /> : null}
        <Whom form={form} />
        <Who form={form} />
        <What form={form} />
        <Trap label={shared.trap} />
        <Promises network={network} day={day} />
        <button type="submit" class="naast-button utrecht-button utrecht-button--primary-action">
          {texts.submit}
        </button>
      </form>
    </div>
  )
}

/** For yourself or for somebody else; without script both parts simply stand there. */
const Whom = ({ form: { voor, eigen_naam, weet } }: { form: AskForm }) => (
  <>
    <ChoiceField
      name="voor"
      legend={texts.whom}
      options={[
        { value: 'mijzelf', label: texts.whomChoices.mijzelf },
        { value: 'ander', label: texts.whomChoices.ander },
      ]}
      value={voor.value}
      error={voor.error}
    />
    <section class="naast-card naast-flow" aria-labelledby="voor-een-ander">
      <h2 id="voor-een-ander">{texts.other}</h2>
      <p>{texts.otherLead}</p>
      <TextField name="eigen_naam" label={texts.ownName} {...eigen_naam} autocomplete="name" />
      <Tick name="weet" label={texts.knows} ticked={weet.value === 'ja'} error={weet.error} />
    </section>
  </>
)

const Who = ({ form: { naam, telefoon, voicemail, moment } }: { form: AskForm }) => (
  <>
    <TextField name="naam" label={texts.name} hint={texts.nameHint} {...naam} autocomplete="given-name" />
    <TextField
      name="telefoon"
      label={texts.phone}
      hint={shared.phoneHint}
      {...telefoon}
      type="tel"
      inputMode="tel"
      autocomplete="tel"
    />
    <ChoiceField
      name="voicemail"
      legend={texts.voicemail}
      options={[
        { value: 'ja', label: shared.yes },
        { value: 'nee', label: shared.no },
      ]}
      value={voicemail.value}
      error={voicemail.error}
    />
    <TextField name="moment" label={shared.moment} hint={shared.momentHint} {...moment} optional />
  </>
)

const What = ({ form: { vraag, postcode, taal } }: { form: AskForm }) => (
  <>
    <QuestionField label={texts.question} hint={texts.questionHint} {...vraag} />
    <TextField
      name="postcode"
      label={shared.postcode}
      hint={shared.postcodeHint}
      {...postcode}
      inputMode="numeric"
      autocomplete="postal-code"
      optional
    />
    <TextField name="taal" label={texts.language} {...taal} optional />
  </>
)

const Promises = ({ network, day }: { network: Network; day: string }) => (
  <section class="naast-flow" aria-labelledby="belofte">
    <h2 id="belofte">{texts.promiseTitle}</h2>
    <ul>
      {texts.promises(network.name, day, requestDays).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </section>
)
