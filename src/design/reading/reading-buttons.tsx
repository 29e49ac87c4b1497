import { texts } from '../texts.nl.ts'

const { reading } = texts

/** Plain buttons that post a form: they work without JavaScript and are remembered on the device. */
export function ReadingButtons() {
  return (
    <details class="naast-reading">
      <summary>{reading.title}</summary>
      <form class="naast-bar__reading" method="post" action="/leesbaar">
        <span class="naast-bar__pair">
          <span id="leesbaar-tekst">{reading.text}</span>
          <ReadingButton value="kleiner" about="leesbaar-tekst" />
          <ReadingButton value="groter" about="leesbaar-tekst" />
        </span>
        <span class="naast-bar__pair">
          <span id="leesbaar-letters">{reading.letters}</span>
          <ReadingButton value="dichter" about="leesbaar-letters" />
          <ReadingButton value="ruimer" about="leesbaar-letters" />
        </span>
      </form>
    </details>
  )
}

const ReadingButton = ({ value, about }: { value: 'kleiner' | 'groter' | 'dichter' | 'ruimer'; about: string }) => (
  <button type="submit" name="stap" value={value} aria-describedby={about}>
    {value}
  </button>
)
