import type { FastifyReply, FastifyRequest } from 'fastify'
import { functionWords, links } from '#directory/index.ts'
import { publicLinks } from '#handover/index.ts'
import { doors } from '../doors/doors.ts'
import { texts } from '../texts.nl.ts'
import { SiteMap } from './site-map.view.tsx'

/** Every page of the site on one page. */
export async function show(request: FastifyRequest, reply: FastifyReply) {
  const { base } = request
  const pages = [
    { href: base || '/', label: texts.home },
    { href: links.search(base), label: texts.nav.search },
    ...functionWords.map(({ code, label }) => ({
      href: `${links.search(base)}?soort=${code}`,
      label: `${texts.nav.search}: ${label}`,
    })),
    { href: links.organizations(base), label: texts.nav.organizations },
    { href: links.savedList(base), label: texts.nav.list },
    ...doors.map(({ path, key }) => ({ href: `${base}/${path}`, label: texts.doors[key].title })),
    { href: `${base}/contact`, label: texts.nav.contact },
    { href: publicLinks.askCall(base), label: texts.nav.askCall },
    { href: publicLinks.myQuestions(base), label: texts.nav.myQuestions },
    { href: publicLinks.professionals(base), label: texts.nav.professionals },
    { href: links.howWeSearch(base), label: texts.footer.howWeSearch },
    { href: `${base}/toegankelijkheid`, label: texts.footer.accessibility },
    { href: `${base}/privacy`, label: texts.footer.privacy },
    { href: `${base}/disclaimer`, label: texts.footer.disclaimer },
  ]
  return reply.page({
    title: texts.footer.sitemap,
    crumbs: [],
    canonical: `${base}/sitemap`,
    main: <SiteMap title={texts.footer.sitemap} pages={pages} />,
  })
}
