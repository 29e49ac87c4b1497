import { links } from '#directory/index.ts'
import { contactOf, type Network, PhoneLink } from '#networks/index.ts'
import { texts } from '../texts.nl.ts'

const { footer } = texts
const urgent = ['112', '113', 'huisartsenpost', 'veilig-thuis']

export const Footer = ({ network, base }: { network: Network | null; base: string }) => (
  <footer class="naast-footer">
    <div class="naast-page naast-flow">
      {network ? <NetworkFooter network={network} base={base} /> : <p>{footer.nobody}</p>}
    </div>
  </footer>
)

function NetworkFooter({ network, base }: { network: Network; base: string }) {
  const pages = [
    { href: `${base}/toegankelijkheid`, label: footer.accessibility },
    { href: `${base}/privacy`, label: footer.privacy },
    { href: links.howWeSearch(base), label: footer.howWeSearch },
    { href: `${base}/disclaimer`, label: footer.disclaimer },
    { href: `${base}/sitemap`, label: footer.sitemap },
    { href: `${base}/voor-professionals`, label: footer.professionals },
    { href: '/aanmelden', label: footer.signIn },
    ...(base ? [{ href: '/', label: footer.otherNetwork }] : []),
  ]
  return (
    <>
      <p>{footer.independent(network.name)}</p>
      <UrgentNumbers network={network} />
      <nav aria-label={footer.label}>
        <ul>
          {pages.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
      <button type="button" class="naast-button naast-button--onfooter" data-print hidden>
        {footer.print}
      </button>
    </>
  )
}

/** Out of hours too: who to call when it cannot wait. */
const UrgentNumbers = ({ network }: { network: Network }) => (
  <ul aria-label={footer.hurry} class="naast-footer__urgent">
    <li>
      <strong>{footer.hurry}</strong>
    </li>
    {urgent
      .flatMap((key) => contactOf(network, key) ?? [])
      .map(({ key, name, phone }) => (
        <li key={key}>
          {name === phone ? null : `${name} `}
          {phone ? <PhoneLink number={phone} /> : null}
        </li>
      ))}
  </ul>
)
