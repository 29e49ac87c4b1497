import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

export type Focused = Awaited<ReturnType<typeof focused>>

/** What has the focus now, and whether a reader can see that. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body
    const { top, bottom, left, right } = element.getBoundingClientRect()
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const parents: string[] = []
    for (let parent: Element | null = element; parent; parent = parent.parentElement) parents.push(parent.className)
    return {
      tag: element.tagName,
      id: element.id,
      className: element.className,
      name: element.getAttribute('name') ?? '',
      href: element.getAttribute('href') ?? '',
      words: (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
      within: parents.join(' '),
      top: top + window.scrollY,
      inView: bottom > 0 && top < window.innerHeight && right > 0 && left < window.innerWidth,
      outline: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    }
  })

/** Presses Tab until this has the focus; fails when it takes more than sixty presses or the focus is not seen on the way. */
export async function tabTo(page: Page, isIt: (focused: Focused) => boolean) {
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab')
    const here = await focused(page)
    assert.ok(here.outline && here.inView, `the focus on "${here.words}" is not seen`)
    if (isIt(here)) return here
  }
  assert.fail('what was looked for cannot be reached with Tab')
}
