import { Logo } from '#design/logo/logo.tsx'
import { ReadingButtons } from '#design/reading/reading-buttons.tsx'
import { links } from '#directory/index.ts'
import { type Network, OpeningLine } from '#networks/index.ts'
import { texts } from '../texts.nl.ts'
import type { Surroundings } from './shell.view.tsx'

type HeaderProps = { around: Surroundings; section: string | undefined }

export function Header({ around: { network, base, now }, section }: HeaderProps) {
  return (
    <header class="naast-header">
      {network?.isDemo ? (
        <p class="naast-demo">
          <span class="naast-page">{texts.demo}</span>
        </p>
      ) : null}
      <div class="naast-page">
        <div class="naast-bar">
          {network ? <OpeningLine network={network} now={now} /> : <span />}
          <ReadingButtons />
        </div>
        <div class="naast-header__content">
          <a class="naast-logo" href={base || '/'}>
            <Logo />
            <Name network={network} />
          </a>
          {network ? <Menu base={base} section={section} /> : null}
        </div>
      </div>
    </header>
  )
}

const Name = ({ network }: { network: Network | null }) => (
  <span>
    {network?.name ?? 'Naast'}
    <small>{network?.tagline ?? 'naast wie zorgt'}</small>
  </span>
)

function Menu({ base, section }: { base: string; section: string | undefined }) {
  const items = [
    { key: 'hulp', href: links.search(base), label: texts.nav.search },
    { key: 'organisaties', href: links.organizations(base), label: texts.nav.organizations },
    { key: 'bewaarlijst', href: links.savedList(base), label: texts.nav.list },
    { key: 'contact', href: `${base}/contact`, label: texts.nav.contact },
  ]
  return (
    <nav class="naast-nav" aria-label={texts.menu}>
      <ul>
        {items.map(({ key, href, label }) => (
          <li key={key}>
            <a href={href} aria-current={key === section ? 'true' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
