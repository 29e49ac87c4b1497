import { momentInWords } from '#identity/index.ts'
import { deskLinks } from '../desk/desk-links.ts'
import { failureInWords, letterTexts } from '../notifications/notifications.texts.nl.ts'
import { noticeInWords } from '../today/task-words.ts'
import type { OpenNotice } from './case.sql.ts'
import { texts } from './case.texts.nl.ts'

const { notices: words } = texts

type NoticesProps = { readonly id: string; readonly notices: readonly OpenNotice[] }

/** What did not arrive, or has to be brought by post or phone. */
export const Notices = ({ id, notices }: NoticesProps) =>
  notices.length === 0 ? null : (
    <section class="naast-notice naast-flow">
      <h2>{words.title}</h2>
      <ul class="naast-list">
        {notices.map((notice) => (
          <li key={notice.id}>
            <Notice notice={notice} />
            {asLetter(notice) ? <LetterForm id={id} notice={notice} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )

const asLetter = ({ audience, channel, failedAt }: OpenNotice) =>
  audience === 'carer' && (channel === 'post' || failedAt !== null)

const LetterForm = ({ id, notice }: { id: string; notice: OpenNotice }) => (
  <form method="post" action={deskLinks.letter(id)}>
    <button
      type="submit"
      name="bericht"
      value={notice.id}
      class="naast-button naast-button--quiet utrecht-button"
      aria-label={`${letterTexts.make} (${momentInWords(notice.createdAt)})`}
    >
      {letterTexts.make}
    </button>
  </form>
)

function Notice({ notice: { id, template, channel, createdAt, failedAt, failure } }: { notice: OpenNotice }) {
  const what = noticeInWords(
    { template, failed: failedAt !== null, by: channel === 'post' ? 'post' : 'telefoon' },
    null,
  )
  return (
    <form method="post" action={`${deskLinks.today}/afgehandeld`}>
      <input type="hidden" name="soort" value="notice" />
      <input type="hidden" name="taak" value={id} />
      <p>{`${what} (${momentInWords(createdAt)}) ${failedAt ? failureInWords(failure) : ''}`}</p>
      <button
        type="submit"
        class="naast-button naast-button--quiet utrecht-button"
        aria-label={`${words.settle}: ${what}`}
      >
        {words.settle}
      </button>
    </form>
  )
}
