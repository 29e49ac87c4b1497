import type { FastifyReply, FastifyRequest } from 'fastify'
import { cookieOf, readingCookie, readingOf, step } from '#design/reading/reading.ts'
import { textOf } from '#platform/http/query.ts'
import { hostOf } from '#platform/http/same-origin.ts'

/** One press on "groter" or "ruimer": kept on the device, and back to the page the reader was on. */
export async function submit(request: FastifyRequest, reply: FastifyReply) {
  const reading = step(readingOf(request.cookies[readingCookie]), textOf(request.body, 'stap'))
  return reply
    .setCookie(readingCookie, cookieOf(reading), {
      path: '/',
      maxAge: 365 * 24 * 3600,
    })
    .redirect(pathBack(request), 303)
}

/** The page the form was on; never another site. */
function pathBack({ headers: { referer, host } }: FastifyRequest) {
  const page = referer && hostOf(referer) === host ? URL.parse(referer) : null
  return page && !page.pathname.startsWith('//') ? page.pathname + page.search : '/'
}
