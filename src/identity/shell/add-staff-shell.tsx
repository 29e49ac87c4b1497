import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Design } from '#design/design.ts'
import { readingCookie, readingOf } from '#design/reading/reading.ts'
import { type Network, themeVersion } from '#networks/index.ts'
import { renderDocument } from '#platform/html/render.ts'
import type { Page } from '#platform/http/page.ts'
import type { SignedIn } from '../signed-in.ts'
import { StaffShell } from './staff-shell.view.tsx'

/** One item of the menu; `section` is what its pages name as theirs. */
export type MenuItem = { readonly section: string; readonly href: string; readonly label: string }

export type StaffHouse = {
  readonly design: Design
  /** All networks, as they are published now. */
  readonly networks: () => readonly Network[]
  /** What this part of the site is called. */
  readonly name: string
  readonly home: string
  readonly menu: (signedIn: SignedIn) => readonly MenuItem[]
}

/** Gives replies `page`: the house around every page for people who sign in, in the colours of the network they work for. */
export function addStaffShell(app: FastifyInstance, house: StaffHouse) {
  app.decorateReply('page', function (this: FastifyReply, page: Page) {
    const around = surroundingsOf(this.request, house)
    return this.type('text/html; charset=utf-8').send(renderDocument(<StaffShell page={page} around={around} />))
  })
}

function surroundingsOf(request: FastifyRequest, { design, networks, name, home, menu }: StaffHouse) {
  const { signedIn, openSession, cookies } = request
  const network = networks().find(({ id }) => id === signedIn?.grant.networkId) ?? null
  return {
    design,
    reading: readingOf(cookies[readingCookie]),
    name,
    home,
    open: openSession,
    network,
    theme: network ? `/account/thema/${network.slug}.css?v=${themeVersion(network)}` : null,
    menu: signedIn ? menu(signedIn) : [],
  }
}
