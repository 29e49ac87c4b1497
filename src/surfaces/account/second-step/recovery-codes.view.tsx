import { texts } from '../texts.nl.ts'

const { recovery } = texts

/** Shown once; after this page nobody knows them, we neither. */
export const RecoveryCodes = ({ codes, onward }: { codes: readonly string[]; onward: string }) => (
  <>
    <h1>{recovery.title}</h1>
    <p class="naast-lead">{recovery.lead}</p>
    <ul class="naast-card naast-list">
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ul>
    <button type="button" class="naast-button naast-button--quiet utrecht-button" data-print hidden>
      {recovery.print}
    </button>
    <p>
      <a class="naast-button utrecht-button" href={onward}>
        {recovery.done}
      </a>
    </p>
  </>
)
