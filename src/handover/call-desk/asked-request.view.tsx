import { momentInWords } from '#identity/index.ts'
import { PhoneLink } from '#networks/index.ts'
import { dayInWords } from '#platform/dutch-dates.ts'
import { deskLinks } from '../desk/desk-links.ts'
import type { RequestContent } from '../requests/request-content.ts'
import { texts as shared } from '../texts.nl.ts'
import { texts } from './call.texts.nl.ts'
import type { AskedRequest } from './start-from-call.ts'

const { request: words } = texts

/** The call-back or referral: whom to call. */
export const AskedRequestPart = ({ asked: { request, content } }: { asked: AskedRequest }) => (
  <section class="naast-card naast-flow" aria-labelledby="verzoek">
    <h2 id="verzoek">{words.title}</h2>
    <p>{words.came(words.channels[request.channel], momentInWords(request.createdAt))}</p>
    {content ? <Who content={content} /> : <p>{words.erased}</p>}
    {request.tries > 0 ? <p>{words.tries(request.tries)}</p> : null}
    {request.state === 'open' ? null : <p>{words.handled}</p>}
    {request.handoverId ? (
      <p>
        <a href={deskLinks.case(request.handoverId)}>{words.toCase}</a>
      </p>
    ) : null}
  </section>
)

const Who = ({ content: { carer, about, referral } }: { content: RequestContent }) => (
  <>
    {carer.phone ? (
      <p>
        <PhoneLink number={carer.phone} large />
      </p>
    ) : null}
    {carer.bestMoment ? <p>{carer.bestMoment}</p> : null}
    {about ? <p>{words.about(about)}</p> : null}
    {carer.broughtBy ? <p>{[carer.broughtBy.name, carer.broughtBy.organization].filter(Boolean).join(', ')}</p> : null}
    {referral ? (
      <p>
        {words.referred(shared.consentWays[referral.consentWay], dayInWords(referral.consentOn))}{' '}
        {referral.feedback ? words.feedback : words.noFeedback}
      </p>
    ) : null}
  </>
)

/** How to end it without a handover. Below the search: what Enter presses must do no harm. */
export const RequestEndings = () => (
  <fieldset class="naast-card naast-group">
    <legend>{words.actions}</legend>
    <div class="naast-buttons">
      <Ending to="poging" label={words.try} />
      <Ending to="beantwoord" label={words.answered} />
      <Ending to="niet-bereikt" label={words.notReached} />
      <Ending to="ingetrokken" label={words.withdrawn} />
    </div>
  </fieldset>
)

const Ending = ({ to, label }: { to: string; label: string }) => (
  <button type="submit" class="naast-button naast-button--quiet utrecht-button" formaction={`${deskLinks.call}/${to}`}>
    {label}
  </button>
)
