/** A letter as a person reads it. */
export type Letter = { readonly to: string; readonly subject: string; readonly text: string }

/** Reads a file as our own post writes it (RFC 5322): the plain text, also when there is HTML beside it. */
export function readLetter(file: string): Letter {
  const { headers, body } = splitPart(file)
  return {
    to: decodeWords(headerOf(headers, 'to')),
    subject: decodeWords(headerOf(headers, 'subject')),
    text: textIn(headers, body).replaceAll('\r\n', '\n').trimEnd(),
  }
}

function splitPart(part: string) {
  const at = /\r?\n\r?\n/.exec(part)
  if (!at) return { headers: part, body: '' }
  return { headers: part.slice(0, at.index), body: part.slice(at.index + at[0].length) }
}

const headerOf = (headers: string, name: string) =>
  new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(headers.replace(/\r?\n[ \t]+/g, ' '))?.[1]?.trim() ?? ''

/** The first plain text in a part; of parts within parts the first that has one. */
function textIn(headers: string, body: string): string {
  const boundary = /boundary="?([^";]+)"?/i.exec(headerOf(headers, 'content-type'))?.[1]
  if (!boundary) return decodeBody(body, headerOf(headers, 'content-transfer-encoding'))
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => splitPart(part.replace(/^\r?\n/, '')))
  const plain = parts.find((part) => /^(?:text\/plain|multipart\/)/i.test(headerOf(part.headers, 'content-type')))
  return plain ? textIn(plain.headers, plain.body) : ''
}

function decodeBody(body: string, encoding: string) {
  if (/^base64$/i.test(encoding)) return Buffer.from(body, 'base64').toString()
  return /^quoted-printable$/i.test(encoding) ? decodeQuoted(body.replace(/=\r?\n/g, '')) : body
}

const decodeQuoted = (text: string) =>
  Buffer.from(
    text.replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()

/** "=?UTF-8?Q?Co=C3=B6rdinator?=" → "Coördinator" (RFC 2047). */
const decodeWords = (header: string) =>
  header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, how: string, text: string) =>
      how.toLowerCase() === 'b' ? Buffer.from(text, 'base64').toString() : decodeQuoted(text.replaceAll('_', ' ')),
    )
