import { functionWords, listed } from '#directory/index.ts'
import { dayInWords } from '#platform/dutch-dates.ts'
import { localDay } from '#platform/working-days.ts'
import { deskLinks } from '../desk/desk-links.ts'
import { canStop, type HandoverPartner } from './handover-partner.ts'
import type { PartnerForm } from './handover-partners.form.ts'
import { texts } from './handover-partners.texts.nl.ts'
import { PartnerFields } from './partner-fields.view.tsx'

type Props = {
  partners: readonly HandoverPartner[]
  /** Those that could be added. */
  organizations: readonly { readonly id: string; readonly name: string }[]
  form: PartnerForm
  done: string | null
}

export const HandoverPartners = ({ partners, organizations, form, done }: Props) => (
  <div class="naast-column naast-flow">
    <h1>{texts.title}</h1>
    {done ? (
      <p class="naast-notice" role="status">
        {done}
      </p>
    ) : null}
    <p class="naast-lead">{texts.lead}</p>
    {partners.length === 0 ? (
      <p>{texts.none}</p>
    ) : (
      <ul class="naast-list">
        {partners.map((partner) => (
          <li key={partner.organizationId} class="naast-card naast-flow">
            <Partner partner={partner} />
          </li>
        ))}
      </ul>
    )}
    <section class="naast-flow" id="toevoegen">
      <h2>{texts.add}</h2>
      <p>{texts.addLead}</p>
      <PartnerFields action={deskLinks.partners} form={form} organizations={organizations} />
    </section>
  </div>
)

const Partner = ({ partner }: { partner: HandoverPartner }) => (
  <>
    <h2>{partner.name}</h2>
    {partner.endedAt ? <p>{texts.stopped(dayInWords(localDay(partner.endedAt)))}</p> : <Facts partner={partner} />}
    {partner.running > 0 ? <p>{texts.running(partner.running)}</p> : null}
    <PartnerLinks partner={partner} />
  </>
)

function PartnerLinks({ partner }: { partner: HandoverPartner }) {
  const { organizationId, name, endedAt } = partner
  const address = deskLinks.partner(organizationId)
  return (
    <p class="naast-chips">
      <a href={address} aria-label={texts.editFor(name)}>
        {texts.edit}
      </a>
      {canStop(partner) ? (
        <a href={`${address}/stoppen`} aria-label={endedAt ? texts.takeBackFor(name) : texts.stopFor(name)}>
          {endedAt ? texts.takeBack : texts.stop}
        </a>
      ) : null}
      {endedAt ? (
        <a href={deskLinks.resumePartner(organizationId)} aria-label={texts.resumeFor(name)}>
          {texts.resume}
        </a>
      ) : null}
    </p>
  )
}

const Facts = ({ partner: { email, deputyEmail, functionCodes, hasAccount } }: { partner: HandoverPartner }) => (
  <dl class="naast-data">
    <div>
      <dt>{texts.email}</dt>
      <dd>{email}</dd>
    </div>
    {deputyEmail ? (
      <div>
        <dt>{texts.deputy}</dt>
        <dd>{deputyEmail}</dd>
      </div>
    ) : null}
    <div>
      <dt>{texts.kinds}</dt>
      <dd>{kindsInWords(functionCodes)}</dd>
    </div>
    <div>
      <dt>{texts.account}</dt>
      <dd>{hasAccount ? texts.withAccount : texts.withLink}</dd>
    </div>
  </dl>
)

const kindsInWords = (codes: readonly string[]) =>
  codes.length === 0
    ? texts.allKinds
    : listed(functionWords.filter(({ code }) => codes.includes(code)).map(({ label }) => label.toLowerCase()))
