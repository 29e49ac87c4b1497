import type { FastifyReply, FastifyRequest } from 'fastify'
import { cookieOf, listOf, type SavedList, savedListCookie } from './saved-list.ts'

/** The list this device sent; empty when there is none or when it was tampered with. */
export function savedListIn(request: FastifyRequest): SavedList {
  const cookie = request.cookies[savedListCookie]
  const unsigned = cookie ? request.unsignCookie(cookie) : null
  return unsigned?.valid && unsigned.value ? listOf(unsigned.value) : []
}

/** Gives the list back to the device, for half a year; an empty one is taken away. */
export function keepOnDevice(reply: FastifyReply, list: SavedList, base: string) {
  const path = base || '/'
  if (list.length === 0) return reply.clearCookie(savedListCookie, { path })
  return reply.setCookie(savedListCookie, cookieOf(list), {
    path,
    signed: true,
    maxAge: 182 * 24 * 3600,
  })
}
