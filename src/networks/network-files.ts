import { readdir, readFile } from 'node:fs/promises'
import type { Result } from '#platform/result.ts'
import { readCountryContacts, readNetworkDefinition } from './network-definition.ts'
import type { Definitions } from './save-networks.sql.ts'

const countryFile = 'national-contacts.json'

/**
 * Reads a folder of networks, one file each, with the contacts of the whole country in national-contacts.json.
 * Throws an error that names the file and what is wrong in it.
 */
export async function readNetworkFiles(folder: URL): Promise<Required<Definitions>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json') && name !== countryFile).sort()
  const networks = await Promise.all(names.map((name) => readOne(new URL(name, folder), readNetworkDefinition)))
  const { contacts } = await readOne(new URL(countryFile, folder), readCountryContacts)
  return { networks, countryContacts: contacts }
}

async function readOne<T>(file: URL, readJson: (json: unknown) => Result<T, string>): Promise<T> {
  const json: unknown = JSON.parse(await readFile(file, 'utf8'))
  const found = readJson(json)
  if (!found.ok) throw new Error(`${file.pathname}: ${found.reason}`)
  return found.value
}
