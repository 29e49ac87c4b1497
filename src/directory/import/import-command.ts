import { no, ok, type Result } from '#platform/result.ts'
import type { ImportReport } from './import-files.ts'
import type { FileProblem } from './read-files.ts'
import type { Count } from './runs.sql.ts'
import { texts } from './texts.nl.ts'

export type ImportCommand = {
  /** Slugs of networks; null for the country. */
  readonly networks: readonly string[] | null
  readonly files: readonly string[]
  readonly dryRun: boolean
  readonly removeMissing: boolean
}

/** What was typed after `naast import`; the reason of a "no" is a sentence for who typed it. */
export function readImportCommand(args: readonly string[]): Result<ImportCommand, string> {
  const joined = args.flatMap((arg) => (arg.startsWith('--network=') ? ['--network', arg.slice(10)] : arg))
  const at = joined.indexOf('--network')
  const networks = at < 0 ? null : slugsIn(joined[at + 1] ?? '')
  const rest = at < 0 ? joined : joined.toSpliced(at, 2)
  const unknown = rest.find((arg) => arg.startsWith('-') && !flags.includes(arg))
  const files = rest.filter((arg) => !arg.startsWith('-'))
  if (unknown) return no(texts.command.unknownOption(unknown))
  if (rest.includes('--country') === (networks !== null)) return no(texts.command.forWhom)
  if (networks?.length === 0) return no(texts.command.forWhom)
  if (files.length < 1 || files.length > 2) return no(texts.command.files)
  return ok({ networks, files, dryRun: rest.includes('--dry-run'), removeMissing: rest.includes('--remove-missing') })
}

const slugsIn = (value: string) => (value.startsWith('-') ? [] : value.split(',').filter((slug) => slug !== ''))

const flags = ['--country', '--dry-run', '--remove-missing']

/** The report as lines to print: every problem with its line and id, or what was done per file and network. */
export function reportLines({ outcome, counts, problems }: ImportReport): string[] {
  if (outcome === 'refused') return [...problems.map(problemLine), '', texts.report.refused(rowsIn(problems))]
  return [...counts.map(countLine), '', outcome === 'written' ? texts.report.written : texts.report.wouldWrite]
}

const rowsIn = (problems: readonly FileProblem[]) => new Set(problems.map(({ file, line }) => `${file}:${line}`)).size

const countLine = ({ file, owner, ...numbers }: Count) => `${file} · ${owner}: ${texts.report.counts(numbers)}`

const problemLine = ({ file, line, id, field, message }: FileProblem) =>
  printable(`${file} ${texts.report.where(line, id)}${field ? ` · ${field}` : ''}: ${message}`)

/** What stands in a file must not steer the terminal. */
const printable = (text: string) => text.replace(/\p{Cc}/gu, '�')
