import { SelectField } from '#design/form/select-field.tsx'
import { functionWords } from '#directory/index.ts'
import { deskLinks } from '../desk/desk-links.ts'
import { callChannels, callOutcomes } from './call.form.ts'
import { texts } from './call.texts.nl.ts'
import type { CallProps } from './call.view.tsx'

const { close: words } = texts

/** Three fields right after the note; what the note is about stands ready. */
export const CloseFields = ({ values, errors, found }: CallProps) => (
  <section class="naast-card naast-flow" aria-labelledby="klaar">
    <h2 id="klaar">{words.title}</h2>
    <p>{words.lead}</p>
    <div class="naast-fields">
      <div id="waarover-deel" data-live-part>
        <SelectField
          name="waarover"
          label={words.about}
          none={words.aboutNone}
          options={functionWords.map(({ code, label }) => ({ value: code, label }))}
          value={values.about || (found?.kind ?? '')}
          error={errors.waarover}
        />
      </div>
      <SelectField
        name="kanaal"
        label={words.how}
        options={callChannels.map((value) => ({ value, label: words.channels[value] }))}
        value={values.channel}
      />
      <SelectField
        name="gedaan"
        label={words.did}
        options={callOutcomes.map((value) => ({ value, label: words.outcomes[value] }))}
        value={values.outcome}
      />
    </div>
    <button
      type="submit"
      class="naast-button utrecht-button utrecht-button--primary-action"
      formaction={`${deskLinks.call}/afsluiten`}
    >
      {words.submit}
    </button>
  </section>
)
