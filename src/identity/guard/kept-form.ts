import { text } from 'node:stream/consumers'
import type { FastifyRequest } from 'fastify'
import { ownPath } from '../own-path.ts'

/** A form that came too early or too late, to be sent again from the page that says so. It is kept nowhere else. */
export type KeptForm = {
  /** Where it was sent to: a path of ours. */
  readonly action: string
  readonly fields: readonly (readonly [name: string, value: string])[]
}

// As much as any form of ours may send (bodyLimit in server-options.ts), and more fields than any of ours has.
const mostBytes = 64 * 1024
const mostFields = 500

/** Never written into a page: what is worth something to who finds it there. It has to be typed again. */
const secrets: ReadonlySet<string> = new Set(['code', 'wachtwoord', 'password'])

/**
 * The form of a request that is not let through, read before anything else reads it. Null for a file, for more than a form of ours
 * holds, and for an address that is not of who signs in.
 */
export async function keptFormOf({ url, headers, raw }: Pick<FastifyRequest, 'url' | 'headers' | 'raw'>) {
  const action = ownPath(url)
  const bytes = Number(headers['content-length'] ?? Number.NaN)
  const isForm = /^application\/x-www-form-urlencoded(?:;|$)/i.test(headers['content-type'] ?? '')
  // Half of what somebody filled in is worse than nothing: so all fields, or none.
  if (!action || !isForm || !(bytes <= mostBytes)) return null
  return keptForm(action, await text(raw))
}

/** The fields of a body, without secrets; null when there are too many. */
export function keptForm(action: string, body: string): KeptForm | null {
  const fields = [...new URLSearchParams(body)].filter(([name]) => !secrets.has(name))
  if (fields.length > mostFields) return null
  return { action, fields: fields.map(([name, value]) => [plain(name), plain(value)]) }
}

/** Without control characters that HTML does not know; lines stay lines. */
const plain = (given: string) => given.replace(/[^\P{Cc}\t\r\n]/gu, '')
