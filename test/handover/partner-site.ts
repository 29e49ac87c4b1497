import { aNetworkWithPartners, type TestPartner, type TestPlace, testDeps } from '../../src/handover/store/testing.ts'
import { aSession } from '../../src/identity/factories.ts'
import { fieldsOf, readHtml } from '../support/html.ts'
import { aSite, type Fields, type Reader } from '../support/site.ts'

export type PartnerSite = Awaited<ReturnType<typeof aPartnerSite>>

/** The product on a Monday at ten, with two networks of five partners each, and use cases on the same clock. */
export async function aPartnerSite() {
  const site = await aSite({ now: '2026-11-23T10:00:00+01:00' })
  const place = await aNetworkWithPartners(site.database)
  const elsewhere = await aNetworkWithPartners(site.database)
  const deps = { ...testDeps(site.database), now: site.now }
  return {
    ...site,
    place,
    elsewhere,
    deps,
    /** Somebody with this address, signed in, with the second step unless it is said otherwise. */
    async signedIn(email: string, { secondStep = true } = {}): Promise<Reader> {
      const reader = site.reader()
      const { name, value } = await aSession(site.database, { email, now: site.now(), secondStep })
      reader.jar.set(name, value)
      return reader
    },
  }
}

export type { TestPartner, TestPlace }

/** Opens a page and sends the form of one step as it stands there, with these fields filled in. */
export async function takeStep(
  reader: Reader,
  address: string,
  { step, fields = {} }: { step: string; fields?: Fields },
) {
  const form = formOf((await reader.get(address)).body, `${address}/${step}`)
  if (!form) throw new Error(`The page ${address} has no form for ${step}`)
  return reader.post(`${address}/${step}`, { ...form, ...fields })
}

/** What a form on a page would send by itself; null when the page has no such form. */
export function formOf(html: string, action: string) {
  const form = readHtml(html)
    .querySelectorAll('form')
    .find((one) => one.getAttributeValue('action') === action)
  return form ? fieldsOf(form) : null
}

/** The steps for which a page has a form. */
export const stepsOn = (html: string, address: string): string[] =>
  readHtml(html)
    .querySelectorAll('form')
    .flatMap((form) => form.getAttributeValue('action') ?? [])
    .filter((action) => action.startsWith(`${address}/`))
    .map((action) => action.slice(address.length + 1))

/** What is nowhere to be read by who may not see the question of the test carer. */
export const personal = /Zwaantje|98765432|kapper|avondeten|Gronings|zwaantje/

/** What a page says between its house, on one line with a space wherever an element ends. */
export const mainOf = ({ body }: { readonly body: string }): string =>
  (/<main[^>]*>(.*)<\/main>/s.exec(body)?.[1] ?? '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
