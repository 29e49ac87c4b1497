import { renderDocument } from '#platform/html/render.ts'
import type { Message } from './message.ts'
import { frame } from './notifications.texts.nl.ts'

/** The message as HTML: the same words, no pictures, no styles, nothing that tells us whether it was opened. */
export const htmlOf = (message: Message): string => renderDocument(<Mail message={message} />)

const Mail = ({ message: { subject, hello, lines, button, after, network } }: { message: Message }) => (
  <html lang="nl">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{subject}</title>
    </head>
    <body>
      <p>{hello}</p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {button ? (
        <p>
          <a href={button.url}>
            <strong>{button.label}</strong>
          </a>
        </p>
      ) : null}
      {after.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>
        {frame.bye}
        <br />
        {network}
      </p>
    </body>
  </html>
)
