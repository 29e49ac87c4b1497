import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { type Asset, assetOf } from '#platform/http/assets.ts'

/** The script of passkeys with its library, as one file; only the pages that can use a passkey ask for it. */
export async function passkeyScript(): Promise<Asset> {
  const entryPoints = [fileURLToPath(new URL('passkey.js', import.meta.url))]
  const { outputFiles } = await build({ entryPoints, bundle: true, format: 'iife', minify: true, write: false })
  return assetOf('sleutel.js', outputFiles.map(({ text }) => text).join(''))
}
