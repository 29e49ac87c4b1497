import { ChoiceField } from '#design/form/choice-field.tsx'
import { TicksField } from '#design/form/ticks-field.tsx'
import { listed } from '#directory/index.ts'
import type { Consent, ConsentItem } from '../handover.ts'
import { retention } from '../retention.ts'
import { texts as shared } from '../texts.nl.ts'
import { type ConsentForm, deskWays } from './consent.form.ts'
import { texts } from './consent.texts.nl.ts'

type ScriptProps = {
  organization: string | null
  day: string
  /** Days that the network keeps a finished handover. */
  kept: number | undefined
}

/** What to read aloud, with the name of the organisation and the day before which it calls. */
export const ConsentScript = ({ organization, day, kept = retention.contentDays }: ScriptProps) => (
  <div class="naast-notice" id="spreektekst" data-live-part>
    <p>
      <strong>{texts.script.title}</strong>
    </p>
    <p class="naast-lead">{texts.script.text(organization ?? texts.script.someOrganization, day, kept)}</p>
    <p>{texts.script.refused}</p>
  </div>
)

/** What to read aloud to ask once more: what this organisation knows, and no day, because nobody calls for it. */
export const RenewalScript = ({ organization, items }: { organization: string } & Pick<Consent, 'items'>) => (
  <div class="naast-notice">
    <p>
      <strong>{texts.script.title}</strong>
    </p>
    <p class="naast-lead">{texts.renewal.text(organization, sharedInWords(items))}</p>
    <p>{texts.renewal.refused}</p>
  </div>
)

/** That who referred her hears how it goes is nothing that the organisation gets; it is asked below. */
const sharedInWords = (items: readonly ConsentItem[]) =>
  listed(items.filter((item) => item !== 'terugkoppeling').map((item) => shared.consentItems[item]))

type FieldsProps = {
  form: ConsentForm
  /** A professional brought it in, who may hear how it goes. */
  feedback: boolean
}

/** How she agreed, and to what. */
export const ConsentFields = ({ form: { values, errors }, feedback }: FieldsProps) => (
  <>
    <ChoiceField
      name="manier"
      legend={texts.way}
      options={deskWays.map((value) => ({ value, label: shared.consentWays[value] }))}
      value={values.way}
      error={errors.manier}
    />
    <TicksField
      name="onderdeel"
      legend={texts.items}
      hint={texts.itemsHint}
      options={itemsFor(feedback).map((value) => ({ value, label: shared.consentItems[value] }))}
      values={values.items}
      error={errors.onderdeel}
    />
  </>
)

const itemsFor = (feedback: boolean): readonly ConsentItem[] => [
  'contact',
  'vraag',
  'hulp',
  ...(feedback ? (['terugkoppeling'] as const) : []),
]
