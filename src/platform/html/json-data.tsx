/** Data for search engines. The one place where text is not escaped by the renderer: `<` may never end the script. */
export function JsonData({ data }: { data: unknown }) {
  const json = JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, escapeCharacter)
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}

const escapeCharacter = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
