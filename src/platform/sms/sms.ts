import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '#platform/config.ts'
import { PostError } from '#platform/mail/post-error.ts'

/** A text message to one telephone. `id` is the same when it is sent again. */
export type Sms = { readonly id: string; readonly to: string; readonly text: string }

type Gateway = { config: Pick<Config, 'sms' | 'varFolder'>; now: () => Date }

/** Where text messages go without a gateway. */
export const smsFolder = ({ varFolder }: Pick<Config, 'varFolder'>) => join(varFolder, 'sms')

/**
 * Opens the way for text messages: the gateway of the configuration, which is given `{ id, to, text }` as JSON, else files in the folder
 * for them. The returned function throws a PostError when it does not go.
 */
export function openSms({ config, now }: Gateway): (sms: Sms) => Promise<void> {
  const { sms: gateway } = config
  return async (sms) => {
    if (gateway) return askGateway(gateway, sms)
    const folder = smsFolder(config)
    await mkdir(folder, { recursive: true })
    await writeFile(
      join(folder, `${now().toISOString().replaceAll(':', '.')}-${sms.id}.txt`),
      `${sms.to}\n\n${sms.text}\n`,
    )
  }
}

async function askGateway({ url, key }: NonNullable<Config['sms']>, sms: Sms) {
  const headers = { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) }
  const asked = fetch(url, { method: 'POST', headers, body: JSON.stringify(sms), signal: AbortSignal.timeout(20_000) })
  const { ok, status, body } = await asked.catch(() => {
    throw new PostError('unreachable')
  })
  await body?.cancel()
  if (ok) return
  if (status === 401 || status === 403) throw new PostError('not_let_in', status)
  throw new PostError(status < 500 && status !== 429 ? 'refused' : 'refused_for_now', status)
}
