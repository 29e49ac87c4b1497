import { dueInWords, sinceInWords } from '../desk/due-words.ts'
import { texts as common } from '../texts.nl.ts'
import type { CaseProps } from './case-props.ts'
import { CaseSteps } from './case-steps.view.tsx'
import { kindsInWords } from './kinds-in-words.ts'
import { texts } from './partner-case.texts.nl.ts'

const { closed } = texts

/** A question that nobody of this partner has opened: no name and no words of the carer. */
export function ClosedCase(props: CaseProps) {
  const { found, now } = props
  return (
    <>
      <p class="naast-lead">{closed.lead}</p>
      <dl class="naast-data">
        <div>
          <dt>{texts.kind}</dt>
          <dd>{kindsInWords(found.functionCodes)}</dd>
        </div>
        <div>
          <dt>{closed.urgency}</dt>
          <dd>{common.urgency[found.handover.urgency]}</dd>
        </div>
        <div>
          <dt>{closed.since}</dt>
          <dd>{sinceInWords(found.attempt.offeredAt, now)}</dd>
        </div>
        {found.dueAt ? (
          <div>
            <dt>{closed.until}</dt>
            <dd>{dueInWords(found.dueAt, now)}</dd>
          </div>
        ) : null}
      </dl>
      <CaseSteps {...props} />
    </>
  )
}
