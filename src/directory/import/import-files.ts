import type { Database, Transaction } from '#platform/database/database.ts'
import { loadTerms } from '../taxonomies.sql.ts'
import { actAs, type Owner, waitForOtherImports } from './owner.sql.ts'
import type { Plan } from './plan.ts'
import { type ImportPlan, planImport } from './plan-import.ts'
import { type FileProblem, type ImportFile, kindOf, readFiles } from './read-files.ts'
import { type Count, recordRun } from './runs.sql.ts'
import { loadState, type State } from './state.sql.ts'
import { deleteOrganizations, deleteServices, writeOrganizations, writeServices } from './write.sql.ts'

export type ImportRequest = {
  /** Whose rows these are: one or more networks, or only the country. */
  readonly owners: readonly Owner[]
  /** At most one file of organisations and one of services, JSON Lines. */
  readonly files: readonly ImportFile[]
  /** Take away the owners' rows that are not in the files. */
  readonly removeMissing: boolean
  /** Do everything, then undo it. */
  readonly dryRun: boolean
  /** Who asked, for the audit trail. */
  readonly actor: string
  readonly now: Date
  /** ISO day after which no offer can have been checked. */
  readonly today: string
  readonly newId: () => string
}

export type ImportReport = {
  /** `refused`: there is a problem, so nothing was written at all. */
  readonly outcome: 'written' | 'would-write' | 'refused'
  readonly counts: readonly Count[]
  readonly problems: readonly FileProblem[]
}

/**
 * Brings the rows of files into the directory in one transaction: all of them or none. The same files again change nothing.
 * Throws only when the database fails; then nothing is written either.
 */
export async function importFiles(database: Database, request: ImportRequest): Promise<ImportReport> {
  const [first] = request.owners
  if (!first) throw new Error('An import needs at least one owner.')
  const work = (tx: Transaction) => importInto(tx, request)
  try {
    return await (first.id === null ? database.forCountry(work) : database.inNetwork(first.id, work))
  } catch (error) {
    if (error instanceof Undone) return error.report
    throw error
  }
}

/** Thrown to roll the transaction back; carries the report out of it. */
class Undone extends Error {
  readonly report: ImportReport

  constructor(report: ImportReport) {
    super('The import was undone.')
    this.report = report
  }
}

async function importInto(tx: Transaction, request: ImportRequest): Promise<ImportReport> {
  await waitForOtherImports(tx)
  const states = await loadStates(tx, request.owners)
  const read = readFiles(request.files, await referenceOf(tx, states, request.today))
  if (!read.ok) throw new Undone({ outcome: 'refused', counts: [], problems: read.reason })
  const plan = planImport(read.value, states, request.removeMissing)
  const counts = await carryOut(tx, plan, request)
  if (request.dryRun) throw new Undone({ outcome: 'would-write', counts, problems: [] })
  return { outcome: 'written', counts, problems: [] }
}

async function loadStates(tx: Transaction, owners: readonly Owner[]) {
  const states: State[] = []
  for (const owner of owners) states.push(await loadState(tx, owner))
  return states
}

async function referenceOf(tx: Transaction, states: readonly State[], today: string) {
  const terms = await loadTerms(tx)
  return {
    codes: new Set(terms.map(({ code }) => code)),
    organizations: new Set(states.flatMap(({ organizationIds }) => [...organizationIds.keys()])),
    today,
  }
}

/** Old services go first, because another may take over their slug; organisations go last, when nothing needs them. */
async function carryOut(
  tx: Transaction,
  { organizations, services }: ImportPlan,
  request: ImportRequest,
): Promise<Count[]> {
  const { now } = request
  await asOwners(tx, services, (plan) => deleteServices(tx, plan))
  await asOwners(tx, organizations, (plan) => writeOrganizations(tx, plan, now))
  await asOwners(tx, services, (plan) => writeServices(tx, plan, now))
  const done: Record<ReturnType<typeof kindOf>, readonly Plan<unknown>[]> = {
    services,
    organizations: await asOwners(tx, organizations, async (plan) => ({
      ...plan,
      removed: await deleteOrganizations(tx, plan),
    })),
  }
  const counts: Count[] = []
  for (const file of request.files) {
    counts.push(...(await asOwners(tx, done[kindOf(file)], (plan) => recordRun(tx, { plan, file, ...request }))))
  }
  return counts
}

/** Does something with the plan of each owner, as that owner. */
async function asOwners<Part extends { state: State }, T>(
  tx: Transaction,
  plans: readonly Part[],
  work: (plan: Part) => Promise<T>,
) {
  const results: T[] = []
  for (const plan of plans) {
    await actAs(tx, plan.state.owner)
    results.push(await work(plan))
  }
  return results
}
