type Cookie = { readonly name: string; readonly value: string; readonly path: string }

/** What a browser does with cookies, as far as our own need it: paths, and taking away what is over. */
export function createCookieJar() {
  const kept = new Map<string, Cookie>()

  function keepOne(header: string) {
    const [pair = '', ...attributes] = header.split(';').map((part) => part.trim())
    const [name = '', value = ''] = splitOnce(pair)
    const path = valueUnder(attributes, 'path') ?? '/'
    const over = Number(valueUnder(attributes, 'max-age') ?? 1) <= 0 || isPast(valueUnder(attributes, 'expires'))
    if (over) kept.delete(`${name} ${path}`)
    else kept.set(`${name} ${path}`, { name, value, path })
  }

  return {
    /** Takes the cookies of an answer. */
    keep(setCookie: string | readonly string[] | undefined) {
      for (const header of setCookie === undefined ? [] : [setCookie].flat()) keepOne(header)
    },
    set(name: string, value: string, path = '/') {
      kept.set(`${name} ${path}`, { name, value, path })
    },
    get: (name: string) => [...kept.values()].find((cookie) => cookie.name === name)?.value,
    all: () => [...kept.values()],
    headerFor: (address: string) =>
      [...kept.values()]
        .filter(({ path }) => isUnder(address.split('?', 1)[0] ?? '', path))
        .map(({ name, value }) => `${name}=${value}`)
        .join('; '),
  }
}

const splitOnce = (pair: string) => [pair.split('=', 1)[0], pair.slice(pair.indexOf('=') + 1)]

const valueUnder = (attributes: readonly string[], name: string) =>
  attributes.find((attribute) => attribute.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1)

const isPast = (expires: string | undefined) => expires !== undefined && Date.parse(expires) < Date.now()

const isUnder = (address: string, path: string) =>
  path === '/' || address === path || address.startsWith(path.endsWith('/') ? path : `${path}/`)
