import type { Page } from 'playwright-core'

/** Whether the page can be read at 320 px (WCAG 1.4.10): sideways scrolling, with the elements that cause it. */
export async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map(
        (element) =>
          `${element.tagName.toLowerCase()}.${element.className} ${element.textContent?.trim().slice(0, 40)}`,
      )
      .slice(0, 5)
  })
}

/** Text that its box cuts off. */
export async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(element)
        const hides = overflowX !== 'visible' || overflowY !== 'visible'
        const isForScreenReaders = clipPath !== 'none'
        const isBox = ['INPUT', 'TEXTAREA', 'SELECT'].includes(element.tagName)
        return hides && !isForScreenReaders && !isBox && element.scrollHeight > element.clientHeight + 2
      })
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`),
  )
}

/** Text twice as large, as a reader sets it in the browser (WCAG 1.4.4). */
export const doubleText = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })

/** Lines, words and letters further apart, as a reader's own style does (WCAG 1.4.12). */
export const spaceText = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }`)
    document.adoptedStyleSheets = [sheet]
  })

/** Back to how the page came. */
export const usualText = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.style.fontSize = ''
    document.adoptedStyleSheets = []
  })

/**
 * What can be pressed and is smaller than 24 × 24 px (WCAG 2.5.8). A link within a sentence may be as high as its line.
 * (No function in it has a name: the loader would wrap it in a helper that the browser does not have.)
 */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a[href], button, summary, input, select, textarea')]
      .filter((element) => element.checkVisibility() && element.getAttribute('type') !== 'hidden')
      .filter((element) => element.getAttribute('tabindex') !== '-1')
      .filter(
        (element) =>
          element.tagName !== 'A' ||
          getComputedStyle(element).display !== 'inline' ||
          ![...(element.parentElement?.childNodes ?? [])].some(
            (node) => node.nodeType === Node.TEXT_NODE && /\w/.test(node.textContent ?? ''),
          ),
      )
      .map((element) => ({ element, size: (element.closest('label') ?? element).getBoundingClientRect() }))
      .filter(({ size }) => size.width < 24 || size.height < 24)
      .map(
        ({ element, size }) =>
          `${Math.round(size.width)}×${Math.round(size.height)} ${element.tagName.toLowerCase()} ${element.textContent?.trim().slice(0, 40)}`,
      ),
  )
}
