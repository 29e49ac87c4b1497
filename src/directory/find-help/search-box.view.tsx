import { TextField } from '#design/form/text-field.tsx'
import { links } from '../links.ts'
import { texts } from '../texts.nl.ts'

type SearchBoxProps = { base: string; words?: string; place?: string }

const { search } = texts

/** The two boxes everything starts with: what, and where. */
export function SearchBox({ base, words = '', place = '' }: SearchBoxProps) {
  return (
    <search aria-label={search.title}>
      <form class="naast-search" action={links.search(base)}>
        <TextField
          name="vraag"
          label={search.words}
          value={words}
          autocomplete="off"
          maxLength={300}
          suggest={{ href: links.suggestions(base), label: search.suggestions }}
        />
        <TextField name="plaats" label={search.place} value={place} autocomplete="postal-code" maxLength={80} />
        <button type="submit" class="naast-button utrecht-button utrecht-button--primary-action">
          {search.submit}
        </button>
      </form>
    </search>
  )
}
