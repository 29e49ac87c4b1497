import { Logo } from '#design/logo/logo.tsx'
import { ReadingButtons } from '#design/reading/reading-buttons.tsx'
import type { OpenSession } from '../signed-in.ts'
import { texts } from '../texts.nl.ts'
import type { MenuItem } from './add-staff-shell.tsx'
import type { StaffSurroundings } from './staff-shell.view.tsx'

const { shell } = texts

type StaffHeaderProps = { around: StaffSurroundings; section: string | undefined }

/** Who you are, in which role and for which network: always in sight, because all on the page follows from it. */
export function StaffHeader({ around: { network, name, home, open, menu }, section }: StaffHeaderProps) {
  return (
    <header class="naast-header">
      {network?.isDemo ? (
        <p class="naast-demo">
          <span class="naast-page">{shell.demo}</span>
        </p>
      ) : null}
      <div class="naast-page">
        <div class="naast-bar">
          {open ? <Who open={open} /> : <span />}
          <ReadingButtons />
        </div>
        <div class="naast-header__content">
          <a class="naast-logo" href={home}>
            <Logo />
            <span>
              {network?.name ?? 'Naast'}
              <small>{name}</small>
            </span>
          </a>
          {menu.length > 0 ? <Menu items={menu} section={section} /> : null}
        </div>
      </div>
    </header>
  )
}

const Who = ({ open: { person, grant, grants } }: { open: OpenSession }) => (
  <div class="naast-bar__pair">
    <span>
      <strong>{person.name}</strong>
      {grant ? `, ${texts.roles[grant.role]}` : null}
      {grant?.organizationName ? ` (${grant.organizationName})` : null}
    </span>
    {grants.length > 1 ? <a href="/account#rollen">{shell.otherRole}</a> : null}
    <a href="/account">{shell.account}</a>
    <form method="post" action="/afmelden">
      <button type="submit">{shell.signOut}</button>
    </form>
  </div>
)

const Menu = ({ items, section }: { items: readonly MenuItem[]; section: string | undefined }) => (
  <nav class="naast-nav" aria-label={shell.menu}>
    <ul>
      {items.map((item) => (
        <li key={item.section}>
          <a href={item.href} aria-current={item.section === section ? 'true' : undefined}>
            {item.label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
