/** What is wrong with a piece of XML, or null when it is well-formed: one root, balanced tags, quoted and escaped values. */
export function xmlProblem(text: string): string | null {
  const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '')
  const open: string[] = []
  let roots = 0
  let rest = body
  while (rest) {
    const found = /^(?:<\/([\w:]+)>|<([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+))/.exec(rest)
    if (!found) return `not XML at: ${rest.slice(0, 60)}`
    const [whole, closing, opening, attributes = '', isEmpty, words] = found
    if (strayAmpersand.test(words ?? attributes)) return `an & that is not escaped: ${whole.slice(0, 60)}`
    if (words !== undefined && open.length === 0 && words.trim()) return `words outside the root: ${words.slice(0, 60)}`
    if (opening && open.length === 0) roots += 1
    if (opening && !isEmpty) open.push(opening)
    if (closing && open.pop() !== closing) return `</${closing}> closes nothing`
    rest = rest.slice(whole.length)
  }
  if (open.length > 0) return `<${open.at(-1)}> is never closed`
  return roots === 1 ? null : `${roots} roots`
}

const strayAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i

/** The content of every element with this name, as it stands. */
export const contentOf = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`, 'g'))].map(([, content = '']) => content)
