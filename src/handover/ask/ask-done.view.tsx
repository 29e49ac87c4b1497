import { links } from '#directory/index.ts'
import { weekdayInWords } from '#platform/dutch-dates.ts'
import { publicLinks } from '../public-links.ts'
import { texts } from './ask.texts.nl.ts'
import type { Thanks } from './thanks-cookie.ts'

/** What happens now, and the number in groups, so that a wrong digit is seen. */
export const AskDone = ({ base, thanks }: { base: string; thanks: Thanks | null }) => (
  <>
    <h1>{texts.doneTitle}</h1>
    <p class="naast-lead">{thanks ? texts.done(weekdayInWords(thanks.day)) : texts.doneSoon}</p>
    {thanks ? (
      <p>
        {texts.number} <strong class="naast-number">{thanks.phone}</strong>
      </p>
    ) : null}
    <p>{texts.wrongNumber}</p>
    <ul class="naast-list naast-list--links">
      <li>
        <a href={publicLinks.askCall(base)}>{texts.again}</a>
      </li>
      <li>
        <a href={links.search(base)}>{texts.onward}</a>
      </li>
    </ul>
  </>
)
