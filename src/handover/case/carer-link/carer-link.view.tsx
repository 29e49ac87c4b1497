import { deskLinks } from '../../desk/desk-links.ts'
import { texts } from './carer-link.texts.nl.ts'

type Props = {
  id: string
  name: string
  network: string
  phone: string | null
  address: string
  code: string
  withdrawn: boolean
}

const { letter } = texts

/** A letter to read aloud or to print: how the carer sees how it stands, and how she stops. */
export const CarerLetter = ({ id, name, network, phone, address, code, withdrawn }: Props) => (
  <>
    <div class="naast-noprint naast-flow">
      <p class="naast-notice" role="status">
        {texts.once} {withdrawn ? texts.withdrawn : null}
      </p>
      <p>
        <button type="button" class="naast-button naast-button--quiet utrecht-button" data-print hidden>
          {texts.print}
        </button>
      </p>
      <p>
        <a href={deskLinks.case(id)}>{texts.back}</a>
      </p>
    </div>
    <h1>{letter.dear(name)}</h1>
    <p>{letter.lead(network)}</p>
    <p>{letter.link}</p>
    <p>
      <strong>{address}</strong>
    </p>
    <p>{letter.code}</p>
    <p class="naast-lead">
      <strong>{code}</strong>
    </p>
    {phone ? <p>{letter.phone(phone)}</p> : null}
    <p>{letter.keep}</p>
    <p>{letter.stop}</p>
    <p>{letter.regards(network)}</p>
  </>
)
