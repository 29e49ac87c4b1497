import { type HtmlElement, HtmlValidate, StaticConfigLoader } from 'html-validate'
import { allWords, attributeOf, readHtml, wordsOf } from './html.ts'

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // Both ways of writing are valid HTML, and the renderer has its own.
      'doctype-style': 'off',
      'void-style': 'off',
      // Our files come from the same origin as the page that asks for them.
      'require-sri': ['error', { target: 'crossorigin' }],
      // A number keeps to one line by its class, so that it can be copied and searched with ordinary spaces.
      'tel-non-breaking': ['error', { ignoreClasses: ['naast-number', 'naast-phone__number'] }],
      // A title holds the name that an organisation gave to its offer, however long.
      'long-title': 'off',
      // Several ticks under one name are one filter.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
      // A list may have a name by ARIA 1.2, and screen readers say it.
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
    },
  }),
)

/** Everything that is wrong with a page as it is sent, a sentence each; empty for a sound page. */
export function problemsOf(html: string): string[] {
  const page = readHtml(html)
  return [...invalidHtml(html), ...wrongBones(page), ...inlineOrForeign(page), ...brokenWords(page)]
}

function invalidHtml(html: string) {
  const report = validator.validateStringSync(html)
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
  )
}

/** One heading that says where the reader is, a title, a language, the landmarks, and a way past the header. */
function wrongBones(page: HtmlElement) {
  const counts = { h1: 1, title: 1, header: 1, main: 1, footer: 1, 'html[lang="nl"]': 1, 'a.naast-skip': 1 }
  const wrong = Object.entries(counts).flatMap(([selector, count]) => {
    // A header or footer within an article or main is no landmark.
    const found = page.querySelectorAll(selector).filter((element) => !isInside(element, 'main') || selector === 'h1')
    return found.length === count ? [] : [`${found.length} times ${selector}, not ${count}`]
  })
  const empty = ['h1', 'title'].filter((selector) => allWords(page, selector).some((words) => words === ''))
  const skip = page.querySelector('main#inhoud') ? [] : ['the skip link leads nowhere']
  return [...wrong, ...empty.map((selector) => `an empty ${selector}`), ...skip]
}

function isInside(element: HtmlElement, tag: string) {
  for (let parent = element.parent; parent; parent = parent.parent) if (parent.is(tag)) return true
  return false
}

/** What the content security policy would refuse, and what would tell others about our readers. */
function inlineOrForeign(page: HtmlElement) {
  const inline = page
    .querySelectorAll('*')
    .filter((element) =>
      element.attributes.some(({ key, value }) => key === 'style' || key.startsWith('on') || isScript(value)),
    )
  const styles = page.querySelectorAll('style')
  const scripts = page.querySelectorAll('script').filter((script) => !script.hasAttribute('src') && !isData(script))
  const resources = page.querySelectorAll('link, script[src], img, iframe, source, object, embed, video, audio')
  const foreign = resources.filter(
    (element) => !['canonical'].includes(attributeOf(element, 'rel') ?? '') && !isOurs(element),
  )
  return [...inline, ...styles, ...scripts, ...foreign].map(
    (element) => `inline or foreign: ${element.generateSelector() ?? element.tagName}`,
  )
}

const isScript = (value: unknown) => typeof value === 'string' && /^\s*javascript:/i.test(value)

function isData(script: HtmlElement) {
  if (attributeOf(script, 'type') !== 'application/ld+json') return false
  JSON.parse(script.textContent)
  return true
}

const isOurs = (element: HtmlElement) => {
  const address = attributeOf(element, 'href') ?? attributeOf(element, 'src') ?? ''
  return address.startsWith('/') && !address.startsWith('//')
}

/** What a reader must never see: a forgotten value, or the name of a code. */
function brokenWords(page: HtmlElement) {
  const body = page.querySelector('body')
  const words = body ? wordsOf(body) : ''
  const shown = /\b(?:undefined|NaN|null|\[object \w+\]|Invalid Date)\b/.exec(words)?.[0]
  const address = page
    .querySelectorAll('[href], [src], [action], [value]')
    .flatMap(({ attributes }) => attributes.map(({ value }) => (value === null ? '' : String(value))))
    .find((value) => /\b(?:undefined|NaN|null)\b|\[object/.test(value))
  return [...(shown ? [`the page says "${shown}"`] : []), ...(address ? [`an attribute is "${address}"`] : [])]
}
