import { SelectField } from '#design/form/select-field.tsx'
import { TextField } from '#design/form/text-field.tsx'
import { Tick } from '#design/form/ticks-field.tsx'
import { Pagination } from '#design/page/pagination.tsx'
import { dayInWords } from '#platform/dutch-dates.ts'
import { localDay } from '#platform/working-days.ts'
import { deskLinks } from '../desk/desk-links.ts'
import { dueInWords, sinceInWords } from '../desk/due-words.ts'
import { states } from '../handover.ts'
import type { HandoverPartner } from '../handover-partners/handover-partner.ts'
import { texts as shared } from '../texts.nl.ts'
import type { ListedCase, ListQuestion } from './case-list.sql.ts'
import { texts } from './case-list.texts.nl.ts'

type Props = {
  total: number
  /** The number of the last page. */
  last: number
  cases: readonly ListedCase[]
  names: ReadonlyMap<string, string>
  partners: readonly HandoverPartner[]
  question: ListQuestion
  owner: (id: string) => string | null
}

export const CaseList = ({ total, last, cases, names, partners, question, owner }: Props) => (
  <>
    <h1>{texts.heading(total)}</h1>
    <p>
      <a href={deskLinks.code}>{texts.code}</a>
    </p>
    <Filters question={question} partners={partners} />
    {cases.length === 0 ? (
      <p class="naast-lead">{texts.none}</p>
    ) : (
      <ol class="naast-tasks" data-rows>
        {cases.map((one) => (
          <Row key={one.id} one={one} name={names.get(one.id) ?? null} now={question.now} owner={owner} />
        ))}
      </ol>
    )}
    <Pagination
      page={question.page}
      last={last}
      href={(page) => `${deskLinks.list}?${queryOf({ ...question, page })}`}
    />
  </>
)

const Filters = ({ question, partners }: Pick<Props, 'question' | 'partners'>) => (
  <search aria-label={texts.title}>
    <form class="naast-card naast-flow naast-noprint" action={deskLinks.list}>
      <div class="naast-fields">
        <SelectField
          name="staat"
          label={texts.which}
          options={[
            { value: 'open', label: texts.open },
            { value: 'klaar', label: texts.ended },
            ...states.map((value) => ({ value, label: texts.state(shared.stateNames[value]) })),
          ]}
          value={question.which}
        />
        <SelectField
          name="partner"
          label={texts.partner}
          none={texts.anyPartner}
          options={partners.map(({ organizationId, name }) => ({ value: organizationId, label: name }))}
          value={question.organizationId ?? ''}
        />
        <TextField
          name="nummer"
          label={texts.reference}
          hint={texts.referenceHint}
          value={question.reference}
          inputMode="numeric"
          autocomplete="off"
          maxLength={10}
          optional
        />
      </div>
      <Tick name="laat" label={texts.late} ticked={question.late} />
      <button type="submit" class="naast-button utrecht-button utrecht-button--primary-action">
        {texts.submit}
      </button>
    </form>
  </search>
)

type RowProps = { one: ListedCase; name: string | null; now: Date; owner: Props['owner'] }

function Row({ one, name, now, owner }: RowProps) {
  const { id, reference, state, stateSince, dueAt, endedAt, ownerId, urgency, organization } = one
  const details = [
    reference,
    urgency === 'S' ? texts.quick : '',
    organization ?? '',
    texts.since(sinceInWords(stateSince, now)),
    ownerId ? (owner(ownerId) ?? '') : '',
  ]
  return (
    <li class="naast-task" data-row>
      <div>
        <h2 class="naast-task__what">
          <a href={deskLinks.case(id)}>{name ?? texts.erased}</a>: {shared.stateNames[state]}
        </h2>
        <p class={dueAt && dueAt <= now ? 'naast-task__due naast-task__due--late' : 'naast-task__due'}>
          {endedAt ? texts.endedOn(dayInWords(localDay(endedAt))) : dueAt ? dueInWords(dueAt, now) : null}
        </p>
        <p class="naast-task__more">{details.filter(Boolean).join(' · ')}</p>
      </div>
    </li>
  )
}

function queryOf({ which, organizationId, late, reference, page }: ListQuestion) {
  const query = new URLSearchParams()
  if (which !== 'open') query.set('staat', which)
  if (organizationId) query.set('partner', organizationId)
  if (reference) query.set('nummer', reference)
  if (late) query.set('laat', 'ja')
  if (page > 1) query.set('bladzijde', String(page))
  return query
}
