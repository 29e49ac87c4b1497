import { publicLinks } from '../public-links.ts'
import type { Answer } from './answers.ts'
import { texts } from './my-question.texts.nl.ts'
import type { MyQuestion } from './my-question.ts'

type AnswerFormsProps = {
  readonly base: string
  readonly token: string
  readonly question: Pick<MyQuestion, 'handover'>
  readonly answers: readonly Answer[]
}

/** What she can say now, each question with its own buttons. Nothing when there is nothing to answer. */
export const AnswerForms = (props: AnswerFormsProps) => (
  <>
    <AnswerForm {...props} id="gebeld" title={texts.calledTitle} group={['gebeld_ja', 'gebeld_nee']} />
    <AnswerForm {...props} id="geholpen" title={texts.helpedTitle} group={helped(props)} />
    <AnswerForm {...props} id="anders" title={texts.elseTitle} group={otherwise(props)} />
  </>
)

/** "Bent u geholpen? Ja / nog niet / past niet" belong together; before there was contact, "past niet" stands apart. */
const helped = ({ answers }: AnswerFormsProps): readonly Answer[] =>
  answers.includes('geholpen') ? ['geholpen', 'nog_niet', 'past_niet'] : []
const otherwise = ({ answers }: AnswerFormsProps): readonly Answer[] =>
  answers.includes('geholpen') ? ['niet_gebeld'] : ['niet_gebeld', 'past_niet']

type AnswerFormProps = AnswerFormsProps & { id: string; title: string; group: readonly Answer[] }

function AnswerForm({ base, token, question, answers, id, title, group }: AnswerFormProps) {
  const shown = group.filter((answer) => answers.includes(answer))
  if (shown.length === 0) return null
  return (
    <form class="naast-card naast-flow" method="post" action={publicLinks.answer(base, token)} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <input type="hidden" name="versie" value={question.handover.version} />
      <p class="naast-answers">
        {shown.map((answer) => (
          <button
            key={answer}
            type="submit"
            name="antwoord"
            value={answer}
            class="naast-button utrecht-button utrecht-button--primary-action"
          >
            {texts.answers[answer]}
          </button>
        ))}
      </p>
    </form>
  )
}
