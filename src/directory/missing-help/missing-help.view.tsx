import { ErrorSummary } from '#design/form/error-summary.tsx'
import { TextField } from '#design/form/text-field.tsx'
import { Trap } from '#design/form/trap.tsx'
import { links } from '../links.ts'
import { texts } from '../texts.nl.ts'
import type { MissingHelpForm as Form } from './missing-help.form.ts'

const { missing } = texts

/** One optional sentence about what somebody could not find, under a heading of its own. */
export const MissingHelpForm = ({ base, form }: { base: string; form: Form }) => (
  <section class="naast-card naast-flow" aria-labelledby="gemist">
    <h3 id="gemist">{missing.title}</h3>
    <Fields base={base} form={form} />
  </section>
)

function Fields({ base, form }: { base: string; form: Form }) {
  return (
    <form class="naast-flow" method="post" action={links.missing(base)}>
      <p>{missing.lead}</p>
      {form.values.words ? <p>{missing.words(form.values.words)}</p> : null}
      <input type="hidden" name="vraag" value={form.values.words} />
      <input type="hidden" name="plaats" value={form.values.place} />
      <TextField
        name="opmerking"
        label={missing.note}
        hint={missing.noteHint}
        value={form.values.note}
        error={form.errors.note}
        optional
        long
      />
      <Trap label={texts.trap} />
      <button type="submit" class="naast-button utrecht-button utrecht-button--primary-action">
        {missing.submit}
      </button>
    </form>
  )
}

export const MissingHelpAgain = ({ base, form }: { base: string; form: Form }) => (
  <>
    <h1>{missing.title}</h1>
    <ErrorSummary errors={{ opmerking: form.errors.note }} />
    <Fields base={base} form={form} />
  </>
)

export const MissingHelpDone = ({ base }: { base: string }) => (
  <>
    <h1>{missing.doneTitle}</h1>
    <p>{missing.done}</p>
    <p>
      <a href={links.search(base)}>{missing.back}</a>
    </p>
  </>
)
