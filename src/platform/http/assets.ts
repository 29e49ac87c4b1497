import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { chosenEncoding, type Encoding, encode } from './encoding.ts'

/** A file of our own that a page asks for: kept in memory, under a name that changes with what is in it. */
export type Asset = { readonly path: string; readonly type: string; readonly bodies: ReadonlyMap<Encoding, Buffer> }

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** An asset from its content. A font is compressed already; all other files are kept in three forms. */
export function assetOf(name: string, content: Buffer | string): Asset {
  const body = Buffer.from(content)
  const extension = extname(name)
  const hash = createHash('sha256').update(body).digest('base64url').replace(/[-_]/g, '').slice(0, 10)
  const encodings: Encoding[] = extension === '.woff2' ? ['identity'] : ['identity', 'gzip', 'br']
  return {
    path: `/bestanden/${name.slice(0, -extension.length)}.${hash}${extension}`,
    type: types[extension] ?? 'application/octet-stream',
    bodies: new Map(encodings.map((encoding) => [encoding, encode(body, encoding)])),
  }
}

export const readAsset = async (name: string, file: URL) => assetOf(name, await readFile(file))

/** Serves the assets for a year: another content has another name. */
export function addAssets(app: FastifyInstance, assets: readonly Asset[]) {
  for (const asset of assets) {
    app.get(asset.path, (request, reply) => {
      const wanted = chosenEncoding(request.headers['accept-encoding'])
      const encoding = asset.bodies.has(wanted) ? wanted : 'identity'
      if (encoding !== 'identity') reply.header('content-encoding', encoding)
      return reply
        .headers({ 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' })
        .type(asset.type)
        .send(asset.bodies.get(encoding))
    })
  }
}
