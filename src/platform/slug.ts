/** The words of a name as part of an address: `Café Één & Co` → `cafe-een-co`. Empty when no Latin letter is in it. */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  return fitting(words).join('-')
}

/** The slug of a name that nobody else has; who comes second gets a piece of its own id behind it. */
export function freeSlug(name: string, id: string, isTaken: (slug: string) => boolean): string {
  const stem = slugOf(name)
  const endings = [6, 8, 12, 32].map((length) => id.replaceAll('-', '').slice(0, length))
  const wishes = stem ? [stem, ...endings.map((ending) => `${stem}-${ending}`)] : endings
  return wishes.find((wish) => !isTaken(wish)) ?? id
}

const longest = 60

function fitting(words: string[]): string[] {
  let length = -1
  const kept = words.filter((word) => {
    length += word.length + 1
    return length <= longest
  })
  return kept.length > 0 ? kept : words.slice(0, 1).map((word) => word.slice(0, longest))
}
