import { no, ok, type Result } from '#platform/result.ts'

/** A work address in small letters; `private` for a mailbox that anybody can open without an employer. */
export function readWorkAddress(typed: string): Result<string, 'missing' | 'wrong' | 'private'> {
  const address = typed.trim().toLowerCase()
  if (address === '') return no('missing')
  const host = address.length > 254 ? undefined : shape.exec(address)?.groups?.host
  if (!host) return no('wrong')
  return privateHosts.has(host) ? no('private') : ok(address)
}

const shape = /^[^@\s<>,;:"()[\]\\]+@(?<host>[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\.[a-z]{2,})$/

/** Free mail, and mail that comes with an internet connection at home in the Netherlands. */
const privateHosts: ReadonlySet<string> = new Set([
  'gmail.com',
  'googlemail.com',
  'hotmail.com',
  'hotmail.nl',
  'outlook.com',
  'outlook.nl',
  'live.com',
  'live.nl',
  'msn.com',
  'yahoo.com',
  'yahoo.nl',
  'icloud.com',
  'me.com',
  'mac.com',
  'proton.me',
  'protonmail.com',
  'gmx.com',
  'gmx.net',
  'gmx.de',
  'aol.com',
  'mail.com',
  'ziggo.nl',
  'kpnmail.nl',
  'kpnplanet.nl',
  'planet.nl',
  'hetnet.nl',
  'home.nl',
  'xs4all.nl',
  'upcmail.nl',
  'online.nl',
  'casema.nl',
  'chello.nl',
  'quicknet.nl',
  'telfort.nl',
  'tele2.nl',
  'zonnet.nl',
  'caiway.nl',
  'solcon.nl',
])
