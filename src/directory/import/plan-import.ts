import {
  type LookUp,
  type OrganizationContent,
  organizationContentOf,
  type ServiceContent,
  serviceContentOf,
} from './content.ts'
import type { OrganizationRow } from './organization-row.ts'
import { type Plan, planRows } from './plan.ts'
import type { ReadFiles } from './read-files.ts'
import type { ServiceRow } from './service-row.ts'
import type { State } from './state.sql.ts'

export type ImportPlan = {
  readonly organizations: readonly Plan<OrganizationContent>[]
  readonly services: readonly Plan<ServiceContent>[]
}

/** What the rows of the files change for each of the owners; `states` in the order in which the owners were named. */
export function planImport(
  { organizations, services }: ReadFiles,
  states: readonly State[],
  removeMissing: boolean,
): ImportPlan {
  const [first] = states
  if (!first) throw new Error('An import needs at least one owner.')
  const ownerOfService = (row: ServiceRow) => stateOfService(row, states) ?? first
  const organizationPlans = planRows(organizations ?? [], states, {
    kind: 'organization',
    storedIn: (state) => state.organization.stored,
    stateFor: organizationOwners({ services: services ?? [], states, first, ownerOfService }),
    contentOf: organizationContentOf,
    removeMissing: removeMissing && organizations !== null,
  })
  const organizationIds = idsOf(organizationPlans, states)
  const servicePlans = planRows(services ?? [], states, {
    kind: 'service',
    storedIn: (state) => state.service.stored,
    stateFor: ownerOfService,
    contentOf: (row, state) => serviceContentOf(row, { ...state, organizationIds: organizationIds(state) }),
    removeMissing: removeMissing && services !== null,
  })
  return { organizations: organizationPlans, services: servicePlans }
}

/** A service belongs to the first owner that has one of its municipalities. */
const stateOfService = ({ municipalities }: ServiceRow, states: readonly State[]) =>
  states.find(({ owner }) => owner.municipalities.some((name) => municipalities.includes(name)))

type Owners = {
  services: readonly ServiceRow[]
  states: readonly State[]
  first: State
  ownerOfService: (row: ServiceRow) => State
}

/** An organisation stays where it is; a new one belongs to the first owner, unless all its services are another's. */
function organizationOwners({ services, states, first, ownerOfService }: Owners) {
  const ownersOf = Map.groupBy(services, ({ organizationSourceId }) => organizationSourceId)
  return ({ sourceId }: OrganizationRow): State => {
    const current = states.find(({ organization }) => organization.stored.has(sourceId))
    if (current) return current
    const [owner, ...others] = new Set(ownersOf.get(sourceId)?.map(ownerOfService))
    return owner && others.length === 0 ? owner : first
  }
}

/** Organisations by source id, for each owner: those of the file, else its own, else of another owner, else shared ones. */
function idsOf(
  plans: readonly Plan<OrganizationContent>[],
  states: readonly State[],
): (state: State) => LookUp['organizationIds'] {
  const planned = plans.flatMap(({ added }) => added).map(({ sourceId, id }) => [sourceId, id] as const)
  const stored = states.flatMap(({ organization }) => [...organization.stored.values()])
  const ofOwners = stored.map(({ sourceId, id }) => [sourceId, id] as const)
  const perState = new Map(states.map((state) => [state, new Map([...state.organizationIds, ...ofOwners, ...planned])]))
  return (state) => perState.get(state) ?? new Map()
}
