import type { FastifyReply, FastifyRequest } from 'fastify'
import { idIn } from '../id.ts'

/** A cookie that says for a while which row this browser has to do with. */
type IdCookie = { readonly name: string; readonly seconds: number }

type Given = { readonly id: string; readonly path: string; readonly now: Date }

/** Gives the browser an id, signed. The name and the time are in what is signed: renamed, or kept longer, it is worth nothing. */
export function giveSignedId(reply: FastifyReply, { name, seconds }: IdCookie, { id, path, now }: Given) {
  const until = now.getTime() + seconds * 1000
  return reply.setCookie(name, `${name}:${id}:${until}`, { path, signed: true, maxAge: seconds })
}

/** The id that we gave; null when there is none, or it is too old, or is another cookie of ours under this name: all have one secret. */
export function signedIdOf(request: FastifyRequest, { name }: Pick<IdCookie, 'name'>, now: Date): string | null {
  const { valid, value } = request.unsignCookie(request.cookies[name] ?? '')
  const [kind, id = '', until] = valid ? value.split(':') : []
  return kind === name && Number(until) > now.getTime() ? idIn(id) : null
}
