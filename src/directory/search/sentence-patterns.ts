/**
 * Many ways to say one thing in one line: `ik wil (|gewoon )niet meer (leven|bestaan)`. Between brackets stand alternatives, one of
 * which may be empty; they may hold others. `{wie}` stands for alternatives that have a name.
 */
export type SentencePattern = readonly Part[]

/** A piece of text, or alternatives. */
type Part = string | readonly SentencePattern[]

/** Alternatives by name, as they are written: `mijn man|mijn vrouw`. */
export type NamedAlternatives = ReadonlyMap<string, string>

/** @throws Error that names the place of a bracket too many or too few, or of an unknown name */
export function parsePattern(text: string, named: NamedAlternatives = new Map()): SentencePattern {
  const reader = { text: withNames(text, named), place: 0 }
  const pattern = readSequence(reader)
  if (reader.place < reader.text.length || /[{}]/.test(reader.text))
    throw new Error(`“${text}”: a bracket or bar too many`)
  return pattern
}

/**
 * At most `count` different sentences of a pattern, always the same ones; every alternative has its turn before one comes again
 * where the count allows.
 */
export function sentencesOf(pattern: SentencePattern, count: number): string[] {
  const sentences = new Set<string>()
  const draw = drawer()
  for (let turn = 0; turn < count * 2 && sentences.size < count; turn += 1) {
    sentences.add(oneOf(pattern, draw).replace(/\s+/g, ' ').trim())
  }
  sentences.delete('')
  return [...sentences]
}

type Reader = { readonly text: string; place: number }

/** Names may be built of other names; one that is built of itself is unknown. */
function withNames(text: string, named: NamedAlternatives, within: readonly string[] = []): string {
  return text.replace(/\{(\w*)\}/g, (_, name: string) => {
    const alternatives = within.includes(name) ? undefined : named.get(name)
    if (alternatives === undefined) throw new Error(`“${text}”: {${name}} is not known`)
    return `(${withNames(alternatives, named, [...within, name])})`
  })
}

/** Up to a bar, a closing bracket or the end. */
function readSequence(reader: Reader): SentencePattern {
  const parts: Part[] = []
  for (;;) {
    const [piece = ''] = /^[^(|)]*/.exec(reader.text.slice(reader.place)) ?? []
    if (piece !== '') parts.push(piece)
    reader.place += piece.length
    if (reader.text[reader.place] !== '(') return parts
    parts.push(readAlternatives(reader))
  }
}

function readAlternatives(reader: Reader): readonly SentencePattern[] {
  const alternatives: SentencePattern[] = []
  do {
    reader.place += 1
    alternatives.push(readSequence(reader))
  } while (reader.text[reader.place] === '|')
  if (reader.text[reader.place] !== ')') throw new Error(`“${reader.text}”: a bracket is not closed`)
  reader.place += 1
  return alternatives
}

/** Which of some alternatives comes next. */
type Draw = (alternatives: readonly SentencePattern[]) => SentencePattern

const oneOf = (pattern: SentencePattern, draw: Draw): string =>
  pattern.map((part) => (typeof part === 'string' ? part : oneOf(draw(part), draw))).join('')

/** Deals each list of alternatives out like a shuffled pack of cards, so that a few draws already show most of them. */
function drawer(): Draw {
  const packs = new Map<readonly SentencePattern[], SentencePattern[]>()
  let state = 1
  const below = (count: number) => {
    state = (state * 48271) % 2147483647
    return state % count
  }
  return (alternatives) => {
    const left = packs.get(alternatives)
    const pack = left && left.length > 0 ? left : [...alternatives]
    const [drawn = []] = pack.splice(below(pack.length), 1)
    packs.set(alternatives, pack)
    return drawn
  }
}
