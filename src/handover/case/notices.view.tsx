import { momentInWords } from '#identity/index.ts'
import { deskLinks } from '../desk/desk-links.ts'
import { noticeInWords } from '../today/task-words.ts'
import type { OpenNotice } from './case.sql.ts'
import { texts } from './case.texts.nl.ts'

const { notices: words } = texts

/** What did not arrive, or has to be brought by post or phone. */
export const Notices = ({ notices }: { notices: readonly OpenNotice[] }) =>
  notices.length === 0 ? null : (
    <section class="naast-notice naast-flow">
      <h2>{words.title}</h2>
      <ul class="naast-list">
        {notices.map((notice) => (
          <li key={notice.id}>
            <Notice notice={notice} />
          </li>
        ))}
      </ul>
    </section>
  )

function Notice({ notice: { id, template, channel, createdAt, failedAt } }: { notice: OpenNotice }) {
  const what = noticeInWords(
    { template, failed: failedAt !== null, by: channel === 'post' ? 'post' : 'telefoon' },
    null,
  )
  return (
    <form method="post" action={`${deskLinks.today}/afgehandeld`}>
      <input type="hidden" name="soort" value="notice" />
      <input type="hidden" name="taak" value={id} />
      <p>{`${what} (${momentInWords(createdAt)})`}</p>
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
