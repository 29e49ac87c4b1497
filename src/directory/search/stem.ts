/**
 * The light stem of a folded Dutch word: the same for "huis" and "huizen", "les" and "lessen", "klus" and "klusjes".
 * Too eager is worse than too timid here, so only plural, diminutive, -ing, -e and -t endings are taken off.
 */
export function stem(word: string): string {
  const known = irregular.get(word)
  if (known !== undefined) return known
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word
  return shortVowel(withoutS(withoutT(withoutIng(withoutE(withoutDiminutive(word))))))
}

/** klusje → klus, cafeetje → cafee, boompje → boom, wandelingetje → wandeling */
function withoutDiminutive(word: string): string {
  const whole = word.endsWith('jes') ? word.slice(0, -1) : word
  if (whole.endsWith('inkje')) return `${whole.slice(0, -3)}g`
  const ending = ['etje', 'pje', 'tje', 'je'].find((candidate) => whole.endsWith(candidate) && fits(whole, candidate))
  return ending === undefined ? whole : undoubled(whole.slice(0, -ending.length))
}

const fits = (word: string, ending: string) =>
  word.length - ending.length >= 3 &&
  (ending !== 'etje' || /[lnrgm]$/.test(word.slice(0, -4))) &&
  (ending !== 'pje' || word.endsWith('mpje')) &&
  (ending !== 'tje' || /[aeiouwlnr]$/.test(word.slice(0, -3)))

/** mogelijkheden → mogelijkheid, huizen → huis, brieven → brief, lessen → les, grote → grot */
function withoutE(word: string): string {
  if (word.endsWith('heden')) return `${word.slice(0, -5)}heid`
  const ending = ['en', 'e'].find((candidate) => word.endsWith(candidate) && word.length - candidate.length >= 3)
  if (ending === undefined || word.endsWith('ee')) return word
  const rest = word.slice(0, -ending.length)
  return /[aeiouy]/.test(rest) ? hardened(undoubled(rest)) : word
}

/** begeleiding meets begeleiden; kring and woning stay what they are. */
const withoutIng = (word: string) =>
  word.length >= 8 && word.endsWith('ing') ? hardened(undoubled(word.slice(0, -3))) : word

const withoutS = (word: string) => (word.length >= 4 && /[bcdfghklmnprtvw]s$/.test(word) ? word.slice(0, -1) : word)

const withoutT = (word: string) => (word.length >= 5 && /[bdfgklmnprs]t$/.test(word) ? word.slice(0, -1) : word)

const undoubled = (word: string) => (/([bcdfgklmnprst])\1$/.test(word) ? word.slice(0, -1) : word)

/** A Dutch word never ends in v or z: the plural shows what its singular hides. */
const hardened = (word: string) => word.replace(/v$/, 'f').replace(/z$/, 's')

/** "muur" and "mur(en)" meet as "mur". */
const shortVowel = (word: string) => word.replace(/([aeou])\1([bcdfgklmnprst]+)$/, '$1$2')

const irregular: ReadonlyMap<string, string> = new Map(
  `kinderen kind · kleinkinderen kleinkind · steden stad · leden lid · eieren ei · koeien koe · schepen schip · bladeren blad
  uren uur · uur uur · eten eten · eet eten · eet eten · ouders ouder · ouderen ouder · oudere ouder · cafes cafe · cafe cafe
  opas opa · omas oma · autos auto · taxis taxi · ritten rit · ritje rit · rit rit · reed rijd · rijdt rijd · rij rijd
  maatje maatje · maatjes maatje · meisje meisje · meisjes meisje · gebracht breng · brengt breng · brengen breng
  gaten gat · wegen weg · doden dood · levens leven · leven leven · leefde leven · leeft leven · samen samen · morgen morgen
  alleen alleen · geen geen · tegen tegen · zonder zonder · avonden avond · avondje avond · jarige jaar · jaren jaar · jaar jaar
  mensen mens · mens mens · wassen was · kosten kost · gratis gratis · moe moe · moeders moeder · vaders vader · verlies verlies
  verliezen verlies · huis huis · reis reis · reizen reis · les les · thuis thuis · thuiszorg thuiszorg`
    .split(/[·\n]/)
    .map((pair) => pair.trim().split(' '))
    .map(([word = '', base = '']): [string, string] => [word, base]),
)
