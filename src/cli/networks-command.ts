import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Definitions, readNetworkFile, saveNetworks, networksTexts as texts } from '#networks/index.ts'
import { writeAudit } from '#platform/audit.ts'
import { localDay } from '#platform/working-days.ts'
import { openStore } from './store.ts'
import { UsageError } from './usage-error.ts'

/** Makes networks and their contact registry as their files say: all files or none. Repeating it changes nothing. */
export async function runNetworks(args: readonly string[]): Promise<number> {
  const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--dry-run')
  if (unknown) throw new UsageError(texts.command.unknownOption(unknown))
  const paths = args.filter((arg) => !arg.startsWith('-'))
  if (paths.length === 0) throw new UsageError(texts.command.noFiles)

  const read = await Promise.all(paths.map((path) => readNetworkFile(pathToFileURL(resolve(path)))))
  const problems = read.flatMap((file) => (file.ok ? [] : [file.reason]))
  if (problems.length > 0) return report([...problems, texts.command.refused], 1)
  const definitions = together(read.flatMap((file) => (file.ok ? [file.value] : [])))
  const names = definitions.networks.map(({ slug }) => slug)
  if (args.includes('--dry-run')) return report([texts.command.sound(names)], 0)

  await save(definitions, names)
  return report([texts.command.saved(names)], 0)
}

async function save(definitions: Definitions, names: readonly string[]) {
  const now = new Date()
  const store = await openStore()
  try {
    await saveNetworks(store.database, definitions, localDay(now))
    const event = {
      id: randomUUID(),
      networkId: null,
      at: now,
      actor: 'command-line',
      action: 'networks.saved',
      subject: names.join(' '),
      detail: {},
    }
    await store.database.forCountry((tx) => writeAudit(tx, event))
  } finally {
    await store.close()
  }
}

/** Several files as one: all is saved in one transaction. */
function together(files: readonly Definitions[]): Definitions {
  const countryContacts = files.flatMap((file) => file.countryContacts ?? [])
  const networks = files.flatMap((file) => file.networks)
  return countryContacts.length > 0 ? { networks, countryContacts } : { networks }
}

function report(lines: readonly string[], code: number) {
  console.log(lines.join('\n'))
  return code
}
