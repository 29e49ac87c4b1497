/** The offers a reader keeps on this device, newest first. Only a signed cookie holds them; the server keeps nothing. */
export type SavedList = readonly string[]

/** What fits one printed sheet, and well within one cookie. */
export const mostSaved = 24
export const savedListCookie = 'bewaarlijst'

/** Adds an offer in front; what is there already stays where it is. */
export const save = (list: SavedList, id: string): SavedList =>
  list.includes(id) || list.length >= mostSaved ? list : [id, ...list]

export const remove = (list: SavedList, id: string): SavedList => list.filter((saved) => saved !== id)

/** The list as a cookie: ids of 22 characters instead of 36. */
export const cookieOf = (list: SavedList) =>
  list.map((id) => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')).join('.')

/** The list in a cookie; parts that are not an id are left out. */
export const listOf = (cookie: string): SavedList =>
  [
    ...new Set(
      cookie
        .split('.')
        .filter((part) => /^[\w-]{22}$/.test(part))
        .map(idOf),
    ),
  ].slice(0, mostSaved)

function idOf(part: string) {
  const hex = Buffer.from(part, 'base64url').toString('hex').slice(0, 32)
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
