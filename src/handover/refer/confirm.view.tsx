import { texts } from './refer.texts.nl.ts'

const { confirm: words } = texts

export const Confirm = ({ action, day }: { action: string; day: string }) => (
  <>
    <h1>{words.title}</h1>
    <p class="naast-lead">{words.lead}</p>
    <p>{words.until(day)}</p>
    <form class="naast-flow" method="post" action={action}>
      <button type="submit" class="naast-button utrecht-button utrecht-button--primary-action">
        {words.submit}
      </button>
    </form>
  </>
)

/** `follow` is the address where the state can be seen; null when the carer did not agree to that. */
export const Confirmed = ({ day, follow }: { day: string; follow: string | null }) => (
  <>
    <h1>{words.doneTitle}</h1>
    <p class="naast-lead">{words.done(day)}</p>
    {follow ? (
      <p>
        {words.followLead} <a href={follow}>{words.follow}</a>
      </p>
    ) : (
      <p>{words.noFollow}</p>
    )}
  </>
)
