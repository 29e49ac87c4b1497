import { no, ok, type Result } from '#platform/result.ts'
import { type OrganizationRow, organizationRowOf } from './organization-row.ts'
import { decode, type Line, type Problem, readLines, readRows } from './rows.ts'
import { type ServiceRow, serviceRowOf } from './service-row.ts'
import { texts } from './texts.nl.ts'

export type ImportFile = { readonly name: string; readonly bytes: Uint8Array }
export type FileProblem = Problem & { readonly file: string }

/** The rows of both kinds; null where there was no file of that kind. */
export type ReadFiles = { readonly organizations: OrganizationRow[] | null; readonly services: ServiceRow[] | null }

/** What stands in the database already, for rows to refer to. */
export type Reference = {
  readonly codes: ReadonlySet<string>
  readonly organizations: ReadonlySet<string>
  readonly today: string
}

/** A file's kind, told by its content: services name their organisation. */
export const kindOf = ({ bytes }: ImportFile) =>
  /"organization_id"\s*:/.test(new TextDecoder().decode(bytes)) ? 'services' : 'organizations'

/** All rows of the files, or every problem of every row. */
export function readFiles(files: readonly ImportFile[], reference: Reference): Result<ReadFiles, FileProblem[]> {
  const opened = files.map((file) => open(file))
  const organizationLines = opened.filter(({ kind }) => kind === 'organizations').flatMap(({ lines }) => lines)
  const inFile = organizationLines.flatMap(({ id }) => id ?? [])
  // A service of an organisation that is refused itself is not told so as well.
  const known = { ...reference, organizations: new Set([...reference.organizations, ...inFile]) }
  const organizations = readKind(opened, 'organizations', (lines) => readRows(lines, organizationRowOf))
  const services = readKind(opened, 'services', (lines) => readRows(lines, (row) => serviceRowOf(row, known)))
  const problems = [...opened.flatMap((file) => file.problems), ...organizations.problems, ...services.problems]
  if (problems.length > 0) return no(problems.sort(byFileAndLine))
  return ok({ organizations: organizations.rows, services: services.rows })
}

type Opened = { name: string; kind: 'organizations' | 'services'; lines: Line[]; problems: FileProblem[] }

function open(file: ImportFile): Opened {
  const text = decode(file.bytes)
  const kind = kindOf(file)
  if (text === null) {
    const problem = { file: file.name, line: 1, id: null, field: '', message: texts.row.notUtf8 }
    return { name: file.name, kind, lines: [], problems: [problem] }
  }
  const { lines, problems } = readLines(text)
  return { name: file.name, kind, lines, problems: problems.map((problem) => ({ file: file.name, ...problem })) }
}

type Reading<Row> = (lines: readonly Line[]) => { rows: Row[]; problems: Problem[] }

function readKind<Row>(opened: readonly Opened[], wanted: Opened['kind'], read: Reading<Row>) {
  const files = opened.filter(({ kind }) => kind === wanted).map(({ name, lines }) => ({ name, ...read(lines) }))
  return {
    rows: files.length > 0 ? files.flatMap(({ rows }) => rows) : null,
    problems: files.flatMap(({ name, problems }) => problems.map((problem) => ({ file: name, ...problem }))),
  }
}

const byFileAndLine = (one: FileProblem, other: FileProblem) =>
  one.file.localeCompare(other.file) || one.line - other.line
