import type { JSX } from 'preact'
import { ChoiceField } from '#design/form/choice-field.tsx'
import { SelectField } from '#design/form/select-field.tsx'
import { Tick } from '#design/form/ticks-field.tsx'
import { functionWords } from '#directory/index.ts'
import { runningConsent } from '../consent.ts'
import { texts as shared } from '../texts.nl.ts'
import { texts } from './case.texts.nl.ts'
import type { CaseProps } from './case.view.tsx'
import { parseConsent } from './consent.form.ts'
import { ConsentFields, RenewalScript } from './consent.view.tsx'
import type { Field } from './filled.ts'
import type { StepName } from './steps.ts'
import { targetGroups } from './target-groups.ts'

const { actions } = texts

export type FormProps = CaseProps & { fields: Field }

/** The fields of each form; the frame with its button is the same for all. */
export const stepForms: Readonly<Record<StepName, (props: FormProps) => JSX.Element>> = {
  gebeld: ({ fields }) => (
    <>
      <p>{actions.gebeld.lead}</p>
      <ChoiceField
        name="gebeld"
        legend={actions.gebeld.title}
        options={[
          { value: 'ja', label: actions.gebeld.ja },
          { value: 'nee', label: actions.gebeld.nee },
        ]}
        value={fields.value('gebeld')}
        error={fields.error('gebeld')}
      />
    </>
  ),
  terug: ({ fields }) => (
    <ChoiceField
      name="antwoord"
      legend={actions.terug.lead}
      options={[
        { value: 'NIET_GEBELD', label: actions.terug.NIET_GEBELD },
        { value: 'PAST_NIET', label: actions.terug.PAST_NIET },
      ]}
      value={fields.value('antwoord')}
      error={fields.error('antwoord')}
    />
  ),
  poging: ({ fields }) => (
    <ChoiceField
      name="moment"
      legend={actions.poging.moment}
      options={Object.entries(shared.trySlots).map(([value, label]) => ({ value, label }))}
      value={fields.value('moment')}
      error={fields.error('moment')}
    />
  ),
  bericht: () => <p>{actions.bericht.lead}</p>,
  'niet-bereikt': ({ fields }) => (
    <>
      <p>{actions['niet-bereikt'].lead}</p>
      <Sure name="zeker-niet-bereikt" fields={fields} />
    </>
  ),
  'zonder-aanbod': ({ fields, found }) => (
    <>
      <p>{actions['zonder-aanbod'].lead}</p>
      <SelectField
        name="functie"
        label={actions['zonder-aanbod'].kind}
        none={actions['zonder-aanbod'].none}
        options={functionWords.map(({ code, label }) => ({ value: code, label }))}
        value={fields.value('functie') || (found.row.functionCodes[0] ?? '')}
        error={fields.error('functie')}
      />
      <SelectField
        name="doelgroep"
        label={actions['zonder-aanbod'].group}
        none={actions['zonder-aanbod'].anyGroup}
        options={targetGroups.map(({ code, label }) => ({ value: code, label }))}
        value={fields.value('doelgroep')}
        error={fields.error('doelgroep')}
      />
      <Tick
        name="verteld"
        label={actions['zonder-aanbod'].told}
        ticked={fields.value('verteld') === 'ja'}
        error={fields.error('verteld')}
      />
    </>
  ),
  aangekomen: ({ fields }) => (
    <Tick name="gesproken" label={actions.aangekomen.spoken} error={fields.error('gesproken')} />
  ),
  afronding: ({ fields, found }) => (
    <>
      <ChoiceField
        name="uitkomst"
        legend={actions.afronding.outcome}
        options={found.possible.outcomes.map((value) => ({ value, label: shared.outcomes[value] }))}
        value={fields.value('uitkomst')}
        error={fields.error('uitkomst')}
      />
      <Sure name="zeker-afronding" fields={fields} />
    </>
  ),
  toestemming: Renewal,
  stoppen: ({ fields }) => (
    <>
      <p>{actions.stoppen.lead}</p>
      <Sure name="zeker-stoppen" fields={fields} />
    </>
  ),
  vergissing: ({ fields }) => (
    <>
      <p>{actions.vergissing.lead}</p>
      <ChoiceField
        name="waarom"
        legend={actions.vergissing.why}
        options={[
          { value: 'verkeerde_persoon', label: actions.vergissing.verkeerde_persoon },
          { value: 'dubbel', label: actions.vergissing.dubbel },
        ]}
        value={fields.value('waarom')}
        error={fields.error('waarom')}
      />
      <Sure name="zeker-vergissing" fields={fields} />
    </>
  ),
}

const Sure = ({ name, fields }: { name: string; fields: Field }) => (
  <Tick name={name} label={actions.sure} error={fields.error(name)} />
)

function Renewal({ fields, found, filled }: FormProps) {
  const running = runningConsent(found.handover)
  const organization = running ? found.organization(running.organizationId) : ''
  const typed = fields.open ? parseConsent(filled?.body) : parseConsent({})
  return (
    <>
      <p>{actions.toestemming.lead(organization)}</p>
      <RenewalScript organization={organization} items={running?.items ?? []} />
      <ConsentFields
        form={fields.open ? typed : { values: typed.values, errors: {} }}
        feedback={found.content?.broughtBy?.email != null}
      />
    </>
  )
}
