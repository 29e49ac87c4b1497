/** An address with the page to go on to after it, when there is one. */
export function withOnward(address: string, onward: string | null): string {
  if (!onward) return address
  return `${address}${address.includes('?') ? '&' : '?'}${new URLSearchParams({ verder: onward })}`
}
