const browsers = [
  ['Edg/', 'Edge'],
  ['Firefox/', 'Firefox'],
  ['SamsungBrowser/', 'Samsung Internet'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const

const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'Mac'],
  ['Linux', 'Linux'],
] as const

/** A browser in the words of its owner: "Firefox op Windows". Only known words are kept: what a browser sends can be anything. */
export function browserInWords(userAgent: string | undefined): string {
  const named = (list: readonly (readonly [string, string])[]) =>
    list.find(([mark]) => userAgent?.includes(mark))?.[1] ?? null
  const browser = named(browsers) ?? 'Onbekende browser'
  const system = named(systems)
  return system ? `${browser} op ${system}` : browser
}
