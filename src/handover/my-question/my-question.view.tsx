import { dayInWords } from '#platform/dutch-dates.ts'
import { localDay } from '#platform/working-days.ts'
import { isEnded } from '../handover.ts'
import { publicLinks } from '../public-links.ts'
import { AnswerForms } from './answer-forms.view.tsx'
import { answersNow } from './answers.ts'
import { ConsentOverview } from './consent-overview.view.tsx'
import { Looked, OwnWords, Timeline } from './facts.view.tsx'
import { texts } from './my-question.texts.nl.ts'
import type { MyQuestion } from './my-question.ts'
import { nowInWords } from './now-words.ts'

export type MyQuestionProps = {
  readonly base: string
  readonly token: string
  /** The name of the network. */
  readonly network: string
  readonly now: Date
  readonly question: MyQuestion
  /** What she just did, said back. */
  readonly notice: string | null
  /** Why what she wanted was not possible. */
  readonly refusal: string | null
}

export function MyQuestionPage(props: MyQuestionProps) {
  const { question, network, notice, refusal, now } = props
  return (
    <div class="naast-column naast-flow">
      <h1>{texts.title}</h1>
      {notice ? (
        <p class="naast-notice" role="status">
          {notice}
        </p>
      ) : null}
      {refusal ? <Refused words={refusal} /> : null}
      <p>
        {texts.lead(network)} {texts.keep}
      </p>
      <Now {...props} />
      <AnswerForms {...props} answers={answersNow(question, now)} />
      <Timeline {...props} />
      <ConsentOverview {...props} />
      <Looked {...props} />
      <OwnWords {...props} />
      <StopOrErase {...props} />
    </div>
  )
}

const Refused = ({ words }: { words: string }) => (
  <div class="naast-errors utrecht-alert utrecht-alert--error" role="alert" tabIndex={-1}>
    <h2>{texts.refused}</h2>
    <p>{words}</p>
  </div>
)

function Now({ question, now }: MyQuestionProps) {
  const { state, next } = nowInWords(question, now)
  const waits = question.handover.state === 'wachtlijst' && question.bridging.length > 0
  return (
    <section class="naast-card naast-flow" aria-labelledby="nu">
      <h2 id="nu">{texts.nowTitle}</h2>
      <p class="naast-lead">
        <strong>{state}</strong>
      </p>
      <p>{next}</p>
      {waits ? (
        <>
          <h3>{texts.bridging}</h3>
          {question.bridging.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </>
      ) : null}
      <p>{texts.reference(question.reference)}</p>
    </section>
  )
}

/** Both lead to a page that asks whether she is sure. */
function StopOrErase({ question: { handover, eraseAt }, base, token }: MyQuestionProps) {
  return (
    <section class="naast-flow" aria-labelledby="stoppen">
      <h2 id="stoppen">{texts.stopTitle}</h2>
      {isEnded(handover.state) ? null : <p>{texts.stopLead}</p>}
      {eraseAt ? <p>{texts.eraseOn(dayInWords(localDay(eraseAt)))}</p> : null}
      <ul class="naast-list naast-list--links">
        {isEnded(handover.state) ? null : (
          <li>
            <a href={publicLinks.stop(base, token)}>{texts.stopLink}</a>
          </li>
        )}
        <li>
          <a href={publicLinks.erase(base, token)}>{texts.eraseLink}</a>
        </li>
      </ul>
    </section>
  )
}
