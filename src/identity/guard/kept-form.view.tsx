import { texts } from '../texts.nl.ts'
import type { KeptForm } from './kept-form.ts'

const { kept } = texts

/** What somebody just sent, to send again; or the sentence that it could not be kept. */
export const SendAgain = ({ form }: { form: KeptForm | null }) =>
  form ? (
    <form method="post" action={form.action} class="naast-flow">
      {form.fields.map(([name, value], index) => (
        <input key={index} type="hidden" name={name} value={value} />
      ))}
      <p>{kept.back}</p>
      <button type="submit" class="naast-button utrecht-button utrecht-button--primary-action">
        {kept.again}
      </button>
    </form>
  ) : (
    <p>{kept.lost}</p>
  )

type StoppedProps = { title: string; link: { href: string; label: string }; form: KeptForm | null }

/** A form did not come through. What must be done first is done in another window, so that this one stays. */
export const Stopped = ({ title, link: { href, label }, form }: StoppedProps) => (
  <>
    <h1>{title}</h1>
    <p class="naast-lead">{form ? kept.lead : kept.notDone}</p>
    <p>
      <NewWindow href={href} label={label} />
    </p>
    <SendAgain form={form} />
  </>
)

export const NewWindow = ({ href, label }: { href: string; label: string }) => (
  <a href={href} target="_blank" rel="noopener">
    {`${label} ${kept.newWindow}`}
  </a>
)
