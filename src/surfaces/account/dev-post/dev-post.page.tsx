import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Editions } from '#directory/index.ts'
import { demoAppCodes, sendNotFound } from '#identity/index.ts'
import { mailFolder } from '#platform/mail/mail.ts'
import type { Services } from '#platform/services.ts'
import { texts } from '../texts.nl.ts'
import { DevPost } from './dev-post.view.tsx'
import { isDemo } from './is-demo.ts'
import { readLetter } from './read-letter.ts'

const most = 30

/** The letters that were sent, the newest first. Only in an example; elsewhere this page is not there. */
export const show =
  (services: Services, editions: Editions) => async (_request: FastifyRequest, reply: FastifyReply) => {
    if (!(await isDemo(services, editions))) return sendNotFound(reply)
    const folder = mailFolder(services.config)
    // The name of a letter begins with its moment.
    const names = (await readdir(folder).catch(() => [])).filter((name) => /^\d.*\.eml$/.test(name))
    const newest = names.sort().reverse().slice(0, most)
    const letters = await Promise.all(
      newest.map(async (name) => ({ name, ...readLetter(await readFile(join(folder, name), 'utf8')) })),
    )
    return reply.page({
      title: texts.devPost.title,
      main: <DevPost letters={letters} codes={await demoAppCodes(services)} />,
    })
  }
