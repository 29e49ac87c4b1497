import { ErrorSummary } from '#design/form/error-summary.tsx'
import { TextField } from '#design/form/text-field.tsx'
import { deskLinks } from '../../desk/desk-links.ts'
import { isEnded } from '../../handover.ts'
import { Submit } from '../actions.view.tsx'
import type { Case } from '../load-case.ts'
import { texts } from './erase-for-carer.texts.nl.ts'

type Props = { found: Case; name: string; typed: string; error: string | undefined }

/** What goes and that it does not come back; the carer says it with her code. */
export const EraseForCarer = ({ found: { row, handover }, name, typed, error }: Props) => (
  <>
    <h1>{texts.title}</h1>
    <ErrorSummary errors={{ code: error }} />
    <p>{texts.of(name, row.reference)}</p>
    <p class="naast-lead">{texts.lead}</p>
    {isEnded(handover.state) ? null : <p class="naast-notice">{texts.running}</p>}
    <ul>
      {texts.lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
    <form class="naast-flow" method="post" action={deskLinks.erase(row.id)}>
      <TextField
        name="code"
        label={texts.code}
        hint={texts.hint}
        value={typed}
        error={error}
        autocomplete="off"
        maxLength={20}
      />
      <Submit>{texts.submit}</Submit>
    </form>
    <p>
      <a href={deskLinks.case(row.id)}>{texts.back}</a>
    </p>
  </>
)
