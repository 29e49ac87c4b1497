import type { FastifyRequest } from 'fastify'

/** The scheme and host that readers see: the one that was set, else the one they asked for, if a browser could have. */
export const siteOf = (
  { protocol, headers: { host } }: Pick<FastifyRequest, 'protocol' | 'headers'>,
  publicUrl: string | null,
) => publicUrl ?? URL.parse(`${protocol}://${host}`)?.origin ?? 'http://localhost'
