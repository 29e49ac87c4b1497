import { loadLexicon } from '../src/directory/search/lexicon.ts'
import type { Question } from '../src/directory/search/question.ts'
import { search } from '../src/directory/search/search.ts'
import { buildSearchIndex } from '../src/directory/search/search-index.ts'
import { demoOffers, demoTerms } from './demo-offers.ts'
import { madeUpOffers } from './made-up-offers.ts'

/**
 * Speed and memory of the search in process, with 20,000 made-up offers in one network:  node --expose-gc --import tsx bench/search.ts
 * The offers are the demo offers with their sentences mixed, the same in every run. A naive scan of the same offers in the same run
 * tells how fast this machine is.
 */
const offerCount = 20_000
const rounds = 1_000

const empty = memory()
const lexiconStarted = performance.now()
const knowledge = { terms: demoTerms(), lexicon: loadLexicon() }
console.log(
  `lexicon and safety read and learned in ${since(lexiconStarted)} ms, once per process; ${(memory() - empty).toFixed(0)} MB`,
)

const networks = ['hdb', 'wfr', 'wkw', 'wsl'].map((set) => [...demoOffers(set), ...demoOffers('nat')])
for (const offers of networks) {
  const started = performance.now()
  buildSearchIndex(offers, knowledge)
  console.log(`demo network of ${offers.length} offers: index in ${since(started)} ms`)
}

const offers = madeUpOffers(networks.flat(), offerCount)
const before = memory()
const buildStarted = performance.now()
const index = buildSearchIndex(offers, knowledge)
console.log(
  `${offerCount} offers: index in ${since(buildStarted)} ms, ${(memory() - before).toFixed(0)} MB beside the offers`,
)

const questions = askedQuestions()
for (const question of questions) search(index, question)
const times: number[] = []
for (let round = 0; round < rounds; round += 1) {
  const question = questions[round % questions.length]
  if (!question) continue
  const started = performance.now()
  search(index, question)
  times.push(performance.now() - started)
}
times.sort((one, other) => one - other)
const median = at(0.5)
console.log(
  `search with words, place and facets: p50 ${median.toFixed(2)} ms, p99 ${at(0.99).toFixed(2)} ms, worst ${at(1).toFixed(2)} ms`,
)
const naive = naiveScan()
console.log(`naive scan of the same offers: ${naive.toFixed(1)} ms, so ${(naive / median).toFixed(0)} times slower`)

function at(share: number) {
  return times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0
}

function since(started: number) {
  return (performance.now() - started).toFixed(0)
}

function memory() {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

function askedQuestions(): Question[] {
  const words = [
    ['dementie', 'rolstoel lenen', 'respijtzorg weekend', 'mantelzorger', 'hulp thuis', 'zorg'],
    [
      'mijn vrouw slaapt niet en ik ben zo moe dat ik het niet meer volhoud',
      'wie blijft er bij mijn vader als ik werk',
    ],
    ['mantel zorg waardering', 'logeer opvang', 'altzheimer cafe', 'huishoudlijke hulp', 'vrijwiliger', ''],
  ].flat()
  const origins = [
    { label: 'Hoorn', place: 'Hoorn', municipality: 'Hoorn', latitude: 52.64, longitude: 5.06 },
    { label: 'Leek', place: 'Leek', municipality: 'Westerkwartier', latitude: 53.16, longitude: 6.38 },
  ]
  const choices = [{}, { kosten: ['gratis'] }, { soort: ['B5', 'B6'], wanneer: ['aan_huis', 'weekend'] }]
  const sorts = ['passend', 'passend', 'dichtbij', 'gecontroleerd'] as const
  return words.flatMap((text, number) =>
    origins.flatMap((origin) =>
      choices.map((choice, which) => {
        const sort = sorts[(number + which) % sorts.length] ?? 'passend'
        return { words: text, origin, choice, sort, page: 1 + (number % 3), pageSize: 20 }
      }),
    ),
  )
}

/** What one would write first: look for the word in every text, sort what has it. */
function naiveScan() {
  const started = performance.now()
  for (const word of ['dementie', 'rolstoel', 'mantelzorger', 'zorg', 'logeren']) {
    offers
      .map((offer) => `${offer.name} ${offer.summary} ${offer.description}`.toLowerCase().split(word).length - 1)
      .sort((one, other) => other - one)
  }
  return (performance.now() - started) / 5
}
