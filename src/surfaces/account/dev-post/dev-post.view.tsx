import type { AppCode } from '#identity/index.ts'
import { texts } from '../texts.nl.ts'
import type { Letter } from './read-letter.ts'

type DevPostProps = { letters: readonly (Letter & { readonly name: string })[]; codes: readonly AppCode[] }

const { devPost } = texts

export const DevPost = ({ letters, codes }: DevPostProps) => (
  <>
    <h1>{devPost.title}</h1>
    <p class="naast-lead">{devPost.lead}</p>
    <p>
      <a href="/dev/post">{devPost.reload}</a>
    </p>
    <p>
      <a href="/aanmelden/code">{devPost.toCode}</a>
    </p>
    {codes.length > 0 ? <AppCodes codes={codes} /> : null}
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

const AppCodes = ({ codes }: { codes: readonly AppCode[] }) => (
  <section class="naast-flow">
    <h2>{devPost.apps}</h2>
    <p>{devPost.appsLead}</p>
    <ul>
      {codes.map(({ name, code }) => (
        <li key={name}>
          {name}: <strong>{code}</strong>
        </li>
      ))}
    </ul>
  </section>
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
