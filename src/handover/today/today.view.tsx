import { Pagination } from '#design/page/pagination.tsx'
import { deskLinks } from '../desk/desk-links.ts'
import type { TodayList } from './load-today.ts'
import { TaskRow, type TaskRowProps } from './task-row.view.tsx'
import { texts } from './today.texts.nl.ts'

type Props = Omit<TaskRowProps, 'task' | 'name' | 'organization'> & {
  list: TodayList
  mine: boolean
  /** The names of those for whom a deputy stands in; null for who does not. */
  covers: string | null
  said: string | null
}

export const Today = ({ list, mine, covers, said, ...row }: Props) => {
  const { total, tasks, page, last } = list
  return (
    <>
      <h1>{total === 0 ? texts.empty.title : texts.heading(total)}</h1>
      {said ? (
        <p class="naast-notice" role="status">
          {said}
        </p>
      ) : null}
      {covers ? <p>{texts.covers(covers)}</p> : null}
      <Filter mine={mine} />
      {total === 0 ? <p class="naast-lead">{mine ? texts.empty.mine : texts.empty.lead}</p> : null}
      {tasks.length > 0 ? <p class="naast-noprint">{texts.keys}</p> : null}
      <div class="naast-flow" data-rows>
        <Group list={list} row={row} late />
        <Group list={list} row={row} late={false} />
      </div>
      <Pagination page={page} last={last} href={(to) => hrefOf(mine, to)} />
      {tasks.length > 0 ? (
        <p>
          <button type="button" class="naast-button naast-button--quiet utrecht-button" data-print hidden>
            {texts.print}
          </button>
        </p>
      ) : null}
    </>
  )
}

const hrefOf = (mine: boolean, page = 1) => {
  const query = new URLSearchParams({ ...(mine ? { van: 'mij' } : {}), ...(page > 1 ? { bladzijde: `${page}` } : {}) })
  return query.size > 0 ? `${deskLinks.today}?${query}` : deskLinks.today
}

const Filter = ({ mine }: { mine: boolean }) => (
  <nav class="naast-chips" aria-label={texts.filter.label}>
    <a href={hrefOf(false)} aria-current={mine ? undefined : 'true'}>
      {texts.filter.team}
    </a>
    <a href={hrefOf(true)} aria-current={mine ? 'true' : undefined}>
      {texts.filter.mine}
    </a>
    <a href={deskLinks.call}>{texts.newCall}</a>
  </nav>
)

type GroupProps = { list: TodayList; row: Omit<TaskRowProps, 'task' | 'name' | 'organization'>; late: boolean }

function Group({ list, row, late }: GroupProps) {
  const { total, names, organizations } = list
  const tasks = list.tasks.filter(({ due }) => due <= row.now === late)
  if (tasks.length === 0) return null
  const id = late ? 'te-laat' : 'vandaag'
  return (
    <section class="naast-flow" aria-labelledby={id}>
      <h2 id={id}>{late ? texts.late(list.late) : texts.due(total - list.late)}</h2>
      <ol class="naast-tasks">
        {tasks.map((task) => (
          <TaskRow
            key={task.id}
            {...row}
            task={task}
            name={names.get(task.id) ?? null}
            organization={(organization) => organizations.get(organization) ?? null}
          />
        ))}
      </ol>
    </section>
  )
}
