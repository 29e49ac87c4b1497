import { mkdir } from 'node:fs/promises'
import { StartError } from '#platform/start-error.ts'

const home = '/var/lib/naast'

/**
 * A folder that every account of the machine can enter. Needed only when Naast runs as root in a place closed to others, such as
 * /root: PostgreSQL does not run as root, so its account must be able to reach its data.
 */
export async function machineHome(): Promise<string> {
  try {
    await mkdir(home, { recursive: true, mode: 0o755 })
    return home
  } catch (error) {
    throw new StartError(
      `PostgreSQL does not run as root, and the account it runs under cannot enter this folder; ${home} could not be made either. ` +
        'Choose a folder that everyone may enter, for example NAAST_VAR=/srv/naast, or start as a normal user.',
      { cause: error },
    )
  }
}
