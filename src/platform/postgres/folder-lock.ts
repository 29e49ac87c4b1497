import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { codeOf, StartError } from '#platform/start-error.ts'
import { isAlive } from './postmaster-file.ts'

/** Held by one process at a time; a process that was killed holds nothing. */
export type FolderLock = { release(): Promise<void> }

/**
 * Makes the folder when it is not there and takes it for this process. `holder` is shown to whoever comes second (an address).
 * Throws a StartError when another Naast runs in it or when it cannot be written.
 */
export async function lockFolder(folder: string, holder: string): Promise<FolderLock> {
  try {
    await mkdir(folder, { recursive: true })
    const mine = JSON.stringify({ pid: process.pid, began: await beganAt(process.pid), holder })
    await take(folder, mine)
    return { release: () => rm(join(folder, 'lock'), { force: true }) }
  } catch (error) {
    throw explain(error, folder)
  }
}

async function take(folder: string, mine: string) {
  const lock = join(folder, 'lock')
  const draft = `${lock}.${process.pid}`
  await writeFile(draft, mine, { mode: 0o644 })
  try {
    await link(draft, lock)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    await refuseWhenHeld(folder)
    await rename(draft, lock)
    // Two starts may find the same dead holder; the last to write wins, and both look again.
    await wait(50)
    if ((await readFile(lock, 'utf8')) !== mine) await refuseWhenHeld(folder)
  } finally {
    await rm(draft, { force: true })
  }
}

async function refuseWhenHeld(folder: string) {
  const held = readHolder(await readFile(join(folder, 'lock'), 'utf8').catch(() => ''))
  if (!held || !(await isAlive(held.pid)) || (await beganAt(held.pid)) !== held.began) return
  throw new StartError(
    `Naast already runs in ${folder} (process ${held.pid}, ${held.holder}). ` +
      `Stop it first (Ctrl-C in its window, or kill ${held.pid}), or start another one in its own folder: NAAST_VAR=./another bin/start`,
  )
}

/** Null when the file is empty or garbled, as after a power cut. */
function readHolder(text: string) {
  try {
    const value: unknown = JSON.parse(text)
    return isHolder(value) ? value : null
  } catch {
    return null
  }
}

const isHolder = (value: unknown): value is { pid: number; began: string; holder: string } =>
  typeof value === 'object' && value !== null && 'pid' in value && 'began' in value && 'holder' in value

/** When a process began, in ticks since boot: after a crash its number may be given to another program. */
async function beganAt(pid: number) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

function explain(error: unknown, folder: string) {
  const elsewhere = 'or choose another folder with NAAST_VAR.'
  const sentences: Record<string, string> = {
    EACCES: `This user may not write in ${folder}. Give it the right to, ${elsewhere}`,
    EPERM: `This user may not write in ${folder}. Give it the right to, ${elsewhere}`,
    EROFS: `${folder} is on a disk that can only be read. Make it writable, ${elsewhere}`,
    ENOSPC: `The disk of ${folder} is full. Make room, ${elsewhere}`,
    EDQUOT: `The disk space of this user is used up in ${folder}. Make room, ${elsewhere}`,
    ENOTDIR: `${folder} cannot be a folder: a part of its path is a file. Remove that file, ${elsewhere}`,
    EEXIST: `${folder} is a file, not a folder. Remove it, ${elsewhere}`,
  }
  const sentence = sentences[codeOf(error)]
  return sentence ? new StartError(sentence, { cause: error }) : error
}
