import { type HtmlElement, Parser, StaticConfigLoader } from 'html-validate'

const parser = new Parser(await new StaticConfigLoader({ root: true, elements: ['html5'] }).getConfigFor(''))

/** A page as a tree that can be asked for its elements. */
export const readHtml = (html: string) => parser.parseHtml(html)

/** The first element that fits; throws when there is none, because then the test asks for what is not there. */
export function one(within: HtmlElement, selector: string): HtmlElement {
  const element = within.querySelector(selector)
  if (!element) throw new Error(`The page has no ${selector}`)
  return element
}

/** The words of an element as a reader sees them, on one line. */
export const wordsOf = (element: HtmlElement) => unescapeHtml(element.textContent).replace(/\s+/g, ' ').trim()

/** The words of all elements that fit. */
export const allWords = (within: HtmlElement, selector: string) => within.querySelectorAll(selector).map(wordsOf)

/** A value of an attribute as the browser has it; null when it is not there. */
export function attributeOf(element: HtmlElement, name: string) {
  const value = element.getAttributeValue(name)
  return value === null ? null : unescapeHtml(value)
}

/** Where all links within an element lead. */
export const linksIn = (within: HtmlElement) =>
  within.querySelectorAll('a').flatMap((link) => attributeOf(link, 'href') ?? [])

/** All values of the fields of a form, as a browser would send them without a press on a button. */
export function fieldsOf(form: HtmlElement) {
  const fields: Record<string, string> = {}
  for (const input of form.querySelectorAll('input, textarea')) {
    const name = attributeOf(input, 'name')
    const left = ['radio', 'checkbox'].includes(attributeOf(input, 'type') ?? '') && !input.hasAttribute('checked')
    if (name === null || left) continue
    fields[name] = input.is('textarea') ? wordsOf(input) : (attributeOf(input, 'value') ?? '')
  }
  return fields
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

const unescapeHtml = (text: string) =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal))
    return hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : (entities[name] ?? whole)
  })
