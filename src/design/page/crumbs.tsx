import { texts } from '../texts.nl.ts'

type Step = { readonly href: string; readonly label: string }

/** Where the reader is: the way back as links, the page itself last. */
export function Crumbs({ steps, here }: { steps: readonly Step[]; here: string }) {
  return (
    <nav class="naast-crumbs utrecht-breadcrumb-nav" aria-label={texts.crumbs.label}>
      <ol class="utrecht-breadcrumb-nav__list">
        {steps.map(({ href, label }) => (
          <li key={href} class="utrecht-breadcrumb-nav__item">
            <a class="utrecht-breadcrumb-nav__link" href={href}>
              {label}
            </a>
          </li>
        ))}
        <li class="utrecht-breadcrumb-nav__item" aria-current="page">
          {here}
        </li>
      </ol>
    </nav>
  )
}
