import { ErrorSummary } from '#design/form/error-summary.tsx'
import { TextField } from '#design/form/text-field.tsx'
import type { Network } from '#networks/index.ts'
import { deskLinks } from '../desk/desk-links.ts'
import type { HandoverPartner } from '../handover-partners/handover-partner.ts'
import { AskedRequestPart, RequestEndings } from './asked-request.view.tsx'
import type { CallErrors, CallValues } from './call.form.ts'
import { texts } from './call.texts.nl.ts'
import { CloseFields } from './close-fields.view.tsx'
import type { Found } from './find-for-call.ts'
import { Results } from './results.view.tsx'
import { StartFields } from './start-fields.view.tsx'
import type { AskedRequest } from './start-from-call.ts'

export type CallProps = {
  title: string
  network: Network
  values: CallValues
  errors: CallErrors
  refused: string | null
  done: string | null
  found: Found | null
  partners: readonly HandoverPartner[]
  asked: AskedRequest | null
  submission: string
  /** The day before which a partner calls, in words. */
  day: string
  today: string
}

/** Everything for one conversation, in the order in which it goes: listen, find, close or pass on. */
export const Call = (props: CallProps) => {
  const { title, values, errors, refused, done, asked, submission } = props
  const open = asked === null || asked.request.state === 'open'
  return (
    <>
      <h1>{title}</h1>
      {done ? (
        <p class="naast-notice" role="status">
          {done}
        </p>
      ) : null}
      {refused ? (
        <div class="naast-errors" role="alert" tabIndex={-1}>
          <p>{refused}</p>
        </div>
      ) : null}
      <ErrorSummary errors={errors} />
      <p>{texts.lead}</p>
      <form class="naast-flow" method="post" action={`${deskLinks.call}/zoeken`} data-live>
        <input type="hidden" name="inzending" value={submission} />
        {asked ? (
          <>
            <input type="hidden" name="verzoek" value={asked.request.id} />
            <input type="hidden" name="versie" value={String(asked.request.version)} />
          </>
        ) : null}
        <div class="naast-two naast-call">
          <div class="naast-flow">
            {asked ? <AskedRequestPart asked={asked} /> : null}
            <TextField
              name="notitie"
              label={texts.note}
              hint={texts.noteHint}
              value={values.note}
              error={errors.notitie}
              long
            />
            <div class="naast-call__place">
              <TextField
                name="plaats"
                label={texts.place}
                value={values.place}
                autocomplete="off"
                maxLength={80}
                optional
              />
              <button type="submit" class="naast-button naast-button--quiet utrecht-button">
                {texts.search}
              </button>
            </div>
            {asked ? null : <CloseFields {...props} />}
            {asked && open ? <RequestEndings /> : null}
          </div>
          <div class="naast-two__side naast-flow">
            <Results {...props} />
          </div>
          {open ? <StartFields {...props} /> : null}
        </div>
      </form>
    </>
  )
}
