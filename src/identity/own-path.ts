const surfaces = ['/werkplek', '/portaal', '/account']

/** The page to go on to after signing in, when it is one of ours for who is signed in; else null. Never another host. */
export function ownPath(given: string): string | null {
  // What a browser may read as the start of another host, or leave out while reading.
  if (!/^\/[a-z]/.test(given) || /[\\\p{Cc}]/u.test(given)) return null
  const url = URL.parse(given, 'http://naast.invalid')
  if (url?.host !== 'naast.invalid') return null
  const isOurs = surfaces.some((surface) => url.pathname === surface || url.pathname.startsWith(`${surface}/`))
  return isOurs ? url.pathname + url.search : null
}

/** An address with the page to go on to after it, when there is one. */
export function withOnward(address: string, onward: string | null): string {
  if (!onward) return address
  return `${address}${address.includes('?') ? '&' : '?'}${new URLSearchParams({ verder: onward })}`
}
