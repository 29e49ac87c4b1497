import { publicLinks } from '../public-links.ts'
import { texts } from './my-question.texts.nl.ts'

type SureProps = {
  readonly base: string
  readonly token: string
  readonly words: { readonly title: string; readonly submit: string; readonly lines: readonly string[] }
  readonly lead: string | null
  /** Where the form goes. */
  readonly action: string
}

/** Asks whether she is sure, with what follows from it, and as plain a way back. */
export const Sure = ({ base, token, words, lead, action }: SureProps) => (
  <>
    <h1>{words.title}</h1>
    {lead ? <p class="naast-lead">{lead}</p> : null}
    <ul>
      {words.lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
    <form class="naast-flow" method="post" action={action}>
      <button type="submit" class="naast-button utrecht-button utrecht-button--primary-action">
        {words.submit}
      </button>
    </form>
    <p>
      <a href={publicLinks.myQuestion(base, token)}>{texts.back}</a>
    </p>
  </>
)
