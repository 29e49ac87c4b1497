import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '#platform/config.ts'
import { postErrorOf } from './post-error.ts'

/** A letter to one person or a few colleagues. The plain text is the letter; HTML, when there is some, says the same. */
export type Mail = {
  readonly to: string
  /** Colleagues who get the same letter and see each other's address. */
  readonly also?: readonly string[]
  readonly subject: string
  readonly text: string
  readonly html?: string
  /** Makes the Message-ID: a letter that is sent again under the same id is recognised by mail servers, and a bounce can be traced. */
  readonly id?: string
}

declare global {
  namespace GraphileWorker {
    interface Tasks {
      'send-mail': Mail
    }
  }
}

type Post = { config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'varFolder'>; now: () => Date; newId: () => string }

/** Where mail goes without a mail server. */
export const mailFolder = ({ varFolder }: Pick<Config, 'varFolder'>) => join(varFolder, 'mail')

/**
 * Opens the post: the mail server of the configuration, else files (`.eml`, opened by any mail program) in the mail folder.
 * The returned function throws a PostError when the server refuses; the queue then tries again later.
 */
export function openPost({ config, now, newId }: Post): (mail: Mail) => Promise<void> {
  return async (mail) => {
    const { createTransport } = await import('nodemailer')
    const letter = letterOf(mail, config.mailFrom)
    if (config.smtpUrl) {
      const sent = createTransport({ url: config.smtpUrl, ...patience }).sendMail(letter)
      await sent.catch((error) => {
        throw postErrorOf(error)
      })
      return
    }
    const { message } = await createTransport({ streamTransport: true, buffer: true }).sendMail({
      ...letter,
      date: now(),
    })
    await writeLetter(mailFolder(config), `${now().toISOString().replaceAll(':', '.')}-${newId()}.eml`, message)
  }
}

/** A server that does not answer is one that is down. Milliseconds. */
const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 }

function letterOf({ id, to, also = [], html, ...words }: Mail, from: string) {
  return {
    from,
    // As address and not as text: a text with a comma would be two addresses.
    to: [to, ...also].map((address) => ({ name: '', address })),
    ...words,
    ...(html ? { html } : {}),
    ...(id ? { messageId: messageIdOf(id, from) } : {}),
    // An answering machine does not answer a machine (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** `<id@host of the sender>`, as it stands in the letter and comes back in a bounce. */
const messageIdOf = (id: string, from: string) => `<${id}@${/@([\w.-]+)/.exec(from)?.[1] ?? 'localhost'}>`

/** Written beside its name and moved there, so that nobody opens half a letter. */
async function writeLetter(folder: string, name: string, letter: Parameters<typeof writeFile>[1]) {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `.${name}`), letter)
  await rename(join(folder, `.${name}`), join(folder, name))
}
