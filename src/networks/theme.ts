/** The tokens a network may choose; the rest of the design is the same for all. */
const themeTokens = ['main', 'deep', 'tint', 'warm'] as const
type Token = (typeof themeTokens)[number]

const paper = '#fcfaf5'
const ink = '#1c2b2a'
const white = '#ffffff'
const leastContrast = 7 // WCAG 2.2, criterion 1.4.6 (AAA)

/** What is written on what, in the pages. */
const pairs: readonly { token: Token; on: string }[] = [
  { token: 'main', on: paper },
  { token: 'main', on: white },
  { token: 'deep', on: white },
  { token: 'tint', on: ink },
  { token: 'warm', on: ink },
]

/** Why a theme cannot be used, a sentence each; none when every text in it can be read. */
export function themeProblems(theme: Readonly<Record<string, string>>): readonly string[] {
  const unknown = Object.keys(theme).filter((token) => !themeTokens.some((known) => known === token))
  const unreadable = pairs.flatMap(({ token, on }) => problemOf(token, theme[token], on) ?? [])
  return [...unknown.map((token) => `${token} is not a token of a theme`), ...new Set(unreadable)]
}

function problemOf(token: Token, color: string | undefined, on: string) {
  if (color === undefined) return null
  if (!/^#[0-9a-f]{6}$/i.test(color)) return `${token} is not a colour like #1e5b4f: ${color}`
  const contrast = contrastOf(color, on)
  return contrast < leastContrast ? `${token} (${color}) with ${on} has contrast ${contrast.toFixed(2)}, not 7.0` : null
}

/** The contrast ratio of two colours like #1e5b4f, from 1 to 21 (WCAG 2.2). */
export function contrastOf(one: string, other: string): number {
  const lights = [luminanceOf(one), luminanceOf(other)]
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05)
}

function luminanceOf(color: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(color.slice(at, at + 2), 16) / 255),
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
