import { aSession } from '../../src/identity/factories.ts'
import type { Reader, Site } from './site.ts'

type Options = { readonly network?: string; readonly secondStep?: boolean; readonly now?: Date }

/** A reader who is signed in as one of the demo people, the second step done unless it is said otherwise. */
export async function aReaderSignedInAs(site: Site, email: string, { now = site.now(), ...options }: Options = {}) {
  const reader: Reader = site.reader()
  const { name, value } = await aSession(site.database, { email, now, ...options })
  reader.jar.set(name, value)
  return reader
}
