import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '#platform/config.ts'
import { smsFolder } from '#platform/sms/sms.ts'
import { mailFolder } from './mail.ts'

/** Without a mail server or a gateway, messages are files with names and addresses in them. Deletes those from before a moment; gives how many. */
export async function dropOldLetters(config: Pick<Config, 'varFolder'>, before: Date): Promise<number> {
  const folders = [mailFolder(config), smsFolder(config)]
  const dropped = await Promise.all(folders.map((folder) => dropFrom(folder, nameOf(before))))
  return dropped.reduce((sum, count) => sum + count, 0)
}

/** The name of a letter begins with its moment, so names are in order of time. */
const nameOf = (moment: Date) => moment.toISOString().replaceAll(':', '.')

async function dropFrom(folder: string, before: string) {
  const names = await readdir(folder).catch(() => [])
  const old = names.filter((name) => /^\d{4}-\d\d-\d\dT.*\.(?:eml|txt)$/.test(name) && name < before)
  await Promise.all(old.map((name) => rm(join(folder, name), { force: true })))
  return old.length
}
