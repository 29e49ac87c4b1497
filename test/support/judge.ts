import { axe } from './axe.ts'
import { desktop, type OpenWindow, phone } from './browser.ts'
import { cutOff, doubleText, overflow, smallTargets, spaceText, usualText } from './layout.ts'

/** Everything wrong with the page as it stands in this window. */
export async function problemsIn({ page }: OpenWindow): Promise<string[]> {
  const found = [...(await axe(page)), ...(await overflow(page)).map((each) => `sideways: ${each}`)]
  return [...found, ...(await smallTargets(page)).map((each) => `too small to press: ${each}`)]
}

/** The same page at 320 px, with text twice as large, and with a reader's own spacing: it must stay whole. */
export async function problemsOfReflow({ page }: OpenWindow): Promise<string[]> {
  const problems: string[] = []
  const look = async (how: string) =>
    problems.push(...[...(await overflow(page)), ...(await cutOff(page))].map((each) => `${how}: ${each}`))
  await page.setViewportSize({ width: 320, height: 640 })
  await look('320 px')
  await spaceText(page)
  await look('320 px and spaced text')
  await usualText(page)
  await page.setViewportSize(phone)
  await doubleText(page)
  await look('text of 200 %')
  await page.setViewportSize(desktop)
  await look('text of 200 % on a wide screen')
  await usualText(page)
  return problems
}
