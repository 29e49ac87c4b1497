/** How large a reader wants the text (five steps) and how wide the letters stand (four): kept on the device only. */
export type Reading = { readonly text: number; readonly letters: number }

export const usualReading: Reading = { text: 2, letters: 1 }
export const readingCookie = 'leesbaar'

const limits = { text: { lowest: 1, highest: 5 }, letters: { lowest: 1, highest: 4 } } as const

/** Reads a cookie such as "3.1"; anything else is the usual reading. */
export function readingOf(cookie: string | undefined): Reading {
  const [, text, letters] = /^([1-5])\.([1-4])$/.exec(cookie ?? '') ?? []
  return text && letters ? { text: Number(text), letters: Number(letters) } : usualReading
}

export const cookieOf = ({ text, letters }: Reading) => `${text}.${letters}`

/** One step further, never past the last: `groter`/`kleiner` for the text, `ruimer`/`dichter` for the letters. */
export function step(reading: Reading, press: string): Reading {
  if (press === 'groter') return { ...reading, text: within(limits.text, reading.text + 1) }
  if (press === 'kleiner') return { ...reading, text: within(limits.text, reading.text - 1) }
  if (press === 'ruimer') return { ...reading, letters: within(limits.letters, reading.letters + 1) }
  if (press === 'dichter') return { ...reading, letters: within(limits.letters, reading.letters - 1) }
  return press === 'gewoon' ? usualReading : reading
}

const within = ({ lowest, highest }: { lowest: number; highest: number }, value: number) =>
  Math.min(highest, Math.max(lowest, value))

/** The class on the document; the usual reading needs none. */
export function readingClass({ text, letters }: Reading) {
  const classes = [
    text === usualReading.text ? '' : `naast-tekst-${text}`,
    letters === usualReading.letters ? '' : `naast-letters-${letters}`,
  ]
  return classes.filter(Boolean).join(' ') || undefined
}
