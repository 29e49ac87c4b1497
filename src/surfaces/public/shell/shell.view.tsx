import type { VNode } from 'preact'
import type { Design } from '#design/design.ts'
import { Crumbs } from '#design/page/crumbs.tsx'
import { type Reading, readingClass } from '#design/reading/reading.ts'
import type { Network } from '#networks/index.ts'
import { JsonData } from '#platform/html/json-data.tsx'
import type { Page } from '#platform/http/page.ts'
import { texts } from '../texts.nl.ts'
import { Footer } from './footer.view.tsx'
import { Header } from './header.view.tsx'

export type Surroundings = {
  readonly design: Design
  readonly reading: Reading
  /** Null on the pages that belong to no network: choosing one, and what goes wrong before that. */
  readonly network: Network | null
  readonly base: string
  /** The scheme and host of this site, for addresses that must be whole. */
  readonly site: string
  readonly theme: string | null
  readonly now: Date
  readonly phone: VNode | null
}

type ShellProps = { page: Page; around: Surroundings }

/** The house around every public page. */
export function Shell({ page, around }: ShellProps) {
  const { network, base, reading } = around
  return (
    <html lang="nl" class={readingClass(reading)}>
      <Head page={page} around={around} />
      <body>
        <a class="naast-skip" href="#inhoud">
          {texts.skip}
        </a>
        <Header around={around} section={page.section} />
        <main id="inhoud" tabIndex={-1}>
          <Inside page={page} around={around} />
        </main>
        <Footer network={network} base={base} />
      </body>
    </html>
  )
}

/** A page with a way back gets the usual room; the home page fills its own. */
function Inside({ page, around }: ShellProps) {
  if (!page.crumbs) return page.main
  const home = { href: around.base || '/', label: texts.home }
  return (
    <div class="naast-page naast-flow naast-main">
      {page.young ? <QuickLeave /> : null}
      <Crumbs steps={[home, ...page.crumbs]} here={page.title} />
      {page.main}
      {page.ownPhone ? null : around.phone}
    </div>
  )
}

/** For who is not alone in the room. It leads to the weather, which nobody asks questions about. */
const QuickLeave = () => (
  <p class="naast-leave naast-noprint">
    <a class="naast-button utrecht-button" href="https://www.knmi.nl/" rel="noreferrer" data-leave>
      {texts.leave}
    </a>
  </p>
)

function Head({ page, around: { design, network, base, site, theme } }: ShellProps) {
  const name = network?.name ?? 'Naast'
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{page.title === name ? name : `${page.title} · ${name}`}</title>
      {page.description ? <meta name="description" content={page.description} /> : null}
      {page.hidden ? <meta name="robots" content="noindex, follow" /> : null}
      {page.canonical ? <link rel="canonical" href={site + page.canonical} /> : null}
      <link rel="preload" href={design.fonts[0]?.path} as="font" type="font/woff2" crossOrigin="anonymous" />
      <link rel="stylesheet" href={design.style.path} />
      {theme ? <link rel="stylesheet" href={theme} /> : null}
      <link rel="icon" href={design.icon.path} type="image/svg+xml" />
      {network ? (
        <>
          <link
            rel="search"
            type="application/opensearchdescription+xml"
            title={name}
            href={`${base}/opensearch.xml`}
          />
          <link rel="alternate" type="application/atom+xml" title={texts.feed(name)} href={`${base}/nieuw.atom`} />
        </>
      ) : null}
      {page.data ? <JsonData data={page.data} /> : null}
      <script src={design.script.path} defer />
    </head>
  )
}
