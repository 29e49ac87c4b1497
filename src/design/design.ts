import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build, transform } from 'esbuild'
import { type Asset, assetOf, readAsset } from '#platform/http/assets.ts'

/** All that a page needs besides its HTML. */
export type Design = {
  readonly style: Asset
  readonly script: Asset
  readonly icon: Asset
  readonly fonts: readonly Asset[]
}

/** In this order: the layers of the first file decide what wins, so the others may stand in any. */
const styleFiles = ['base', 'tokens', 'fonts', 'forms', 'pages', 'desk', 'reading', 'print']
const fontFiles = [
  'atkinson-hyperlegible-next-latin-400-normal',
  'atkinson-hyperlegible-next-latin-700-normal',
  'literata-latin-600-normal',
]

const here = (path: string) => new URL(path, import.meta.url)

/** Reads and shrinks our own style, script, icon and fonts: once, when the app starts. */
export async function readDesign(): Promise<Design> {
  const fonts = await Promise.all(fontFiles.map((name) => readAsset(`${name}.woff2`, here(`fonts/${name}.woff2`))))
  const sheets = await Promise.all(styleFiles.map((name) => readFile(here(`css/${name}.css`), 'utf8')))
  const withFonts = fontFiles.reduce(
    (css, name, at) => css.replaceAll(`../fonts/${name}.woff2`, fonts[at]?.path ?? ''),
    sheets.join('\n'),
  )
  const style = await transform(withFonts, { loader: 'css', minify: true })
  return {
    style: assetOf('naast.css', style.code),
    script: assetOf('naast.js', await bundleScript()),
    icon: await readAsset('naast.svg', here('logo/icon.svg')),
    fonts,
  }
}

/** All small comforts in one file. */
async function bundleScript() {
  const entryPoints = [fileURLToPath(here('script/naast.js'))]
  const { outputFiles } = await build({ entryPoints, bundle: true, format: 'iife', minify: true, write: false })
  return outputFiles.map(({ text }) => text).join('')
}

export const assetsOf = ({ style, script, icon, fonts }: Design) => [style, script, icon, ...fonts]
