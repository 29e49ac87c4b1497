import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Design } from '#design/design.ts'
import { readingCookie, readingOf } from '#design/reading/reading.ts'
import type { Edition } from '#directory/index.ts'
import { PhoneBlock } from '#networks/index.ts'
import { renderDocument } from '#platform/html/render.ts'
import type { Page } from '#platform/http/page.ts'
import { siteOfPages } from '../site.ts'
import { themePath } from '../theme/theme.ts'
import { Shell } from './shell.view.tsx'

/** Gives replies `page`: a slice hands over a page, the reader gets it in the house of the network. */
export function addShell(app: FastifyInstance, design: Design) {
  app.decorateReply('page', function (this: FastifyReply, page: Page) {
    return this.type('text/html; charset=utf-8').send(
      renderDocument(<Shell page={page} around={surroundingsOf(this.request, page, design)} />),
    )
  })
}

function surroundingsOf(request: FastifyRequest, { young = false }: Page, design: Design) {
  const { base, now } = request
  // Before a network is known (choosing one, an address that is none) there is no edition.
  const { edition = null }: { edition?: Edition | null } = request
  const network = edition?.network ?? null
  return {
    design,
    reading: readingOf(request.cookies[readingCookie]),
    network,
    base,
    site: siteOfPages(request),
    theme: network ? themePath(network, base) : null,
    now,
    phone: network ? <PhoneBlock network={network} base={base} now={now} young={young} /> : null,
  }
}
