/**
 * How a folded Dutch word sounds, in letters: words that sound alike are written alike here, so that "diagtbij" is "dichtbij" and
 * "wijkverpleeging" is "wijkverpleging".
 */
export const soundOf = (word: string): string =>
  sounds.reduce((text, [from, to]) => text.replace(from, to), word).replace(/(.)\1+/g, '$1')

/** In this order: what stands for one sound in two ways becomes one of them. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/ij|ei|y/g, 'i'],
  [/ou|au/g, 'A'],
  [/sch(?=e?$|en$)/g, 's'],
  [/c(?=[eiy])/g, 's'],
  [/ch/g, 'g'],
  [/ck|c|q(?:u)?/g, 'k'],
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/z/g, 's'],
  [/v/g, 'f'],
  [/dt?$|dt/g, 't'],
  [/d(?=[sz])/g, 't'],
  [/b$/g, 'p'],
  [/ie/g, 'i'],
  [/oe/g, 'u'],
]
