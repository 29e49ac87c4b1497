import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { codeOf, StartError } from '#platform/start-error.ts'

const execute = promisify(execFile)

/** The user under which PostgreSQL runs; null means: ours. PostgreSQL refuses to run as root. */
export type Account = { readonly uid: number; readonly gid: number } | null

/**
 * The account for a data folder that may not be there yet. As root the folder's owner, so that who made it stays the one who
 * uses it; for a new folder the user `postgres`, and `nobody` on a machine without that user.
 */
export async function accountFor(dataFolder: string): Promise<Account> {
  const uid = process.getuid?.() ?? 0
  const owner = await ownerOf(dataFolder)
  if (uid !== 0) {
    if (!owner || owner.uid === uid) return null
    throw new StartError(
      `The data in ${dataFolder} belongs to another user (number ${owner.uid}). ` +
        'Start Naast as that user or as root, or choose another folder with NAAST_VAR.',
    )
  }
  return owner && owner.uid !== 0 ? owner : ((await userNamed('postgres')) ?? { uid: 65_534, gid: 65_534 })
}

/** Whether the account may enter the folder: every folder above it must let it through. */
export async function canReach(account: Account, folder: string): Promise<boolean> {
  if (!account) return true
  try {
    await execute('/bin/sh', ['-c', 'cd "$0"', folder], { ...account, cwd: '/' })
    return true
  } catch {
    return false
  }
}

async function ownerOf(folder: string) {
  try {
    const { uid, gid } = await stat(folder)
    return { uid, gid }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

async function userNamed(name: string) {
  try {
    const [uid, gid] = await Promise.all([execute('id', ['-u', name]), execute('id', ['-g', name])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return null
  }
}
