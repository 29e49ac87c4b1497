import { ChoiceField } from '#design/form/choice-field.tsx'
import { SelectField } from '#design/form/select-field.tsx'
import { TextField } from '#design/form/text-field.tsx'
import { Tick, TicksField } from '#design/form/ticks-field.tsx'
import { functionWords } from '#directory/index.ts'
import { ConsentFields, ConsentScript } from '../case/consent.view.tsx'
import { ageBands, reachWays } from '../content.ts'
import { deskLinks } from '../desk/desk-links.ts'
import { texts } from './call.texts.nl.ts'
import type { CallProps } from './call.view.tsx'

const { start: words } = texts

/** For who wants to be called by somebody. It folds out: most calls end without a name. */
export const StartFields = (props: CallProps) => (
  <details class="naast-card naast-step" open={isBegun(props)}>
    <summary>{words.title}</summary>
    <div class="naast-flow">
      <p>{words.lead}</p>
      <Who {...props} />
      <Reach {...props} />
      <About {...props} />
      <button
        type="submit"
        class="naast-button naast-button--quiet utrecht-button"
        formaction={`${deskLinks.call}/voorbereiden`}
      >
        {words.prepare}
      </button>
      <Offer {...props} />
    </div>
  </details>
)

/** Somebody is known, was typed or chosen, or something in this part is missing: then it stands open. */
function isBegun({ asked, values, errors }: CallProps) {
  const { name, phone, email, organizationId } = values
  const { notitie, waarover, ...others } = errors
  return asked !== null || [name, phone, email, organizationId, ...Object.values(others)].some(Boolean)
}

const Who = ({ values, errors }: CallProps) => (
  <fieldset class="naast-group naast-flow">
    <legend>{words.who}</legend>
    <div class="naast-fields">
      <TextField
        name="naam"
        label={words.name}
        value={values.name}
        error={errors.naam}
        autocomplete="off"
        maxLength={80}
      />
      <TextField
        name="telefoon"
        type="tel"
        label={words.phone}
        value={values.phone}
        error={errors.telefoon}
        autocomplete="off"
        maxLength={30}
      />
      <TextField
        name="moment"
        label={words.bestMoment}
        value={values.bestMoment}
        autocomplete="off"
        maxLength={100}
        optional
      />
    </div>
    <Tick name="voicemail" label={words.voicemail} ticked={values.voicemail} />
    <TextField
      name="namens"
      label={words.onBehalf}
      hint={words.onBehalfHint}
      value={values.onBehalf}
      autocomplete="off"
      maxLength={80}
      optional
    />
  </fieldset>
)

const Reach = ({ values, errors }: CallProps) => (
  <fieldset class="naast-group naast-flow">
    <legend>{words.reach}</legend>
    <div class="naast-fields">
      <SelectField
        name="bericht-via"
        label={words.reachBy}
        options={reachWays.map((value) => ({ value, label: words.reachWays[value] }))}
        value={values.reachBy}
      />
      <TextField
        name="email"
        type="email"
        label={words.email}
        value={values.email}
        error={errors.email}
        autocomplete="off"
        optional
      />
      <TextField
        name="postcode"
        label={words.postcode}
        value={values.postcode4}
        error={errors.postcode}
        inputMode="numeric"
        autocomplete="off"
        maxLength={4}
        optional
      />
      <SelectField
        name="leeftijd"
        label={words.age}
        none={words.ageNone}
        options={ageBands.map((value) => ({ value, label: words.ages[value] }))}
        value={values.ageBand ?? ''}
      />
      <TextField
        name="taal"
        label={words.language}
        value={values.language}
        autocomplete="off"
        maxLength={60}
        optional
      />
    </div>
  </fieldset>
)

const About = ({ values }: CallProps) => (
  <>
    <TicksField
      name="soort"
      legend={words.kinds}
      options={functionWords.map(({ code, label }) => ({ value: code, label }))}
      values={values.kinds}
    />
    <ChoiceField
      name="haast"
      legend={words.urgency}
      options={[
        { value: 'N', label: words.urgencies.N },
        { value: 'S', label: words.urgencies.S },
      ]}
      value={values.urgency}
    />
  </>
)

const Offer = ({ values, errors, partners, day, asked, network }: CallProps) => (
  <fieldset class="naast-group naast-flow">
    <legend>{words.offerTitle}</legend>
    <div id="organisatie-deel" data-live-part>
      <SelectField
        name="organisatie"
        label={words.organization}
        none={words.organizationNone}
        options={partners.map(({ organizationId, name }) => ({ value: organizationId, label: name }))}
        value={values.organizationId}
        error={errors.organisatie}
      />
      <input type="hidden" name="aanbod" value={`${values.organizationId} ${values.serviceId}`.trim()} />
    </div>
    <ConsentScript
      organization={partners.find(({ organizationId }) => organizationId === values.organizationId)?.name ?? null}
      day={day}
      kept={network.handoverDays}
    />
    <ConsentFields
      form={{ values: values.consent, errors }}
      feedback={asked?.content?.carer.broughtBy?.email != null}
    />
    <button
      type="submit"
      class="naast-button utrecht-button utrecht-button--primary-action"
      formaction={`${deskLinks.call}/aanbieden`}
    >
      {words.offer}
    </button>
  </fieldset>
)
