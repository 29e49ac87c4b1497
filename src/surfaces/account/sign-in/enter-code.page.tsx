import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  answerCode,
  browserInWords,
  type CodeRefusal,
  codeIn,
  giveSession,
  homeOf,
  ownPath,
  sendRest,
} from '#identity/index.ts'
import { textOf } from '#platform/http/query.ts'
import type { Services } from '#platform/services.ts'
import { texts } from '../texts.nl.ts'
import { codeOf, takeCode } from './code-cookie.ts'
import { EnterCode } from './enter-code.view.tsx'

export async function show(request: FastifyRequest, reply: FastifyReply) {
  if (!codeOf(request)) return reply.redirect('/aanmelden', 303)
  return sendForm(reply, { onward: ownPath(textOf(request.query, 'verder')) ?? '' })
}

/** The right code opens a session, with a token that was known to nobody before. */
export const submit = (services: Services) => async (request: FastifyRequest, reply: FastifyReply) => {
  const onward = ownPath(textOf(request.body, 'verder')) ?? ''
  const codeId = codeOf(request)
  if (!codeId) return sendForm(reply.code(422), { onward, error: texts.code.noBrowser })
  const code = codeIn(textOf(request.body, 'code'))
  if (!code) return sendForm(reply.code(422), { onward, error: texts.code.missing })

  const browser = browserInWords(request.headers['user-agent'])
  const answer = await answerCode(services, { codeId, code, device: request.ip, browser })
  if (!answer.ok) return sendRefusal(reply, answer.reason, onward)
  takeCode(reply)
  giveSession(reply, answer.value.token)
  return reply.redirect(onward || homeOf(answer.value.grant.role), 303)
}

function sendRefusal(reply: FastifyReply, refusal: CodeRefusal, onward: string) {
  if (refusal.kind === 'rest') return sendRest(reply, refusal.until)
  reply.code(422)
  if (refusal.kind === 'wrong') return sendForm(reply, { onward, error: texts.code.wrong(refusal.triesLeft) })
  return sendForm(reply, { onward, error: refusal.kind === 'over' ? texts.code.over : texts.code.noRole })
}

const sendForm = (reply: FastifyReply, form: { onward: string; error?: string }) =>
  reply.page({ title: texts.code.title, main: <EnterCode {...form} /> })
