import { SearchBox } from '#directory/index.ts'
import { texts } from './errors.texts.nl.ts'

type ErrorPageProps = { words: { title: string; lead: string }; base: string; search: boolean }

/** What happened in plain words, and a way on: search, home, or the phone that stands below. */
export const ErrorPage = ({ words: { title, lead }, base, search }: ErrorPageProps) => (
  <>
    <h1>{title}</h1>
    <p class="naast-lead">{lead}</p>
    {search ? <SearchBox base={base} /> : null}
    <p>
      <a href={base || '/'}>{texts.home}</a>
    </p>
  </>
)
