import { type ContactPoint, loadNetworks, networksTexts, reviewDue } from '#networks/index.ts'
import { localDay } from '#platform/working-days.ts'
import { openStore } from './store.ts'

const { command: texts } = networksTexts

/** Lists the numbers in the registry that somebody should check again; 1 when there are any, so that a timer can warn. */
export async function runContacts(): Promise<number> {
  const store = await openStore()
  try {
    const today = localDay(new Date())
    const networks = await loadNetworks(store.database)
    const due = networks.flatMap(({ slug, contacts }) =>
      contacts.filter((contact) => reviewDue(contact, today)).map((contact) => lineOf(slug, contact)),
    )
    console.log(due.length > 0 ? [texts.due, ...due].join('\n') : texts.nothingDue)
    return due.length > 0 ? 1 : 0
  } finally {
    await store.close()
  }
}

const lineOf = (slug: string, { name, phone, source, checkedOn }: ContactPoint) =>
  texts.dueLine({ slug, name, phone: phone ?? '', source, checkedOn })
