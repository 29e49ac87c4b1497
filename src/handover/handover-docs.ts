import { isEnded, isWithPartner, type State, states } from './handover.ts'
import { texts as words } from './handover-docs.texts.nl.ts'
import { stateInWords, texts } from './texts.nl.ts'
import { type Transition, transitions } from './transitions.ts'

/** docs/overdracht.md as Markdown: the table of transitions for the people of a network. Made by database/generate.ts. */
export const handoverDocs = (): string =>
  [
    `# ${words.title}`,
    `<!-- ${words.generated} -->`,
    words.intro,
    words.days,
    words.danger,
    `## ${words.statesHeading}`,
    table(words.statesHead, states.map(stateRow)),
    `## ${words.stepsHeading}`,
    words.stepsIntro,
    table(words.stepsHead, [beginRow(), ...transitions.map(stepRow)]),
    `## ${words.pictureHeading}`,
    picture(),
  ]
    .join('\n\n')
    .concat('\n')

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

function stateRow(state: State): string[] {
  const sentence = stateInWords(state, { organization: words.organization, day: words.day })
  return [
    texts.stateNames[state],
    `\`${state}\``,
    sentence,
    words.meanings[state],
    fhirOf(state),
    isEnded(state) ? words.yes : '',
  ]
}

/** The status that an attempt has after a step to this state; the first state has no step to it. */
function fhirOf(state: State): string {
  const statuses = transitions.filter(({ to }) => to === state).map(({ fhir }) => fhir)
  return statuses.length > 0 ? [...new Set(statuses)].join(', ') : 'draft'
}

/** T01 makes the handover, so it is no step from a state (transitions.ts). */
function beginRow(): string[] {
  const makers = (['coordinator', 'professional', 'partner', 'carer'] as const).map((kind) => texts.byKinds[kind])
  const { rule, recorded } = words.rows.T01
  return ['T01', words.begin, texts.stateNames.concept, makers.join(', '), rule, recorded]
}

function stepRow({ id, from, to, who }: Transition): string[] {
  const { rule, recorded } = words.rows[id]
  return [
    id,
    fromInWords(from),
    texts.stateNames[to],
    who.map((kind) => texts.byKinds[kind]).join(', '),
    rule,
    recorded,
  ]
}

function fromInWords(from: readonly State[]): string {
  const open = states.filter((state) => !isEnded(state))
  if (open.every((state) => from.includes(state))) return words.any
  if (open.every((state) => from.includes(state) || state === 'concept')) return words.anyAfterConcept
  if (isEveryPartnerState(from)) return words.anyPartner
  return from.map((state) => texts.stateNames[state]).join(', ')
}

const isEveryPartnerState = (from: readonly State[]) =>
  from.every(isWithPartner) && states.filter(isWithPartner).every((state) => from.includes(state))

/** Steps from nearly everywhere get one arrow from a box of their own; else the picture would be all arrows. */
function picture(): string {
  const arrows = new Map<string, string[]>()
  for (const { id, from, to } of transitions) {
    for (const start of startsOf(from)) {
      const arrow = `${start} --> ${to}`
      arrows.set(arrow, [...(arrows.get(arrow) ?? []), id])
    }
  }
  return [
    '```mermaid',
    'stateDiagram-v2',
    `  state "${words.anyState}" as elke_stand`,
    `  state "${words.anyPartner}" as bij_organisatie`,
    ...states.map((state) => `  state "${texts.stateNames[state]}" as ${state}`),
    '  [*] --> concept: T01',
    ...[...arrows].map(([arrow, ids]) => `  ${arrow}: ${ids.join(', ')}`),
    '  concept --> [*]: T25',
    ...states.filter(isEnded).map((state) => `  ${state} --> [*]`),
    '```',
  ].join('\n')
}

function startsOf(from: readonly State[]): readonly string[] {
  if (isEveryPartnerState(from)) return ['bij_organisatie']
  return from.length > 4 ? ['elke_stand'] : from
}
