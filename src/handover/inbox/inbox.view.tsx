import { sinceInWords } from '../desk/due-words.ts'
import { kindsInWords } from '../partner-case/kinds-in-words.ts'
import { caseLink } from '../partner-case/links.ts'
import { texts } from './inbox.texts.nl.ts'
import { type Group, groupsOf, isLate, type Question } from './inbox.ts'
import { questionWords } from './question-words.ts'

export type InboxProps = {
  readonly organization: string
  readonly network: string
  /** Where a partner brings in somebody who asks for help itself. */
  readonly refer: string
  readonly questions: readonly Question[]
  readonly now: Date
  /** What was done with a question that is not here any more. */
  readonly notice: string | null
}

/** All questions of one partner, by what has to be done with them. */
export function Inbox({ organization, network, refer, questions, now, notice }: InboxProps) {
  const groups = groupsOf(questions)
  return (
    <div class="naast-column naast-flow">
      <h1>{texts.title}</h1>
      {notice ? (
        <p class="naast-notice" role="status">
          {notice}
        </p>
      ) : null}
      <p class="naast-lead">{texts.lead(organization, network)}</p>
      {groups.length === 0 ? (
        <p>{texts.empty}</p>
      ) : (
        <Counts groups={groups} late={questions.filter((one) => isLate(one, now)).length} />
      )}
      {groups.map((group) => (
        <QuestionGroup key={group.name} group={group} now={now} />
      ))}
      <p>
        {texts.know} <a href={refer}>{texts.refer}</a>
      </p>
    </div>
  )
}

const Counts = ({ groups, late }: { groups: readonly Group[]; late: number }) => (
  <nav aria-label={texts.overview}>
    {late > 0 ? (
      <p>
        <strong>{texts.late(late)}</strong>
      </p>
    ) : null}
    <ul class="naast-chips">
      {groups.map(({ name, questions }) => (
        <li key={name}>
          <a href={`#${name}`}>
            {texts.groups[name]} ({questions.length})
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

const QuestionGroup = ({ group: { name, questions }, now }: { group: Group; now: Date }) => (
  <section class="naast-flow" aria-labelledby={name}>
    <h2 id={name}>
      {texts.groups[name]} ({questions.length})
    </h2>
    <ul class="naast-cards">
      {questions.map((question) => (
        <QuestionLine key={question.id} question={question} now={now} />
      ))}
    </ul>
  </section>
)

function QuestionLine({ question, now }: { question: Question; now: Date }) {
  const { id, reference, urgency, functionCodes, offeredAt } = question
  return (
    <li>
      <a href={caseLink(id)}>
        <strong>{texts.question(reference)}</strong>: {kindsInWords(functionCodes)}
      </a>
      <p>
        {urgency === 'S' ? (
          <>
            <strong>{texts.urgent}</strong>,{' '}
          </>
        ) : null}
        {texts.since(sinceInWords(offeredAt, now))}; {questionWords(question, now)}
      </p>
    </li>
  )
}
