import type { Design } from '#design/design.ts'
import { Crumbs } from '#design/page/crumbs.tsx'
import { type Reading, readingClass } from '#design/reading/reading.ts'
import type { Network } from '#networks/index.ts'
import type { Page } from '#platform/http/page.ts'
import type { OpenSession } from '../signed-in.ts'
import { texts } from '../texts.nl.ts'
import type { MenuItem } from './add-staff-shell.tsx'
import { StaffHeader } from './staff-header.view.tsx'

export type StaffSurroundings = {
  readonly design: Design
  readonly reading: Reading
  readonly name: string
  readonly home: string
  readonly open: OpenSession | null
  readonly network: Network | null
  readonly theme: string | null
  readonly menu: readonly MenuItem[]
}

type StaffShellProps = { page: Page; around: StaffSurroundings }

const { shell } = texts

export function StaffShell({ page, around }: StaffShellProps) {
  return (
    <html lang="nl" class={readingClass(around.reading)}>
      <Head page={page} around={around} />
      <body>
        <a class="naast-skip" href="#inhoud">
          {shell.skip}
        </a>
        <StaffHeader around={around} section={page.section} />
        <main id="inhoud" tabIndex={-1}>
          <div class="naast-page naast-flow naast-main">
            {page.crumbs ? (
              <Crumbs steps={[{ href: around.home, label: around.name }, ...page.crumbs]} here={page.title} />
            ) : null}
            {page.main}
          </div>
        </main>
        <Footer network={around.network} />
      </body>
    </html>
  )
}

const Footer = ({ network }: { network: Network | null }) => (
  <footer class="naast-footer">
    <div class="naast-page naast-flow">
      <p>{shell.footer}</p>
      <ul>
        <li>
          <a href={network ? `/${network.slug}` : '/'}>{shell.site}</a>
        </li>
      </ul>
    </div>
  </footer>
)

function Head({ page, around: { design, name, theme } }: StaffShellProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex, nofollow" />
      <title>{`${page.title} · ${name}`}</title>
      <link rel="preload" href={design.fonts[0]?.path} as="font" type="font/woff2" crossOrigin="anonymous" />
      <link rel="stylesheet" href={design.style.path} />
      {theme ? <link rel="stylesheet" href={theme} /> : null}
      <link rel="icon" href={design.icon.path} type="image/svg+xml" />
      <script src={design.script.path} defer />
    </head>
  )
}
