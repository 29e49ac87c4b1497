import { randomBytes } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf } from './start-error.ts'

/** The secret that signs cookies: made at the first start, kept in `varFolder/secret`, readable for its owner only. */
export async function readSecret(varFolder: string): Promise<string> {
  const file = join(varFolder, 'secret')
  const known = await readFile(file, 'utf8').catch((error) => {
    if (codeOf(error) === 'ENOENT') return ''
    throw error
  })
  if (known.trim().length >= 32) return known.trim()
  // Written whole under another name first: half a secret after a power cut would be kept for ever.
  const draft = `${file}.${process.pid}`
  const secret = randomBytes(32).toString('base64url')
  await writeFile(draft, `${secret}\n`, { mode: 0o600, flush: true })
  await rm(file, { force: true })
  await link(draft, file)
  await rm(draft)
  return secret
}
