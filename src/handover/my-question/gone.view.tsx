import { publicLinks } from '../public-links.ts'
import { texts } from './my-question.texts.nl.ts'

type GoneProps = { base: string; words: { readonly title: string; readonly lead: string; readonly next: string } }

/** A link that leads nowhere: what it may be, and the phone, which stands below. */
export const Gone = ({ base, words: { title, lead, next } }: GoneProps) => (
  <>
    <h1>{title}</h1>
    <p class="naast-lead">{lead}</p>
    <p>{next}</p>
    <p>
      <a href={publicLinks.myQuestions(base)}>{texts.about.title}</a>
    </p>
  </>
)
