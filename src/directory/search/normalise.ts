/** Longest question that is read, in characters; what comes after it is ignored. */
const longestQuestion = 300

/** Lower case, without accents, in one spelling of quotes: "Café ’t Hoekje" → "cafe 't hoekje". Never throws. */
export const fold = (text: string): string => (onlyPlain.test(text) ? text.toLowerCase() : foldMarked(text))

/** Most texts hold nothing to fold but capitals; not looking further makes building an index a fifth quicker. */
const onlyPlain = /^[\x20-\x5f\x61-\x7e]*$/

const foldMarked = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[łıøđßæœ]/g, (letter) => loneLetters[letter] ?? letter)
    .replace(/[’‘`´]/g, "'")

/** The words of a text, folded, in order. Everything that is not a letter or a digit parts them. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** The words of a question: only the first 300 characters count, cut between characters and not inside one. */
export const questionWords = (words: string): string[] => wordsOf(words.slice(0, longestQuestion).toWellFormed())

/** Letters that Unicode does not take apart into a plain letter and an accent. */
const loneLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  ı: 'i',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
}
