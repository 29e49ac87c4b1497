import type { FastifyRequest } from 'fastify'
import type { Config } from '#platform/config.ts'
import { apiDocument } from './document.ts'

/** The description of this API, at the place where machines look for it. */
export const show =
  ({ mailFrom }: Pick<Config, 'mailFrom'>) =>
  async ({ site }: FastifyRequest) =>
    apiDocument({ site, mailFrom })
