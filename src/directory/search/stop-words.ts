/** Words that say nothing about which help is meant. "niet", "meer" and "geen" are kept: they turn a meaning round. */
export const isStopWord = (word: string): boolean => word.length < 2 || stopWords.has(word)

const stopWords: ReadonlySet<string> = new Set(
  `aan af al alle allemaal als altijd ander andere anders aub ben bent bij bijvoorbeeld binnen daar daarom dan dat de deze die dit
  doe doen doet door dus echt een eens eigenlijk elk elke en ene enige er erg eruit even gaan gaat geef geven gewoon graag ga
  haar had hadden hallo heb hebben hebt heeft heel help hem hen hier hij hoe hoor hun iemand iets ik in is ja je jij jou jouw jullie
  kan kom komen komt kon krijg krijgen krijgt kun kunnen kunt laat laten maar mag me mee men met mij mijn moest moet moeten
  mogen na naar nee nodig nog nu of om omdat onder ons onze ook op over paar per plus pas soms staan staat steeds te tegen ten ter
  terwijl toch toe tot tussen tijdens uit u uw van vanaf vandaag veel via voor voordat vraag waar waarom wanneer want waren was wat
  we wel welke wie wij wil willen word worden wordt zal ze zeer zei zelf zich zij zijn zit zitten zo zoals zoek zoeken zoiets zou
  zouden zulke zullen sinds straks weer
  the an and for my of to with i am is are`.split(/\s+/),
)
