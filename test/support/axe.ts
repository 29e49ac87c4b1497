import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds wrong with the page as it stands, a line per element; empty when it finds nothing. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(source)
  const { violations } = await page.evaluate(
    async (values): Promise<Pick<AxeResults, 'violations'>> =>
      Reflect.get(window, 'axe').run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }),
    tags,
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, any, html }) => `${id}: ${help}: ${target.join(' ')} ${any[0]?.message ?? ''} ${html.slice(0, 120)}`,
    ),
  )
}
