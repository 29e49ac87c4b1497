import type { FastifyReply, FastifyRequest } from 'fastify'
import { links } from '../links.ts'
import { texts } from '../texts.nl.ts'
import { ListOrganizations, ShowOrganization } from './organizations.view.tsx'

const { organizations: words } = texts

/** Everybody who helps, by name. */
export async function list(request: FastifyRequest, reply: FastifyReply) {
  const { directory, network } = request.edition
  return reply.page({
    title: words.title,
    description: words.description(network.name),
    section: 'organisaties',
    crumbs: [],
    canonical: links.organizations(request.base),
    main: <ListOrganizations base={request.base} network={network.name} directory={directory} />,
  })
}

type Request = FastifyRequest<{ Params: { slug: string } }>

/** One organisation, and what it offers here. */
export async function show(request: Request, reply: FastifyReply) {
  const { directory } = request.edition
  const organization = directory.organizationBySlug.get(request.params.slug)
  if (!organization) return reply.callNotFound()
  return reply.page({
    title: organization.name,
    description: organization.description,
    section: 'organisaties',
    crumbs: [{ href: links.organizations(request.base), label: words.title }],
    canonical: links.organization(request.base, organization.slug),
    main: (
      <ShowOrganization base={request.base} organization={organization} offers={directory.offersOf(organization.id)} />
    ),
  })
}
