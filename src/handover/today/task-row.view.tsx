import { links, type Offer } from '#directory/index.ts'
import { deskLinks } from '../desk/desk-links.ts'
import { dueInWords, sinceInWords } from '../desk/due-words.ts'
import type { Task } from './task.ts'
import { actionOf, detailsOf, taskInWords } from './task-words.ts'
import { texts } from './today.texts.nl.ts'

export type TaskRowProps = {
  task: Task
  /** What the carer is called; null when nobody is meant, or it was erased. */
  name: string | null
  now: Date
  me: string
  colleague: (id: string) => string | null
  organization: (id: string) => string | null
  offer: (id: string) => Offer | null
  base: string
}

/** What, who, since when, when it is due, and the one thing to do now. */
export function TaskRow(props: TaskRowProps) {
  const { task, name, now, organization, offer } = props
  const what = taskInWords(task, { organization, offer: (id) => offer(id)?.name ?? null })
  const details = [ownerInWords(props), texts.since(sinceInWords(task.since, now)), ...detailsOf(task)]
  return (
    <li class="naast-task" data-row>
      <div>
        <h3 class="naast-task__what">
          {name ? <strong>{`${name}: `}</strong> : null}
          {what}
        </h3>
        <p class={task.due <= now ? 'naast-task__due naast-task__due--late' : 'naast-task__due'}>
          {dueInWords(task.due, now)}
        </p>
        <p class="naast-task__more">{details.filter(Boolean).join(' · ')}</p>
      </div>
      <div class="naast-task__actions naast-noprint">
        <Open {...props} what={what} />
        <Take {...props} what={what} />
        {task.kind === 'report' || task.kind === 'notice' ? <Settle task={task} what={what} /> : null}
      </div>
    </li>
  )
}

function ownerInWords({ task: { kind, ownerId }, me, colleague }: TaskRowProps) {
  if (kind === 'report') return ''
  if (ownerId === null) return texts.nobody
  return ownerId === me ? texts.yours : texts.of(colleague(ownerId) ?? '')
}

type WithWhat = TaskRowProps & { what: string }

function Open({ task, name, base, offer, what }: WithWhat) {
  const href = addressOf(task, base, offer)
  if (!href) return null
  return (
    <a
      class="naast-button utrecht-button utrecht-button--primary-action"
      href={href}
      aria-label={`${actionOf(task)}: ${name ? `${name}, ` : ''}${what}`}
    >
      {actionOf(task)}
    </a>
  )
}

function addressOf({ kind, id, handoverId, requestId, facts }: Task, base: string, offer: TaskRowProps['offer']) {
  if (kind === 'request') return deskLinks.callFor(id)
  if (handoverId) return deskLinks.case(handoverId)
  if (requestId) return deskLinks.callFor(requestId)
  const found = facts.serviceId ? offer(facts.serviceId) : null
  return found ? links.offer(base, found.slug) : null
}

function Take({ task: { kind, id, ownerId, facts }, me, what }: WithWhat) {
  if (ownerId === me || (kind !== 'request' && kind !== 'handover')) return null
  return (
    <form method="post" action={`${deskLinks.today}/genomen`}>
      <input type="hidden" name="soort" value={kind} />
      <input type="hidden" name="taak" value={id} />
      <input type="hidden" name="versie" value={String(facts.version ?? 0)} />
      <input type="hidden" name="van" value={ownerId ?? ''} />
      <button type="submit" class="naast-button naast-button--quiet utrecht-button" aria-label={texts.takeFor(what)}>
        {texts.take}
      </button>
    </form>
  )
}

const Settle = ({ task: { kind, id }, what }: { task: Task; what: string }) => (
  <form method="post" action={`${deskLinks.today}/afgehandeld`}>
    <input type="hidden" name="soort" value={kind} />
    <input type="hidden" name="taak" value={id} />
    <button type="submit" class="naast-button naast-button--quiet utrecht-button" aria-label={texts.settleFor(what)}>
      {texts.settle}
    </button>
  </form>
)
