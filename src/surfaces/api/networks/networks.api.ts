import type { FastifyRequest } from 'fastify'
import type { Editions } from '#directory/index.ts'
import { networkDetailJson, networkJson } from './network-json.ts'

/** All networks, in order of name. */
export const list =
  (editions: Editions) =>
  async ({ site }: FastifyRequest) => ({
    networks: (await editions.all()).map((edition) => networkJson(edition, site)),
  })

/** One network, with its places and the numbers to call. */
export const show = async ({ edition, site }: FastifyRequest) => networkDetailJson(edition, site)
