import { SelectField } from '#design/form/select-field.tsx'
import { Tick } from '#design/form/ticks-field.tsx'
import { deskLinks } from '../desk/desk-links.ts'
import { Submit } from './actions.view.tsx'
import { texts } from './case.texts.nl.ts'
import type { CaseProps } from './case.view.tsx'
import { fieldsOf } from './filled.ts'

const { owner: words, link } = texts

/** Whose work this is, and giving it to a colleague. */
export function Owner({ found: { row, handover }, me, colleagues, filled }: CaseProps) {
  const fields = fieldsOf(filled, 'collega')
  const others = colleagues.filter(({ id }) => id !== row.ownerId)
  const name = colleagues.find(({ id }) => id === row.ownerId)?.name
  return (
    <section class="naast-flow" aria-labelledby="wie">
      <h2 id="wie">{words.title}</h2>
      <p>{row.ownerId === me ? words.you : name ? words.other(name) : words.nobody}</p>
      {handover.endedAt || others.length === 0 ? null : (
        <form class="naast-flow" method="post" action={deskLinks.step(row.id, 'collega')}>
          <input type="hidden" name="van" value={row.ownerId ?? ''} />
          <SelectField
            name="collega"
            label={words.give}
            none={words.choose}
            options={others.map(({ id, name }) => ({ value: id, label: id === me ? words.take : name }))}
            value={fields.value('collega')}
            error={fields.error('collega')}
          />
          <Submit>{words.submit}</Submit>
        </form>
      )}
    </section>
  )
}

/** A new private link and code: for a carer who has none, or lost them. */
export const CarerLinkForm = ({ id }: { id: string }) => (
  <section class="naast-flow" aria-labelledby="code-maken">
    <h2 id="code-maken">{link.title}</h2>
    <p>{link.lead}</p>
    <form class="naast-flow" method="post" action={deskLinks.step(id, 'link')}>
      <Tick name="intrekken" label={link.withdraw} />
      <Submit>{link.submit}</Submit>
    </form>
  </section>
)
