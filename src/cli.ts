import { importTexts } from '#directory/import/index.ts'
import { gapTexts } from '#directory/index.ts'
import { bounceTexts, retentionTexts } from '#handover/index.ts'
import { peopleTexts } from '#identity/index.ts'
import { networksTexts } from '#networks/index.ts'
import { StartError } from '#platform/start-error.ts'
import { runAudit } from './cli/audit-command.ts'
import { runContacts } from './cli/contacts-command.ts'
import { runGaps } from './cli/gaps-command.ts'
import { runImport } from './cli/import-command.ts'
import { runKeys } from './cli/keys-command.ts'
import { runMail } from './cli/mail-command.ts'
import { runNetworks } from './cli/networks-command.ts'
import { runPeople } from './cli/people-command.ts'
import { runRetention } from './cli/retention-command.ts'
import { auditTexts, keyTexts } from './cli/texts.nl.ts'
import { UsageError } from './cli/usage-error.ts'

const commands = new Map([
  ['import', runImport],
  ['networks', runNetworks],
  ['contacts', runContacts],
  ['gaps', runGaps],
  ['people', runPeople],
  ['audit', runAudit],
  ['keys', runKeys],
  ['retention', runRetention],
  ['mail', runMail],
])
const usage = [
  importTexts.command.usage,
  networksTexts.command.usage,
  gapTexts.usage,
  peopleTexts.usage,
  auditTexts.usage,
  keyTexts.usage,
  retentionTexts.usage,
  bounceTexts.usage,
].join('\n')

process.exitCode = await run(process.argv.slice(2)).catch(explain)

async function run([name = '', ...args]: string[]): Promise<number> {
  if (['', '-h', '--help'].includes(name) || args.includes('--help')) {
    console.log(usage)
    return name === '' ? 2 : 0
  }
  const command = commands.get(name)
  if (!command) throw new UsageError(importTexts.command.unknownCommand(name))
  return command(args)
}

function explain(error: unknown): number {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n\n${usage}`)
    return 2
  }
  console.error(error instanceof StartError ? error.message : error)
  return 3
}
