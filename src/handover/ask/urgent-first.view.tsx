import { HelpBlock, type Network } from '#networks/index.ts'
import { texts } from './carer-fields.texts.nl.ts'
import type { Alarm } from './urgent-first.ts'

const { crisis: words } = texts

/** Before a question with words of danger is sent: who can help now, and that nothing was sent yet. */
export const UrgentFirst = ({ network, level }: { network: Network; level: Alarm }) => (
  <div class="naast-flow" role="alert">
    <p>
      <strong>{words.title}.</strong> {words.lead}
    </p>
    <HelpBlock network={network} level={level} />
    <p>{words.again}</p>
  </div>
)
