import { deskLinks } from '../desk/desk-links.ts'
import type { Message } from './message.ts'
import { frame, letterTexts as texts } from './notifications.texts.nl.ts'

type Props = {
  readonly id: string
  readonly message: Message
  readonly phone: string | null
  readonly url: string | null
  readonly code: string | null
  /** In words. */
  readonly today: string
}

/** A notification on paper, for who wants no mail or whose mail did not arrive. */
export const Letter = ({ id, message: { hello, lines, network }, phone, url, code, today }: Props) => (
  <>
    <div class="naast-noprint naast-flow">
      <p class="naast-notice" role="status">
        {texts.once} {texts.settle}
      </p>
      <p>
        <button type="button" class="naast-button naast-button--quiet utrecht-button" data-print hidden>
          {texts.print}
        </button>
      </p>
      <p>
        <a href={deskLinks.case(id)}>{texts.back}</a>
      </p>
    </div>
    <p>{today}</p>
    <h1>{hello}</h1>
    {lines.map((line) => (
      <p key={line}>{line}</p>
    ))}
    {phone && code ? <p>{frame.callWithCode(phone, code)}</p> : null}
    {url ? (
      <p>
        {texts.page} <strong>{url}</strong>
      </p>
    ) : null}
    <p>
      {frame.bye}
      <br />
      {network}
    </p>
  </>
)
