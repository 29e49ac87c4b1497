import type { FastifyReply, FastifyRequest } from 'fastify'
import { links } from '#directory/index.ts'
import { publicLinks } from '#handover/index.ts'
import { xml } from '#platform/html/xml.ts'
import { aboutPages } from '../about/about.page.tsx'
import { doors } from '../doors/doors.ts'
import { siteOfPages } from '../site.ts'
import { texts } from '../texts.nl.ts'

const newest = 50
const asking = [publicLinks.askCall, publicLinks.myQuestions, publicLinks.professionals]

/** Every page a search engine may know, with the day it last changed. */
export async function siteMap(request: FastifyRequest, reply: FastifyReply) {
  const { base, edition } = request
  const { directory } = edition
  const site = siteOfPages(request) + base
  const pages = [
    ...['', '/hulp', '/organisaties', '/contact', '/sitemap'].map((path) => ({
      path,
      changed: directory.lastModified,
    })),
    ...doors.map(({ path }) => ({ path: `/${path}`, changed: null })),
    ...aboutPages.map(({ path }) => ({ path: `/${path}`, changed: null })),
    ...asking.map((path) => ({ path: path(''), changed: null })),
    ...directory.offers.map(({ slug, modifiedAt }) => ({ path: links.offer('', slug), changed: modifiedAt })),
    ...directory.organizations.map(({ slug, modifiedAt }) => ({
      path: links.organization('', slug),
      changed: modifiedAt,
    })),
  ]
  const urls = pages.map(({ path, changed }) =>
    changed
      ? xml`<url><loc>${site + path}</loc><lastmod>${changed.slice(0, 10)}</lastmod></url>`
      : xml`<url><loc>${site + path}</loc></url>`,
  )
  return sendXml(
    reply,
    'application/xml',
    xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>`,
  )
}

/** New and changed offers, newest first (RFC 4287). */
export async function atom(request: FastifyRequest, reply: FastifyReply) {
  const { base, edition } = request
  const { network, directory } = edition
  const site = siteOfPages(request)
  const offers = [...directory.offers]
    .sort((a, b) => b.modifiedAt.localeCompare(a.modifiedAt) || a.id.localeCompare(b.id))
    .slice(0, newest)
  const entries = offers.map(
    (offer) =>
      xml`<entry><id>urn:uuid:${offer.id}</id><title>${offer.name}</title><updated>${offer.modifiedAt}</updated><link href="${
        site + links.offer(base, offer.slug)
      }"/><author><name>${offer.organization.name}</name></author><summary>${offer.summary}</summary></entry>`,
  )
  return sendXml(
    reply,
    'application/atom+xml',
    xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl"><id>urn:uuid:${network.id}</id><title>${texts.feed(network.name)}</title><updated>${
      directory.lastModified ?? new Date(0).toISOString()
    }</updated><link rel="self" href="${`${site}${base}/nieuw.atom`}"/><link href="${`${site}${base}/hulp`}"/>${entries}</feed>`,
  )
}

/** Lets a browser search this site from its address bar. */
export async function openSearch(request: FastifyRequest, reply: FastifyReply) {
  const { name } = request.edition.network
  return sendXml(
    reply,
    'application/opensearchdescription+xml',
    xml`<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/"><ShortName>${name.slice(0, 16)}</ShortName><LongName>${name.slice(
      0,
      48,
    )}</LongName><Description>${texts.homePage.description(name, request.edition.network.region).slice(0, 1024)}</Description><Language>nl</Language><InputEncoding>UTF-8</InputEncoding><Url type="text/html" template="${`${siteOfPages(request)}${links.search(request.base)}?vraag={searchTerms}`}"/></OpenSearchDescription>`,
  )
}

function sendXml(reply: FastifyReply, type: string, body: ReturnType<typeof xml>) {
  return reply.type(`${type}; charset=utf-8`).send(`<?xml version="1.0" encoding="UTF-8"?>\n${body}`)
}
