import type { FastifyReply, FastifyRequest } from 'fastify'
import { closeness } from '#directory/index.ts'
import { retention } from '#handover/index.ts'
import { leaverDays } from '#identity/index.ts'
import { contactOf } from '#networks/index.ts'
import type { Config } from '#platform/config.ts'
import { hostOf } from '#platform/http/same-origin.ts'
import { type AboutText, type Facts, texts } from './about.texts.nl.ts'
import { About } from './about.view.tsx'

export const aboutPages = [
  { path: 'hoe-wij-zoeken', text: texts.howWeSearch },
  { path: 'toegankelijkheid', text: texts.accessibility },
  { path: 'privacy', text: texts.privacy },
  { path: 'disclaimer', text: texts.disclaimer },
] as const

/** A page about the site; what it promises about time is what the settings say. */
export const show =
  (path: string, text: (facts: Facts) => AboutText, { retentionDays, embeddings }: Config) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const network = networkOf(request)
    const page = text({
      network: network?.name ?? 'Naast',
      phone: (network && contactOf(network, 'own')?.phone) ?? '',
      gapDays: retentionDays.searchGaps,
      reportDays: retentionDays.serviceReports,
      auditDays: retentionDays.audit,
      accessDays: retentionDays.access,
      leaverDays,
      handover: { ...retention, contentDays: network?.handoverDays ?? retention.contentDays },
      closeness,
      helper: embeddings ? hostOf(embeddings.url) : null,
    })
    return reply.page({
      title: page.title,
      description: page.lead,
      crumbs: [],
      canonical: `${request.base}/${path}`,
      main: <About page={page} />,
    })
  }

/** How we search is the same everywhere, so that page also stands above the networks. */
const networkOf = ({ edition }: { edition?: FastifyRequest['edition'] }) => edition?.network ?? null
