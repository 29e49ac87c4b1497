import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Directory } from '../directory.ts'
import { links } from '../links.ts'
import type { Offer } from '../offer.ts'
import { savedListIn } from '../saved-list/saved-list.cookie.ts'
import { similarTo } from '../search/similar.ts'
import { texts } from '../texts.nl.ts'
import { offerData } from './offer-data.ts'
import { ShowOffer } from './show-offer.view.tsx'

type Request = FastifyRequest<{ Params: { slug: string } }>

/** All about one offer, what people ask first standing first. */
export async function show(request: Request, reply: FastifyReply) {
  const { edition, base } = request
  const { directory, index } = edition
  const offer = directory.bySlug.get(request.params.slug)
  if (!offer) return reply.callNotFound()

  return reply.page({
    title: offer.name,
    description: offer.summary,
    section: 'hulp',
    crumbs: [{ href: links.search(base), label: texts.search.title }],
    canonical: links.offer(base, offer.slug),
    data: offerData(offer),
    main: (
      <ShowOffer
        base={base}
        offer={offer}
        similar={similarTo(index, offer, null, 3)}
        saved={savedListIn(request).includes(offer.id)}
        laws={lawsOf(offer, directory)}
      />
    ),
  })
}

const lawsOf = ({ codes }: Offer, { terms }: Directory) =>
  codes.filter((code) => code.startsWith('WET-')).map((code) => terms.get(code)?.name ?? code)
