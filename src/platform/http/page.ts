import type { VNode } from 'preact'

/** A page as a slice hands it to the surface; the surface puts its shell around it. */
export type Page = {
  readonly title: string
  readonly main: VNode
  /** For search engines: one sentence. */
  readonly description?: string
  /** The way back, from the home page on; the page itself comes last and is added by the shell. */
  readonly crumbs?: readonly Crumb[]
  /** The one address of this page, without the site's own host; left out where the address asked for is the one. */
  readonly canonical?: string
  /** True for pages that are of no use in a search engine: results, forms, a personal list. */
  readonly hidden?: boolean
  /** Data for search engines (schema.org). */
  readonly data?: unknown
  /** Which item of the menu this page belongs to. */
  readonly section?: string
  /** Written for young people: they are called "je", and a quick way out stands in sight. */
  readonly young?: boolean
  /** Some pages show the phone block themselves, at the place where it fits best. */
  readonly ownPhone?: boolean
}

export type Crumb = { readonly href: string; readonly label: string }

declare module 'fastify' {
  interface FastifyReply {
    /** Sends the page within the shell of the surface. */
    page(page: Page): FastifyReply
  }
}
