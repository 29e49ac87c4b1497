import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { no, ok, type Result } from '#platform/result.ts'
import { readCountryContacts, readNetworkDefinition } from './network-definition.ts'
import type { Definitions } from './save-networks.sql.ts'
import { texts } from './texts.nl.ts'

const countryFile = 'national-contacts.json'

/**
 * Reads a folder of networks, one file each, with the contacts of the whole country in national-contacts.json.
 * Throws an error that names the file and what is wrong in it.
 */
export async function readNetworkFiles(folder: URL): Promise<Required<Definitions>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json') && name !== countryFile).sort()
  const networks = await Promise.all(names.map((name) => readOne(new URL(name, folder), readNetworkDefinition)))
  const country = await readOne(new URL(countryFile, folder), readCountryContacts)
  return { networks: networks.map(soundOne), countryContacts: soundOne(country).contacts }
}

/** One file: a network, or the contacts of the whole country when it is called national-contacts.json. Says what is wrong in it. */
export async function readNetworkFile(file: URL): Promise<Result<Definitions, string>> {
  if (file.pathname.endsWith(`/${countryFile}`)) {
    const country = await readOne(file, readCountryContacts)
    return country.ok ? ok({ networks: [], countryContacts: country.value.contacts }) : country
  }
  const network = await readOne(file, readNetworkDefinition)
  return network.ok ? ok({ networks: [network.value] }) : network
}

async function readOne<T>(file: URL, readJson: (json: unknown) => Result<T, string>): Promise<Result<T, string>> {
  const json = await jsonIn(file)
  const found = json.ok ? readJson(json.value) : json
  return found.ok ? found : no(`${fileURLToPath(file)}: ${found.reason}`)
}

async function jsonIn(file: URL): Promise<Result<unknown, string>> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return no(texts.command.unreadable)
  try {
    return ok(JSON.parse(text))
  } catch (error) {
    return no(texts.command.notJson(error instanceof Error ? error.message : ''))
  }
}

function soundOne<T>(read: Result<T, string>): T {
  if (!read.ok) throw new Error(read.reason)
  return read.value
}
