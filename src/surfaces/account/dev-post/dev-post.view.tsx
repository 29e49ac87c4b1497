import { texts } from '../texts.nl.ts'
import type { Letter } from './read-letter.ts'

type DevPostProps = { letters: readonly (Letter & { readonly name: string })[] }

const { devPost } = texts

export const DevPost = ({ letters }: DevPostProps) => (
  <>
    <h1>{devPost.title}</h1>
    <p class="naast-lead">{devPost.lead}</p>
    <p>
      <a href="/dev/post">{devPost.reload}</a>
    </p>
    <p>
      <a href="/aanmelden/code">{devPost.toCode}</a>
    </p>
    {letters.length === 0 ? <p>{devPost.none}</p> : null}
    <ol class="naast-list">
      {letters.map(({ name, to, subject, text }) => (
        <li key={name} class="naast-card naast-flow">
          <h2>{subject}</h2>
          <p>
            {devPost.to}: {to}
          </p>
          {text.split(/\n{2,}/).map((paragraph) => (
            <p key={paragraph}>
              <Lines text={paragraph} />
            </p>
          ))}
        </li>
      ))}
    </ol>
  </>
)

/** Links in a letter can be followed, as in a mail program. */
const Lines = ({ text }: { text: string }) => (
  <>
    {text.split('\n').map((line) => (
      <span key={line} class="naast-block">
        {line
          .trim()
          .split(/(https?:\/\/[^\s<>"]+)/)
          .map((piece) =>
            /^https?:\/\//.test(piece) ? (
              <a key={piece} href={piece}>
                {piece}
              </a>
            ) : (
              piece
            ),
          )}
      </span>
    ))}
  </>
)
