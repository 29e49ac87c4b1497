import type { FastifyReply } from 'fastify'

/** Holds the token of the session; goes when the browser closes. Never in a script's hands (http/cookie-options.ts). */
export const sessionCookie = 'naast_sessie'

export const giveSession = (reply: FastifyReply, token: string) => reply.setCookie(sessionCookie, token, { path: '/' })

export const takeSession = (reply: FastifyReply) => reply.clearCookie(sessionCookie, { path: '/' })
