import { ErrorSummary } from '#design/form/error-summary.tsx'
import { TextField } from '#design/form/text-field.tsx'
import { type DemoPerson, identityTexts } from '#identity/index.ts'
import { PasskeyForm } from '../passkey/passkey-form.view.tsx'
import { texts } from '../texts.nl.ts'
import type { SignInForm } from './sign-in.page.tsx'

type Provider = { readonly id: string; readonly name: string }
type SignInProps = { form: SignInForm; demo: readonly DemoPerson[]; providers: readonly Provider[]; script: string }

const { signIn } = texts

export const SignIn = ({ form: { email, onward, error, notice }, demo, providers, script }: SignInProps) => (
  <div class="naast-column naast-flow">
    <h1>{signIn.title}</h1>
    <ErrorSummary errors={{ email: error }} />
    {notice ? (
      <p class="naast-notice" role="status">
        {notice}
      </p>
    ) : null}
    <p class="naast-lead">{signIn.lead}</p>
    <form class="naast-flow" method="post" action="/aanmelden">
      <TextField
        name="email"
        label={signIn.email}
        hint={signIn.emailHint}
        value={email}
        error={error}
        type="email"
        inputMode="email"
        autocomplete="email"
        maxLength={254}
      />
      <input type="hidden" name="verder" value={onward} />
      <button type="submit" class="naast-button utrecht-button utrecht-button--primary-action">
        {signIn.submit}
      </button>
    </form>
    <PasskeyForm
      kind="use"
      ask="/aanmelden/sleutel/vraag"
      action="/aanmelden/sleutel"
      label={texts.passkey.use}
      script={script}
    >
      <input type="hidden" name="verder" value={onward} />
    </PasskeyForm>
    {providers.length > 0 ? <Providers providers={providers} onward={onward} /> : null}
    <p>
      {signIn.carers} <a href="/">{signIn.carersLink}</a>
    </p>
    {demo.length > 0 ? <Demo people={demo} onward={onward} /> : null}
  </div>
)

const Providers = ({ providers, onward }: { providers: readonly Provider[]; onward: string }) => (
  <section class="naast-flow">
    <h2>{signIn.providers}</h2>
    <ul class="naast-list naast-list--links">
      {providers.map(({ id, name }) => (
        <li key={id}>
          <a href={`/aanmelden/met/${id}${onward ? `?${new URLSearchParams({ verder: onward })}` : ''}`}>
            {signIn.provider(name)}
          </a>
        </li>
      ))}
    </ul>
  </section>
)

/** Ready people, so that who looks around does not have to think of one. */
const Demo = ({ people, onward }: { people: readonly DemoPerson[]; onward: string }) => (
  <section class="naast-card naast-flow">
    <h2>{signIn.demoTitle}</h2>
    <p>
      {signIn.demoLead} <a href="/dev/post">{signIn.demoPost}</a>.
    </p>
    {[...Map.groupBy(people, ({ network }) => network)].map(([network, members]) => (
      <details key={network}>
        <summary>{network}</summary>
        <ul>
          {members.map(({ name, email, role, organization }) => (
            <li key={email}>
              <a
                href={`/aanmelden?${new URLSearchParams({ voor: email, ...(onward ? { verder: onward } : {}) })}#email`}
              >
                {signIn.demoPerson(name, identityTexts.roles[role])}
              </a>
              {organization ? `, ${organization}` : null}
            </li>
          ))}
        </ul>
      </details>
    ))}
  </section>
)
