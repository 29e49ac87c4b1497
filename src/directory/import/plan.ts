import { isDeepStrictEqual } from 'node:util'
import { freeSlug } from '#platform/slug.ts'
import { idOf } from './content.ts'
import type { State, Stored } from './state.sql.ts'

/** What an import is going to do to the rows of one owner. */
export type Plan<Content> = {
  readonly state: State
  readonly added: Stored<Content>[]
  readonly changed: Stored<Content>[]
  unchanged: number
  /** Not in the file any more. */
  readonly removed: Stored<Content>[]
  /** In the file, but another owner's from now on. */
  readonly moved: Stored<Content>[]
}

/** How rows of a kind are planned. */
export type How<Row, Content> = {
  readonly kind: 'organization' | 'service'
  readonly storedIn: (state: State) => Map<string, Stored<Content>>
  readonly stateFor: (row: Row) => State
  readonly contentOf: (row: Row, state: State) => Content
  readonly removeMissing: boolean
}

type Named = { readonly sourceId: string; readonly name: string }

/** One plan per owner. A row that is there keeps its id and slug; a new one gets an id of its own and a slug nobody had. */
export function planRows<Row extends Named, Content>(
  rows: readonly Row[],
  states: readonly State[],
  how: How<Row, Content>,
) {
  const plans = new Map(states.map((state) => [state, emptyPlan<Content>(state)]))
  for (const row of rows) {
    const plan = plans.get(how.stateFor(row))
    if (plan) planRow(row, { plan, plans: [...plans.values()], how })
  }
  const inFile = new Set(rows.map(({ sourceId }) => sourceId))
  for (const plan of how.removeMissing ? plans.values() : []) {
    plan.removed.push(...[...how.storedIn(plan.state).values()].filter(({ sourceId }) => !inFile.has(sourceId)))
  }
  return [...plans.values()]
}

const emptyPlan = <Content>(state: State): Plan<Content> => ({
  state,
  added: [],
  changed: [],
  unchanged: 0,
  removed: [],
  moved: [],
})

type Work<Row, Content> = { plan: Plan<Content>; plans: Plan<Content>[]; how: How<Row, Content> }

function planRow<Row extends Named, Content>(row: Row, { plan, plans, how }: Work<Row, Content>) {
  const content = how.contentOf(row, plan.state)
  const here = how.storedIn(plan.state).get(row.sourceId)
  const elsewhere = plans.find((other) => other !== plan && how.storedIn(other.state).has(row.sourceId))
  const left = elsewhere && how.storedIn(elsewhere.state).get(row.sourceId)
  if (elsewhere && left) elsewhere.moved.push(left)
  if (here && isDeepStrictEqual(here.content, content)) plan.unchanged += 1
  else if (here) plan.changed.push({ ...here, content })
  else (left ? plan.changed : plan.added).push(newRow(row, { state: plan.state, kind: how.kind, content, left }))
}

type New<Content> = {
  state: State
  kind: How<unknown, Content>['kind']
  content: Content
  /** The same row with its owner until now, whose slug it takes along. */
  left: Stored<Content> | undefined
}

function newRow<Content>({ sourceId, name }: Named, { state, kind, content, left }: New<Content>): Stored<Content> {
  const id = idOf(kind, state.owner.id, sourceId)
  const { slugs } = state[kind]
  const isTaken = (slug: string) => ![undefined, id, left?.id].includes(slugs.get(slug))
  const slug = left && !isTaken(left.slug) ? left.slug : freeSlug(name, id, isTaken)
  slugs.set(slug, id)
  return { id, slug, sourceId, content }
}
