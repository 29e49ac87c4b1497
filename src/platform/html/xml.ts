const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

// What XML 1.0 cannot hold at all, not even escaped.
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** Text that is safe between and inside the tags of XML. */
const escapeXml = (text: string) =>
  text
    .toWellFormed()
    .replace(forbidden, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character)

/** An XML template: every value put in is escaped, lists of ready pieces are joined. */
export function xml(parts: TemplateStringsArray, ...values: readonly (string | readonly Xml[] | Xml)[]): Xml {
  const filled = parts.map((part, at) => part + (at < values.length ? pieceOf(values[at] ?? '') : ''))
  return new Xml(filled.join(''))
}

/** A piece of XML that is already safe. */
class Xml {
  readonly #text: string
  constructor(text: string) {
    this.#text = text
  }
  toString() {
    return this.#text
  }
}

function pieceOf(value: string | readonly Xml[] | Xml) {
  return typeof value === 'string' ? escapeXml(value) : value instanceof Xml ? value.toString() : value.join('')
}
