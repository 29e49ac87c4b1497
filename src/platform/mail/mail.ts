import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '#platform/config.ts'

/** A letter to one person, in plain text: every mail program shows it, and nothing in it can be hidden. */
export type Mail = { readonly to: string; readonly subject: string; readonly text: string }

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
 * The returned function throws when the server refuses; the queue then tries again later.
 */
export function openPost({ config, now, newId }: Post): (mail: Mail) => Promise<void> {
  const { smtpUrl, mailFrom } = config
  return async (mail) => {
    const { createTransport } = await import('nodemailer')
    if (smtpUrl) {
      await createTransport(smtpUrl).sendMail({ from: mailFrom, ...mail })
      return
    }
    const { message } = await createTransport({ streamTransport: true, buffer: true }).sendMail({
      from: mailFrom,
      date: now(),
      ...mail,
    })
    await writeLetter(mailFolder(config), `${now().toISOString().replaceAll(':', '.')}-${newId()}.eml`, message)
  }
}

/** Written beside its name and moved there, so that nobody opens half a letter. */
async function writeLetter(folder: string, name: string, letter: Parameters<typeof writeFile>[1]) {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `.${name}`), letter)
  await rename(join(folder, `.${name}`), join(folder, name))
}
